/// What a picture is written as.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  case svg
  case png
  case pdf
  /// Graphviz's own text; needs no Graphviz.
  case dot

  /// The file name's ending, without the dot.
  public var ending: String { rawValue }

  public var mediaType: String {
    switch self {
    case .svg: "image/svg+xml"
    case .png: "image/png"
    case .pdf: "application/pdf"
    case .dot: "text/vnd.graphviz"
    }
  }

  /// The format that an ending names, in capitals or not; `gv` is DOT too.
  ///
  ///     PictureFormat(ending: "PNG")  // .png
  public init?(ending: some StringProtocol) {
    let lowered = ending.lowercased()
    if lowered == "gv" {
      self = .dot
    } else if let format = PictureFormat(rawValue: lowered) {
      self = format
    } else {
      return nil
    }
  }
}
