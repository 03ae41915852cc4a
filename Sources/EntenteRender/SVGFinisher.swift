/// Makes Graphviz's SVG fit for a page: a title and a description, the marks of actors and ties,
/// dashes as long as their line is wide, no `transparent`, which is no SVG colour.
///
/// Graphviz writes one element a line and escapes quotes in text, so lines and `name="value"` pairs
/// are all that is looked at. Texts and tooltips are passed through as they are.
struct SVGFinisher: Sendable {
  let title: String
  let description: String
  /// By the id of their group.
  var marks: [String: SVGMark] = [:]
  /// What the ids begin with.
  var idPrefix = ""

  func finish(_ bytes: [UInt8]) -> [UInt8] {
    var state = State()
    state.output.reserveCapacity(bytes.count + 4096)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      take(line, &state)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4096)
    for line in state.output {
      result += line
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  private struct State {
    var output: [[UInt8]] = []
    var isInComment = false
    var isInDoctype = false
    var isInRootTag = false
  }

  private func take(_ line: ArraySlice<UInt8>, _ state: inout State) {
    if state.isInComment || line.starts(with: "<!--".utf8) {
      state.isInComment = Self.find("-->", in: line) == nil
      return
    }
    if state.isInDoctype || line.starts(with: "<!DOCTYPE".utf8) {
      state.isInDoctype = line.last != UInt8(ascii: ">")
      return
    }
    if state.isInRootTag || line.starts(with: "<svg ".utf8) {
      root(line, &state)
      return
    }
    // Graphviz's own titles are DOT names.
    if line.starts(with: "<title>".utf8) { return }
    if line.starts(with: "<g ".utf8) {
      group(Self.replacing("&#45;", with: "-", in: line)[...], &state)
      return
    }
    if line.starts(with: "<p".utf8) || line.starts(with: "<ellipse".utf8) {
      state.output.append(Self.shape(line))
      return
    }
    state.output.append(Array(line))
  }

  /// The start of a group, with what its mark adds.
  private func group(_ line: ArraySlice<UInt8>, _ state: inout State) {
    let id = Self.value("id", in: line).map { String(decoding: $0, as: UTF8.self) }
    guard let id, let mark = marks[id], line.last == UInt8(ascii: ">") else {
      state.output.append(Array(line))
      return
    }
    state.output.append(line.dropLast() + Array("\(mark.attributes)>".utf8))
    state.output += mark.children.map { Array($0.utf8) }
  }

  private func root(_ line: ArraySlice<UInt8>, _ state: inout State) {
    let name = idPrefix + "entente-title"
    let text = idPrefix + "entente-desc"
    let attributes =
      "role=\"graphics-document document\" aria-labelledby=\"\(name)\" "
      + "aria-describedby=\"\(text)\" "
    state.output.append(Self.replacing("<svg ", with: "<svg " + attributes, in: line))
    state.isInRootTag = line.last != UInt8(ascii: ">")
    guard !state.isInRootTag else { return }
    state.output.append(
      Array("<title id=\"\(name)\">\(DotText.xml(DotText.cleaned(title)))</title>".utf8))
    let description = DotText.xml(DotText.cleaned(description, limit: 400))
    state.output.append(Array("<desc id=\"\(text)\">\(description)</desc>".utf8))
  }

  /// A drawn element with its dashes and colours mended.
  private static func shape(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var line = replacing("=\"transparent\"", with: "=\"none\"", in: line)
    guard let dashes = value("stroke-dasharray", in: line[...]) else { return line }
    let width =
      value("stroke-width", in: line[...])
      .flatMap { Double(String(decoding: $0, as: UTF8.self)) } ?? 1
    let isDotted = dashes.elementsEqual("1,5".utf8)
    let isDrawn = find("stroke=\"none\"", in: line[...]) == nil
    let old = "stroke-dasharray=\"\(String(decoding: dashes, as: UTF8.self))\""
    line = replacing(
      old, with: isDrawn ? dashArray(isDotted: isDotted, width: width) : "", in: line[...])
    return line
  }

  /// Dashes twice as long as the line is wide; dots are round and a little more than their width
  /// apart.
  static func dashArray(isDotted: Bool, width: Double) -> String {
    func text(_ value: Double) -> String { Numerals.decimal(value, 1) }
    if isDotted {
      return "stroke-linecap=\"round\" stroke-dasharray=\"0.1,\(text(max(4, width * 1.9)))\""
    }
    return "stroke-dasharray=\"\(text(max(5, width * 2))),\(text(max(3, width * 1.2)))\""
  }

  /// The value of an attribute, without its quotes, as it is written.
  private static func value(_ name: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let start = find(name + "=\"", in: line) else { return nil }
    let from = start + name.utf8.count + 2
    guard let end = line[from...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    return line[from..<end]
  }

  private static func find(_ text: String, in line: ArraySlice<UInt8>) -> Int? {
    let pattern = Array(text.utf8)
    guard line.count >= pattern.count else { return nil }
    var index = line.startIndex
    while index + pattern.count <= line.endIndex {
      if line[index] == pattern[0], line[index...].starts(with: pattern) { return index }
      index += 1
    }
    return nil
  }

  private static func replacing(_ old: String, with new: String, in line: ArraySlice<UInt8>)
    -> [UInt8]
  {
    var result: [UInt8] = []
    var rest = line
    while let index = find(old, in: rest) {
      result += rest[rest.startIndex..<index]
      result += Array(new.utf8)
      rest = rest[(index + old.utf8.count)...]
    }
    return result + rest
  }
}
