import ArgumentParser
import EntenteExtraction
import EntenteGraph
import EntenteModel
import EntenteStore

/// Makes graphs of whatever a user names: corpora, evidence files, graph files.
final class GraphLoader {
  /// What a file holds, by its first bytes.
  enum Kind {
    case corpus, evidence, graph

    init(of path: String) throws(EntenteError) {
      guard let head = try WholeFile.head(of: path) else {
        self = .corpus
        return
      }
      if GraphJSON.isGraphFile(head) {
        self = .graph
      } else {
        self = EvidenceFile.isEvidence(head) ? .evidence : .corpus
      }
    }
  }

  private let input: InputOptions?
  private let extractor: LazyExtractor

  /// A loader of corpora and other files.
  init(_ input: InputOptions) {
    self.input = input
    self.extractor = LazyExtractor(lexicons: input.lexicon.folders)
  }

  /// A loader of evidence and graph files alone.
  init(lexicons: [String]) {
    self.input = nil
    self.extractor = LazyExtractor(lexicons: lexicons)
  }

  var lookup: ActorLookup { ActorLookup(extractor: extractor) }

  /// The graph of a corpus.
  ///
  /// Near-copies among the documents are one story.
  func graph(
    ofCorpus inputs: [String], options: GraphBuilder.Options
  ) throws -> SignedGraph {
    guard let input else {
      throw EntenteError(
        .badGraphFile, "neither a graph file nor evidence: use entente graph for texts",
        file: inputs.first)
    }
    var texts: [(id: String, text: String)] = []
    var documents: [SourceDocument] = []
    var rows: [Evidence] = []
    try input.forEachDocument(of: inputs) { document in
      texts.append((document.id, document.text))
      documents.append(SourceDocument(document))
      rows += try extractor.get().evidence(in: document)
    }
    let lexicon = try extractor.get()
    let stories = Stories.group(texts)
    for index in documents.indices {
      documents[index].story = stories[documents[index].id] ?? documents[index].id
    }
    return GraphBuilder.graph(
      from: rows, documents: documents, options: options, card: { lexicon.card(for: $0) })
  }

  /// The graph of evidence and graph files taken together.
  func graph(
    ofFiles paths: [String], options: GraphBuilder.Options
  ) throws -> SignedGraph {
    let extractor = try extractor.get()
    var builder = GraphBuilder(options: options, card: { extractor.card(for: $0) })
    for path in paths {
      if path != "-", try Kind(of: path) == .graph {
        try add(GraphJSON.decode(WholeFile.bytes(at: path), file: path), of: path, to: &builder)
      } else {
        builder.add(try EvidenceFile.rows(at: path))
      }
    }
    return builder.build()
  }

  /// The graph of one input of any kind.
  ///
  /// - Parameter level: the level asked for; `nil` leaves a graph file at its own.
  func graph(
    of path: String, level: SignedGraph.Level?, halfLife: Double? = nil
  ) throws -> SignedGraph {
    let options = GraphBuilder.Options(level: level ?? .polity, halfLife: halfLife)
    switch try Kind(of: path) {
    case .corpus: return try graph(ofCorpus: [path], options: options)
    case .evidence: return try graph(ofFiles: [path], options: options)
    case .graph:
      let graph = try GraphJSON.decode(WholeFile.bytes(at: path), file: path)
      guard let level, level != graph.level else { return graph }
      let extractor = try extractor.get()
      var builder = GraphBuilder(
        options: GraphBuilder.Options(
          level: level, halfLife: graph.halfLife, reference: graph.reference),
        card: { extractor.card(for: $0) })
      try add(graph, of: path, to: &builder)
      return builder.build()
    }
  }

  private func add(
    _ graph: SignedGraph, of path: String, to builder: inout GraphBuilder
  ) throws(EntenteError) {
    do {
      try builder.add(graph)
    } catch {
      throw EntenteError(error.code, error.message, file: error.file ?? path, cause: error.cause)
    }
  }
}
