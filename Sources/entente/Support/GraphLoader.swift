import ArgumentParser
import EntenteExtraction
import EntenteGraph
import EntenteModel
import EntenteStore

/// Makes graphs of whatever a user names: corpora, stores, evidence, graph files, files of other
/// tools.
final class GraphLoader {
  /// What a file holds, by its first bytes and its ending.
  enum Kind: Equatable {
    case corpus, store, evidence, evidenceTable, graph
    case foreign(ImportFormat)

    init(of path: String) throws(EntenteError) {
      if let head = try WholeFile.head(of: path) {
        self.init(head: head, ending: FileName(path).ending ?? "")
      } else {
        self = .corpus
      }
    }

    init(head: [UInt8], ending: String) {
      if GraphJSON.isGraphFile(head) {
        self = .graph
      } else if EvidenceStore.isStore(head) {
        self = .store
      } else if EvidenceFile.isEvidence(head) {
        self = .evidence
      } else if EvidenceCSV.isEvidence(head) {
        self = .evidenceTable
      } else if let format = ImportFormat(ending: ending, head: head) {
        self = .foreign(format)
      } else {
        self = .corpus
      }
    }
  }

  private let input: InputOptions?
  private let imports: ImportFlags?
  private let extractor: LazyExtractor
  private let store: StoreOptions?
  private var remarksByPath: [String: [String]] = [:]

  /// A loader of corpora and other files; corpora are kept in the store, if there is one.
  init(_ input: InputOptions, store: StoreOptions? = nil, imports: ImportFlags? = nil) {
    self.input = input
    self.imports = imports
    self.extractor = LazyExtractor(lexicons: input.lexicon.folders)
    self.store = store
  }

  /// A loader of evidence, stores and graph files alone; evidence is kept in the store, if there is
  /// one.
  init(lexicons: [String], store: StoreOptions? = nil, imports: ImportFlags? = nil) {
    self.input = nil
    self.imports = imports
    self.extractor = LazyExtractor(lexicons: lexicons)
    self.store = store
  }

  var lookup: ActorLookup { ActorLookup(extractor: extractor) }

  /// What had to be guessed when `path` was read, such as that all ties count as support.
  func remarks(on path: String) -> [String] { remarksByPath[path] ?? [] }

  /// The graph of a corpus, of a store, or, without inputs, of the store that the user named.
  ///
  /// Near-copies among the documents are one story unless `mergesCopies` says otherwise.
  func graph(
    ofCorpus inputs: [String], options: GraphBuilder.Options, mergesCopies: Bool = true
  ) async throws -> SignedGraph {
    if try inputs.isEmpty || inputs.count == 1 && Kind(of: inputs[0]) == .store {
      return try graph(ofFiles: inputs, options: options, mergesCopies: mergesCopies)
    }
    guard let input else {
      throw EntenteError(
        .badGraphFile, "neither a graph file nor evidence: use entente graph for texts",
        file: inputs.first)
    }
    let reader = EvidenceReader(extractor: extractor, store: try store?.open())
    var writer: StoreWriter?
    var corpus = Corpus(mergesCopies: mergesCopies)
    var rows: [Evidence] = []
    try await input.forEachDocument(of: inputs) { document in
      try reader.evidence(in: document)
    } body: { document, found in
      if !found.isStored {
        if writer == nil { writer = try reader.writer() }
        try writer?.add(document, rows: found.rows)
      }
      corpus.add(document)
      rows += found.rows
      return found.rows.count
    }
    try writer?.finish()
    var builder = try builder(options)
    builder.add(rows)
    builder.add(documents: corpus.documents())
    return (consume builder).build()
  }

  /// The graph of evidence, stores and graph files taken together; without any, of the store that
  /// the user named.
  func graph(
    ofFiles paths: [String], options: GraphBuilder.Options, mergesCopies: Bool = true
  ) throws -> SignedGraph {
    var builder = try builder(options)
    let writer =
      paths.isEmpty
      ? nil : try EvidenceReader(extractor: extractor, store: try store?.open()).writer()
    for path in paths.isEmpty ? [store?.path].compactMap(\.self) : paths {
      switch path == "-" ? .evidence : try Kind(of: path) {
      case .graph:
        let graph = try GraphFile.graph(at: path)
        try add(mergesCopies ? graph : graph.withoutStories(), of: path, to: &builder)
      case .store:
        let store = try StoreOptions.store(at: path)
        try store.forEachBatch { builder.add($0) }
        var corpus = Corpus(mergesCopies: mergesCopies)
        try store.forEachDocument { corpus.add($0) }
        if !corpus.isEmpty { builder.add(documents: corpus.documents()) }
      case .evidenceTable:
        let rows = try EvidenceCSV.decode(WholeFile.bytes(at: path), file: path)
        try writer?.add(rows)
        builder.add(rows)
      case .evidence, .corpus, .foreign:
        try EvidenceFile.forEachBlock(at: path) { lines, file, firstLine throws(EntenteError) in
          guard let writer else {
            return try builder.add(lines: lines, file: file, firstLine: firstLine)
          }
          let rows = try EvidenceCoding.decodeLines(
            Array(lines), file: file, firstLine: firstLine)
          try writer.add(rows)
          builder.add(rows)
          return lines.count { $0 == 0x0A }
        }
      }
    }
    try writer?.finish()
    return (consume builder).build()
  }

