/// What a page, its scripts and screen readers find at a drawn actor or tie: the `data-*` attributes
/// that Graphviz cannot write, a name, a tooltip and a description.
struct SVGMark: Sendable, Hashable {
  /// Names without `data-`, and values as they are in the graph file.
  var data: [Datum]
  var caption: Caption

  struct Datum: Sendable, Hashable {
    let name: String
    let value: String
  }

  init(_ data: KeyValuePairs<String, String>, caption: Caption) {
    self.data = data.map { Datum(name: $0.key, value: $0.value) }
    self.caption = caption
  }

  /// For the group's start tag: `data-actor="SYR" role="graphics-symbol" aria-label="Syria"`.
  var attributes: String {
    let data = data.map { " data-\($0.name)=\"\(DotText.xml($0.value))\"" }.joined()
    return "\(data) role=\"graphics-symbol\" aria-label=\"\(DotText.xml(caption.spoken))\""
  }

  /// The group's first children, a line each.
  var children: [String] {
    var result = ["<title>\(Self.text(caption.lines))</title>"]
    if !caption.description.isEmpty {
      result.append("<desc>\(Self.text(caption.description))</desc>")
    }
    return result
  }

  /// Lines of text as one line of XML.
  private static func text(_ lines: [String]) -> String {
    lines.map { DotText.xml(DotText.isolated($0)) }.joined(separator: "&#10;")
  }
}
