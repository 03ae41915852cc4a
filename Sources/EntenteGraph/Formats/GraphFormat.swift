/// The graph file formats, by name, ending and media type.
///
///     GraphFormat(ending: "gexf")  // .gexf
///
/// DOT and pictures are EntenteRender's.
public enum GraphFormat: String, Sendable, Hashable, CaseIterable {
  case json
  case graphML = "graphml"
  case gexf
  case cytoscape = "cyjs"
  /// The edges alone; ``GraphCSV`` has the nodes too.
  case csv

  /// What file names end in, without the dot.
  public var ending: String { rawValue }

  public var mediaType: String {
    switch self {
    case .json, .cytoscape: "application/json"
    case .graphML: "application/graphml+xml"
    case .gexf: "application/gexf+xml"
    case .csv: "text/csv"
    }
  }

  public init?(ending: String) { self.init(rawValue: ending.lowercased()) }

  /// The graph in this format.
  public func encode(_ graph: SignedGraph) -> [UInt8] {
    switch self {
    case .json: GraphJSON.encode(graph)
    case .graphML: GraphML.encode(graph)
    case .gexf: GEXF.encode(graph)
    case .cytoscape: CytoscapeJSON.encode(graph)
    case .csv: GraphCSV.encodeEdges(graph)
    }
  }
}
