public import EntenteModel

/// The files of other tools that are read, by name and ending.
///
///     let format = ImportFormat(ending: "gv", head: [])             // .dot
///     try format?.decode(bytes, file: "ties.gv").graph.edges.count  // 12
public enum ImportFormat: String, Sendable, Hashable, CaseIterable {
  case dot
  case graphML = "graphml"
  case gexf
  case cytoscape = "cyjs"
  /// A table of edges with the columns `source` and `target`.
  case csv

  /// What file names end in, without the dot; the first is the usual one.
  public static let endings = ["dot", "gv", "graphml", "gexf", "cyjs", "csv", "xml", "json"]

  /// The format of a file, by its ending; where several kinds of file share it, by its first bytes.
  ///
  /// - Parameters:
  ///   - ending: In small letters, without the dot.
  ///   - head: The first bytes of the file, some thousands.
  /// - Returns: `nil` if it is no graph of another tool: a table without the columns `source` and
  ///   `target`, XML of another kind, JSON without `elements`.
  public init?(ending: String, head: [UInt8]) {
    lazy var text = String(decoding: head, as: UTF8.self)
    switch ending {
    case "dot", "gv": self = .dot
    case "graphml", "gexf", "cyjs": self.init(rawValue: ending)
    case "csv":
      let header = text.prefix { !$0.isNewline }.split(separator: ",").map {
        $0.filter { $0 != "\"" && $0 != "\u{FEFF}" }
      }
      guard header.contains("source"), header.contains("target") else { return nil }
      self = .csv
    case "xml":
      if text.contains("<graphml") {
        self = .graphML
      } else if text.contains("<gexf") {
        self = .gexf
      } else {
        return nil
      }
    case "json":
      guard text.contains("\"elements\""), !GraphJSON.isGraphFile(head) else { return nil }
      self = .cytoscape
    default: return nil
    }
  }

  /// Reads a file of this format.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for errors.
  ///   - options: Where signs and weights are.
  /// - Throws: ``EntenteError`` with the line if the file isn't of the format.
  public func decode(
    _ bytes: [UInt8], file: String? = nil, options: ImportOptions = .init()
  ) throws(EntenteError) -> ImportedGraph {
    switch self {
    case .dot: try DOTReader.decode(bytes, file: file, options: options)
    case .graphML: try GraphML.decode(bytes, file: file, options: options)
    case .gexf: try GEXF.decode(bytes, file: file, options: options)
    case .cytoscape: try CytoscapeJSON.decode(bytes, file: file, options: options)
    case .csv: try GraphCSV.decode(edges: bytes, file: file, options: options)
    }
  }
}