  /// The graph of one input of any kind; `nil` is the store that the user named.
  ///
  /// - Parameters:
  ///   - level: The level asked for; `nil` leaves a graph file at its own.
  ///   - halfLife: Days after which a story counts half; `nil` leaves a graph file's.
  ///   - mergesCopies: Whether near-copies are one story.
  func graph(
    of path: String?, level: SignedGraph.Level?, halfLife: Double? = nil, mergesCopies: Bool = true
  ) async throws -> SignedGraph {
    let options = GraphBuilder.Options(level: level ?? .polity, halfLife: halfLife)
    guard let path else {
      return try graph(ofFiles: [], options: options, mergesCopies: mergesCopies)
    }
    switch try Kind(of: path) {
    case .corpus:
      return try await graph(ofCorpus: [path], options: options, mergesCopies: mergesCopies)
    case .evidence, .evidenceTable, .store:
      return try graph(ofFiles: [path], options: options, mergesCopies: mergesCopies)
    case .graph:
      let graph = try GraphFile.graph(at: path)
      return try rebuilt(
        graph, of: path, level: level ?? graph.level, halfLife: halfLife ?? graph.halfLife,
        mergesCopies: mergesCopies)
    case .foreign(let format):
      let read = try format.decode(
        WholeFile.bytes(at: path), file: path,
        options: imports?.options(level: options.level) ?? ImportOptions(level: options.level))
      remarksByPath[path] = read.remarks
      for remark in read.remarks { Messages.note("\(path): \(remark)") }
      return try rebuilt(
        read.graph, of: path, level: options.level, halfLife: halfLife, mergesCopies: true)
    }
  }

  /// The graph of a file built anew where the options ask for something else than it has.
  private func rebuilt(
    _ graph: SignedGraph, of path: String, level: SignedGraph.Level, halfLife: Double?,
    mergesCopies: Bool
  ) throws -> SignedGraph {
    if level == graph.level, halfLife == graph.halfLife, mergesCopies { return graph }
    if graph.edges.contains(where: \.evidence.isEmpty) {
      throw EntenteError(
        .badArgument,
        "a graph without evidence rows can't be built anew with another level, half-life or stories",
        file: path)
    }
    var builder = try builder(
      GraphBuilder.Options(
        level: level, halfLife: halfLife, reference: halfLife == nil ? nil : graph.reference))
    try add(mergesCopies ? graph : graph.withoutStories(), of: path, to: &builder)
    return (consume builder).build()
  }

  /// A builder that knows the lexicon's actors.
  private func builder(_ options: GraphBuilder.Options) throws(EntenteError) -> GraphBuilder {
    let extractor = try extractor.get()
    return GraphBuilder(options: options, card: { extractor.card(for: $0) })
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

/// The documents of a corpus, with as much of their texts as it takes to find near-copies.
private struct Corpus {
  let mergesCopies: Bool
  private var found: [SourceDocument] = []
  private var stories = Stories()

  init(mergesCopies: Bool) { self.mergesCopies = mergesCopies }

  var isEmpty: Bool { found.isEmpty }

  mutating func add(_ document: Document) {
    found.append(SourceDocument(document))
    if mergesCopies { stories.add(document.id, document.text) }
  }

  /// The documents, each with its story.
  consuming func documents() -> [SourceDocument] {
    if mergesCopies {
      for (place, name) in stories.names().enumerated() { found[place].story = name }
    }
    return found
  }
}

extension SignedGraph {
  /// The graph with each document as its own story; its sums are those of before.
  fileprivate func withoutStories() -> SignedGraph {
    var graph = self
    for index in graph.documents.indices {
      graph.documents[index].story = graph.documents[index].id
    }
    return graph
  }
}
