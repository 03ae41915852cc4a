import EntenteGraph
import EntenteModel
import EntenteRender

/// Writes a graph in any of its formats, and tells the user what the drawing had to give up.
enum GraphWriting {
  static func write(
    _ graph: SignedGraph, as format: OutputFormat, drawing: DrawingOptions,
    to output: OutputTarget
  ) throws(EntenteError) {
    if graph.edges.isEmpty { Messages.note("no relations: the graph is empty") }
    if let format = PictureFormat(rawValue: format.rawValue) {
      let picture = try Renderer().render(graph, options: drawing, format: format)
      for note in picture.notes { Messages.note(note) }
      try output.write(picture.bytes)
    } else if format == .nodesCSV {
      try output.write(GraphCSV.encodeNodes(graph))
    } else if format == .evidenceCSV {
      try output.write(EvidenceCSV.encode(graph.edges.lazy.flatMap(\.evidence)))
    } else if let format = GraphFormat(rawValue: format.rawValue) {
      try output.write(format.encode(graph))
    }
    try output.finish()
  }
}
