public import EntenteGraph
public import EntenteModel
import Foundation

/// A page that a reader clicks through: the picture, the sentences behind each arrow, filters and
/// tables, in English and Arabic, in one file that asks nothing of the network.
///
///     let page = HTMLReport(graph, drawings: [.init(labels: .english, svg: svg)])
///     try AtomicOutput.write(page.html(), to: "report.html")
///
/// The page's own code is allowed by its hash and nothing else is; what comes from the corpus is
/// data, never markup. The same input gives the same bytes.
public struct HTMLReport: Sendable {
  /// A finished picture.
  public struct Drawing: Sendable, Hashable {
    /// The language that the labels are in; `nil` for both.
    public let labels: Language?
    /// SVG, as `EntenteRender` writes it: without scripts, and with `data-actor`, `data-source` and
    /// `data-target` on its groups.
    public let svg: [UInt8]

    public init(labels: Language?, svg: [UInt8]) {
      self.labels = labels
      self.svg = svg
    }
  }

  let data: ReportData
  let drawings: [Drawing]

  /// A report on one graph.
  ///
  /// - Parameters:
  ///   - graph: What is shown; edges without evidence have their sums, but no sentences.
  ///   - title: A headline in place of the standing one.
  ///   - filter: What part of the whole this is, in the words of each language.
  ///   - drawings: One picture a language, or one for both.
  public init(
    _ graph: SignedGraph, title: String? = nil, filter: [Language: String] = [:],
    drawings: [Drawing]
  ) {
    data = ReportData(graph, title: title, filter: filter)
    self.drawings = drawings
  }

  /// A report on what changed.
  ///
  /// - Parameters:
  ///   - diff: What is shown.
  ///   - before: The graph that changes are counted from, for its documents and its ageing.
  ///   - after: The other graph.
  ///   - title: A headline in place of the standing one.
  ///   - filter: What part of the whole this is, in the words of each language.
  ///   - drawings: One picture a language, or one for both.
  public init(
    _ diff: GraphDiff, before: SignedGraph, after: SignedGraph, title: String? = nil,
    filter: [Language: String] = [:], drawings: [Drawing]
  ) {
    data = ReportData(diff, before: before, after: after, title: title, filter: filter)
    self.drawings = drawings
  }

  /// The file.
  ///
  /// - Throws: ``EntenteError`` if the page's files are missing.
  /// - Complexity: O(evidence), and that of `GraphAnalysis`.
  public func html() throws(EntenteError) -> [UInt8] {
    let files = try PageFiles.load()
    return files.filled([
      "policy": ContentSecurityPolicy(script: files.script, style: files.style).text,
      "title": MarkupText.escaped(data.headline),
      "style": files.style,
      "script": files.script,
      "data": MarkupText.harmless(data.json),
      "drawings": drawings.map(markup).joined(separator: "\n"),
    ])
  }

  /// The picture in a `template`: its ids and styles come to life only when it is shown.
  private func markup(_ drawing: Drawing) -> String {
    let language = drawing.labels?.rawValue ?? "both"
    return "<template data-labels=\"\(language)\">\(Self.element(drawing.svg))</template>"
  }

  /// The `svg` element without what stands before it in a file of its own.
  private static func element(_ svg: [UInt8]) -> String {
    let text = String(decoding: svg, as: UTF8.self)
    guard let start = text.range(of: "<svg") else { return "" }
    return String(text[start.lowerBound...])
  }
}
