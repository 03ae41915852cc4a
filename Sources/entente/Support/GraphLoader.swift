import ArgumentParser
import EntenteExtraction
import EntenteGraph
import EntenteModel
import EntenteStore

/// Makes graphs of whatever a user names: corpora, evidence, graph files, files of other tools.
final class GraphLoader {
  /// What a file holds, by its first bytes and its ending.
  enum Kind: Equatable {
    case corpus, evidence, evidenceTable, graph
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
  private var remarksByPath: [String: [String]] = [:]

  /// A loader of corpora and other files.
  init(_ input: InputOptions, imports: ImportFlags? = nil) {
    self.input = input
    self.imports = imports
    self.extractor = LazyExtractor(lexicons: input.lexicon.folders)
  }

  /// A loader of evidence and graph files alone.
  init(lexicons: [String], imports: ImportFlags? = nil) {
    self.input = nil
    self.imports = imports
    self.extractor = LazyExtractor(lexicons: lexicons)
  }

  var lookup: ActorLookup { ActorLookup(extractor: extractor) }

  /// What had to be guessed when `path` was read, such as that all ties count as support.
  func remarks(on path: String) -> [String] { remarksByPath[path] ?? [] }

  /// The graph of a corpus.
  ///
  /// Near-copies among the documents are one story unless `mergesCopies` says otherwise.
  func graph(
    ofCorpus inputs: [String], options: GraphBuilder.Options, mergesCopies: Bool = true
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
      if mergesCopies { texts.append((document.id, document.text)) }
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
    ofFiles paths: [String], options: GraphBuilder.Options, mergesCopies: Bool = true
  ) throws -> SignedGraph {
    let extractor = try extractor.get()
    var builder = GraphBuilder(options: options, card: { extractor.card(for: $0) })
    for path in paths {
      switch path == "-" ? .evidence : try Kind(of: path) {
      case .graph:
        let graph = try GraphJSON.decode(WholeFile.bytes(at: path), file: path)
        try add(mergesCopies ? graph : graph.withoutStories(), of: path, to: &builder)
      case .evidenceTable:
        builder.add(try EvidenceCSV.decode(WholeFile.bytes(at: path), file: path))
      case .evidence, .corpus, .foreign:
        try EvidenceFile.forEachBlock(at: path) { lines, file, firstLine throws(EntenteError) in
          try builder.add(lines: lines, file: file, firstLine: firstLine)
        }
      }
    }
    return builder.build()
  }

  /// The graph of one input of any kind.
  ///
  /// - Parameters:
  ///   - level: The level asked for; `nil` leaves a graph file at its own.
  ///   - halfLife: Days after which a story counts half; `nil` leaves a graph file's.
  ///   - mergesCopies: Whether near-copies are one story.
  func graph(
    of path: String, level: SignedGraph.Level?, halfLife: Double? = nil, mergesCopies: Bool = true
  ) throws -> SignedGraph {
    let options = GraphBuilder.Options(level: level ?? .polity, halfLife: halfLife)
    switch try Kind(of: path) {
    case .corpus:
      return try graph(ofCorpus: [path], options: options, mergesCopies: mergesCopies)
    case .evidence, .evidenceTable: return try graph(ofFiles: [path], options: options)
    case .graph:
      let graph = try GraphJSON.decode(WholeFile.bytes(at: path), file: path)
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
    let extractor = try extractor.get()
    var builder = GraphBuilder(
      options: GraphBuilder.Options(
        level: level, halfLife: halfLife, reference: halfLife == nil ? nil : graph.reference),
      card: { extractor.card(for: $0) })
    try add(mergesCopies ? graph : graph.withoutStories(), of: path, to: &builder)
    return builder.build()
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
