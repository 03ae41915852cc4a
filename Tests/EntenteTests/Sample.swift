import EntenteExtraction
import EntenteGraph
import EntenteModel
import EntenteStore
import EntenteTestSupport

/// The corpora that come with Entente, read once for all tests.
enum Sample: String, CaseIterable {
  case november = "syria-november-2024"
  case december = "syria-december-2024"

  var folder: String { Checkout.path("Samples/\(rawValue)") }

  var graph: SignedGraph {
    get throws {
      switch self {
      case .november: try Sample.novemberGraph.get()
      case .december: try Sample.decemberGraph.get()
      }
    }
  }

  private static let extractor = Result<Extractor, any Error> { try Extractor() }
  private static let novemberGraph = Result<SignedGraph, any Error> { try november.built() }
  private static let decemberGraph = Result<SignedGraph, any Error> { try december.built() }

  private func built() throws -> SignedGraph {
    let extractor = try Sample.extractor.get()
    let documents = try CorpusReader([folder]).map { try $0.get() }
    let stories = Stories.group(documents.map { ($0.id, $0.text) })
    return GraphBuilder.graph(
      from: documents.flatMap { extractor.evidence(in: $0) },
      documents: zip(documents, stories).map { SourceDocument($0, story: $1) },
      card: { extractor.card(for: $0) })
  }
}
