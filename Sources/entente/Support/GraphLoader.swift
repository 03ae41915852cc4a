import ArgumentParser
import EntenteExtraction
import EntenteGraph
import EntenteModel
import EntenteStore

/// Makes graphs of whatever a user names: corpora, evidence files, graph files.
final class GraphLoader {
  /// What a file holds, by its first bytes.
  enum Kind {
    case corpus, evidence, graph, store

    init(of path: String) throws(EntenteError) {
      guard let head = try WholeFile.head(of: path) else {
        self = .corpus
        return
      }
      if GraphJSON.isGraphFile(head) {
        self = .graph
      } else if EvidenceStore.isStore(head) {
        self = .store
      } else {
        self = EvidenceFile.isEvidence(head) ? .evidence : .corpus
      }
    }
  }

  private let input: InputOptions?
  private let extractor: LazyExtractor
  private let store: StoreOptions

  /// A loader of corpora and other files; corpora are kept in the store, if there is one.
  init(_ input: InputOptions, store: StoreOptions = StoreOptions()) {
    self.input = input
    self.extractor = LazyExtractor(lexicons: input.lexicon.folders)
    self.store = store
  }

  /// A loader of evidence, stores and graph files alone; evidence is kept in the store, if there is
  /// one.
  init(lexicons: [String], store: StoreOptions = StoreOptions()) {
    self.input = nil
    self.extractor = LazyExtractor(lexicons: lexicons)
    self.store = store
  }

  var lookup: ActorLookup { ActorLookup(extractor: extractor) }

  /// The graph of a corpus, of a store, or, without inputs, of the store that the user named.
  ///
  /// Near-copies among the documents are one story.
  func graph(
    ofCorpus inputs: [String], options: GraphBuilder.Options
  ) async throws -> SignedGraph {
    if inputs.isEmpty { return try graph(ofStore: store.path ?? "", options: options) }
    if inputs.count == 1, try Kind(of: inputs[0]) == .store {
      return try graph(ofStore: inputs[0], options: options)
    }
    guard let input else {
      throw EntenteError(
        .badGraphFile, "neither a graph file nor evidence: use entente graph for texts",
        file: inputs.first)
    }
    let reader = EvidenceReader(extractor: extractor, store: try store.open())
    var writer: StoreWriter?
    var documents: [Document] = []
    var rows: [Evidence] = []
    try await input.forEachDocument(of: inputs) { document in
      try reader.evidence(in: document)
    } body: { document, found in
      if !found.isStored {
        if writer == nil { writer = try reader.writer() }
        try writer?.add(document, rows: found.rows)
      }
      documents.append(document)
      rows += found.rows
      return found.rows.count
    }
    try writer?.finish()
    return try graph(of: rows, in: documents, options: options)
  }

  /// The graph of all that a store holds.
  private func graph(
    ofStore path: String, options: GraphBuilder.Options
  ) throws -> SignedGraph {
    let store = try StoreOptions.store(at: path)
    return try graph(of: try store.rows(), in: try store.documents(), options: options)
  }

  private func graph(
    of rows: [Evidence], in documents: [Document], options: GraphBuilder.Options
  ) throws -> SignedGraph {
    let lexicon = try extractor.get()
    let stories = Stories.group(documents.map { ($0.id, $0.text) })
    return GraphBuilder.graph(
      from: rows,
      documents: documents.map { SourceDocument($0, story: stories[$0.id]) },
      options: options, card: { lexicon.card(for: $0) })
  }

  /// The graph of evidence, stores and graph files taken together; without any, of the store that
  /// the user named.
  func graph(
    ofFiles paths: [String], options: GraphBuilder.Options
  ) throws -> SignedGraph {
    if paths.isEmpty { return try graph(ofStore: store.path ?? "", options: options) }
    let writer = try EvidenceReader(extractor: extractor, store: try store.open()).writer()
    let extractor = try extractor.get()
    var builder = GraphBuilder(options: options, card: { extractor.card(for: $0) })
    for path in paths {
      switch path == "-" ? .evidence : try Kind(of: path) {
      case .graph:
        try add(GraphJSON.decode(WholeFile.bytes(at: path), file: path), of: path, to: &builder)
      case .store:
        try add(graph(ofStore: path, options: options), of: path, to: &builder)
      case .evidence, .corpus:
        let rows = try EvidenceFile.rows(at: path)
        try writer?.add(rows)
        builder.add(rows)
      }
    }
    try writer?.finish()
    return builder.build()
  }

  /// The graph of one input of any kind; `nil` is the store that the user named.
  ///
  /// - Parameter level: the level asked for; `nil` leaves a graph file at its own.
  func graph(
    of path: String?, level: SignedGraph.Level?, halfLife: Double? = nil
  ) async throws -> SignedGraph {
    let options = GraphBuilder.Options(level: level ?? .polity, halfLife: halfLife)
    guard let path else { return try graph(ofStore: store.path ?? "", options: options) }
    switch try Kind(of: path) {
    case .corpus: return try await graph(ofCorpus: [path], options: options)
    case .evidence: return try graph(ofFiles: [path], options: options)
    case .store: return try graph(ofStore: path, options: options)
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
