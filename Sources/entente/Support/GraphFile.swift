import EntenteGraph
import EntenteModel
import EntenteStore

/// Graph files of Entente's own.
enum GraphFile {
  /// The graph in the file: in one pass through it if it is as the program writes it, else by the
  /// general reader.
  static func graph(at path: String) throws(EntenteError) -> SignedGraph {
    if let graph = try? inOnePass(path) { return graph }
    return try GraphJSON.decode(WholeFile.bytes(at: path), file: path)
  }

  private static func inOnePass(_ path: String) throws(EntenteError) -> SignedGraph? {
    var lines = GraphLineReader(expecting: WholeFile.size(of: path))
    try EvidenceFile.forEachBlock(at: path) { block, file, _ throws(EntenteError) in
      lines.add(block)
      if !lines.goesOn { throw EntenteError(.badGraphFile, "another form", file: file) }
      return 0
    }
    return (consume lines).finish()
  }
}
