import EntenteModel

/// Reads a graph file of the form that ``GraphJSON`` writes while it comes in, so that nobody has to
/// hold the file.
///
///     var reader = GraphLineReader()
///     for block in blocks { reader.add(block) }
///     if let graph = reader.finish() { use(graph) }
///
/// It knows files without evidence, however large: each line is one document, actor or edge, and all
/// are sorted. A line of another form is judged by the general reader. Of any other file, and of any
/// that is wrong, it says nothing: ``GraphJSON/decode(_:file:)`` has the word.
public struct GraphLineReader {
  private enum List { case documents, nodes, edges }

  /// What the next line has to be.
  private enum Part {
    case head
    case opening(List)
    case element(List)
    /// The end of the list, since no comma followed the last element.
    case closing(List)
    case end
    case unknown
  }

  private var part = Part.head
  private var graph = SignedGraph(level: .polity)
  /// The actors' ids; their numbers are their places among the nodes.
  private var ids = ByteInterner()
  private var idTexts: [String] = []
  private var scanner = EdgeScanner()
  /// Edges of the block whose actors are still to be found, so that the waits for memory overlap as
  /// they do in ``RowTable``.
  private var queue: [WaitingEdge] = []
  private var touched = 0
  /// The ends of the edge before, as places among the nodes.
  private var last: (source: UInt32, target: UInt32)?
  private let expected: Int
  private var seen = 0

  private struct WaitingEdge {
    let scanned: EdgeScanner.Scanned
    let sourceHash: UInt64
    let targetHash: UInt64
  }

  /// - Parameter bytes: How long the file is, if that is known: to make room at once.
  public init(expecting bytes: Int = 0) { expected = bytes }

  /// Whether the file may still turn out to be of the known form.
  public var goesOn: Bool {
    if case .unknown = part { false } else { true }
  }

  /// Reads whole lines.
  ///
  /// - Complexity: O(bytes).
  public mutating func add(_ lines: ArraySlice<UInt8>) {
    let count = graph.edges.count
    lines.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count, goesOn {
        if let end = edge(bytes, from: start) {
          start = end
        } else {
          settle(bytes)
          start = line(bytes, from: start)
        }
      }
      settle(bytes)
    }
    seen += lines.count
    if count == 0, !graph.edges.isEmpty { makeRoom(edges: graph.edges.count, in: lines.count) }
  }

  /// The graph, if the whole file was of the known form.
  public consuming func finish() -> SignedGraph? {
    if case .end = part { graph } else { nil }
  }

  /// Room for as many edges as the first of them let expect, and some more.
  private mutating func makeRoom(edges: Int, in bytes: Int) {
    let more = max(0, expected - seen) / max(1, bytes / edges)
    var room = [SignedGraph.Edge](inLargePages: edges + more + more / 16)
    swap(&room, &graph.edges)
    graph.edges.append(contentsOf: room)
  }
}

// MARK: - Lines

extension GraphLineReader {
  /// Reads a line of any part; says where the next one begins.
  private mutating func line(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let scanner = ByteScanner(bytes, start..<bytes.count) else { return bytes.count }
    let end = scanner.lineEnd()
    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    part =
      switch part {
      case .head: head(line)
      case .opening(let list):
        if Self.opening(list) == line {
          .element(list)
        } else {
          // An empty list is written on one line.
          Self.opening(list) + Self.closing(list) == line ? Self.after(list) : .unknown
        }
      case .element(let list): element(line, of: list)
      case .closing(let list): Self.closing(list) == line ? Self.after(list) : .unknown
      case .end, .unknown: .unknown
      }
    return min(end + 1, bytes.count)
  }

  private static func opening(_ list: List) -> Line {
    switch list {
    case .documents: Line("\"documents\":[")
    case .nodes: Line("\"nodes\":[")
    case .edges: Line("\"edges\":[")
    }
  }

  private static func closing(_ list: List) -> Line { Line(list == .edges ? "]}" : "],") }

  private static func after(_ list: List) -> Part {
    switch list {
    case .documents: .opening(.nodes)
    case .nodes: .opening(.edges)
    case .edges: .end
    }
  }

  /// The head is that of a graph file in which nothing follows.
  private mutating func head(_ line: UnsafeRawBufferPointer) -> Part {
    guard line.last == UInt8(ascii: ",") else { return .unknown }
    var json = JSONReader(Array(line) + Array("\"nodes\":[],\"edges\":[]}".utf8))
    guard let head = try? GraphJSON.read(&json), (try? json.end()) != nil else { return .unknown }
    graph = head
    return .opening(.documents)
  }

  private mutating func element(_ line: UnsafeRawBufferPointer, of list: List) -> Part {
    let isLast = line.last != UInt8(ascii: ",")
    let text = UnsafeRawBufferPointer(rebasing: isLast ? line[...] : line.dropLast())
    let isTaken =
      switch list {
      case .documents: document(text)
      case .nodes: node(text)
      case .edges: edge(text)
      }
    guard isTaken else { return .unknown }
    return isLast ? .closing(list) : .element(list)
  }

  private mutating func document(_ text: UnsafeRawBufferPointer) -> Bool {
    guard
      let document = DocumentScanner.document(text)
        ?? general(text, { (json) throws(EntenteError) in try GraphJSON.document(&json) })
    else { return false }
    if let last = graph.documents.last, !utf8Precedes(last.id, document.id) { return false }
    graph.documents.append(document)
    return true
  }

  private mutating func node(_ text: UnsafeRawBufferPointer) -> Bool {
    guard
      let node = NodeScanner.node(text)
        ?? general(text, { (json) throws(EntenteError) in try GraphJSON.node(&json) })
    else { return false }
    if let last = graph.nodes.last, !utf8Precedes(last.id, node.id) { return false }
    _ = ids.number(node.id)
    idTexts.append(node.id)
    graph.nodes.append(node)
    return true
  }

  /// An edge by the general reader.
  private mutating func edge(_ text: UnsafeRawBufferPointer) -> Bool {
    guard
      let edge = general(text, { (json) throws(EntenteError) in try GraphJSON.edge(&json) }),
      edge.evidence.isEmpty, let source = ids.known(edge.source),
      let target = ids.known(edge.target)
    else { return false }
    return append(edge, source, target)
  }

  private func general<Value>(
    _ text: UnsafeRawBufferPointer, _ read: (inout JSONReader) throws(EntenteError) -> Value
  ) -> Value? {
    var json = JSONReader(Array(text))
    guard let value = try? read(&json), (try? json.end()) != nil else { return nil }
    return value
  }
}

// MARK: - Edges

extension GraphLineReader {
  /// Scans an edge of the usual form; says where the next line begins.
  private mutating func edge(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard case .element(.edges) = part, var bytesAhead = ByteScanner(bytes, start..<bytes.count),
      let scanned = scanner.edge(&bytesAhead)
    else { return nil }
    let goesOn = bytesAhead.take(",")
    guard bytesAhead.take("\n"), bytesAhead.isText(from: start) else { return nil }
    queue.append(
      WaitingEdge(
        scanned: scanned, sourceHash: ByteInterner.hash(bytesAhead.text(scanned.source)),
        targetHash: ByteInterner.hash(bytesAhead.text(scanned.target))))
    if !goesOn { part = .closing(.edges) }
    if queue.count == 64 { settle(bytes) }
    return bytesAhead.position
  }

  /// Finds the actors of the edges that wait; to be called before `bytes` go.
  private mutating func settle(_ bytes: UnsafeRawBufferPointer) {
    for edge in queue { touched &+= ids.touch(hash: edge.targetHash) }
    for edge in queue {
      let target = ids.likelyNumber(hash: edge.targetHash)
      touched &+= ids.byte(atStart: ids.start(ofLikely: target))
      if target >= 0 { touched &+= idTexts[target].utf8.count }
    }
    for edge in queue {
      let source = UnsafeRawBufferPointer(rebasing: bytes[edge.scanned.source])
      let target = UnsafeRawBufferPointer(rebasing: bytes[edge.scanned.target])
      guard let from = ids.known(source, hash: edge.sourceHash),
        let to = ids.known(target, hash: edge.targetHash),
        append(
          edge.scanned.edge(from: idTexts[Int(from)], to: idTexts[Int(to)]), from, to)
      else {
        part = .unknown
        break
      }
    }
    queue.removeAll(keepingCapacity: true)
  }

  /// Appends an edge if it comes after all others and joins two actors.
  private mutating func append(
    _ edge: SignedGraph.Edge, _ source: UInt32, _ target: UInt32
  ) -> Bool {
    if source == target { return false }
    if let last, source < last.source || (source == last.source && target <= last.target) {
      return false
    }
    last = (source, target)
    graph.edges.append(edge)
    return true
  }
}

/// The bytes of a line that never varies.
private struct Line {
  private let text: [UInt8]

  init(_ text: String) { self.text = Array(text.utf8) }

  static func + (lhs: Line, rhs: Line) -> Line {
    Line(String(decoding: lhs.text + rhs.text, as: UTF8.self))
  }

  static func == (lhs: Line, rhs: UnsafeRawBufferPointer) -> Bool { rhs.elementsEqual(lhs.text) }
}
