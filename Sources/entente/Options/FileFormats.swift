import ArgumentParser
import EntenteRender
import EntenteStore

/// A set of formats that a command writes, each known by its file ending.
protocol FileFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
  init?(ending: String)
  /// Whether it is text that a terminal can show.
  var isText: Bool { get }
}

/// What a graph is written as: a picture, or one of the graph file formats.
enum OutputFormat: String, FileFormat {
  case svg, png, pdf, dot, json, graphml, gexf, cyjs, csv
  /// The actors and the evidence as tables of their own; `csv` has the ties.
  case nodesCSV = "nodes.csv"
  case evidenceCSV = "evidence.csv"

  init?(ending: String) {
    self.init(rawValue: PictureFormat(ending: ending)?.rawValue ?? ending.lowercased())
  }

  var isText: Bool { self != .png && self != .pdf }
}

/// What a comparison is written as.
enum DiffFormat: String, FileFormat {
  case text, html, svg, png, pdf, dot, json, csv

  init?(ending: String) {
    if ending.lowercased() == "txt" {
      self = .text
    } else {
      self.init(rawValue: PictureFormat(ending: ending)?.rawValue ?? ending.lowercased())
    }
  }

  var isText: Bool { self != .png && self != .pdf }
}

/// What a graph over time is written as.
enum TimelineFormat: String, FileFormat {
  case json, csv

  init?(ending: String) { self.init(rawValue: ending.lowercased()) }

  var isText: Bool { true }
}

extension FileFormat {
  /// The format for a file, by its ending unless the user names one.
  ///
  /// - Throws: `ValidationError` if there is nothing to tell it by.
  static func resolve(output: String, named format: Self?) throws -> Self {
    let known = allCases.map { $0.rawValue }
    guard output != "-" else {
      guard let format else {
        throw ValidationError(
          "-o - needs --format, one of: \(known.joined(separator: ", "))")
      }
      if !format.isText, Terminal.isOutput {
        throw ValidationError("\(format.rawValue) is no text for a terminal: send it to a file")
      }
      return format
    }
    if let format { return format }
    let name = FileName(output)
    let ending = name.ending
    // The longer ending comes first: nodes.csv is not csv.
    if let inner = FileName(name.stem).ending ?? (name.stem.isEmpty ? nil : name.stem), let ending,
      let format = Self(ending: inner + "." + ending)
    {
      return format
    }
    if let format = ending.flatMap({ Self(ending: $0) }) { return format }
    let endings = known.map { $0 == "text" ? ".txt" : "." + $0 }.joined(separator: " ")
    throw ValidationError(
      ending.map { "\(output): Entente doesn't write .\($0): use one of \(endings), or --format" }
        ?? "\(output) has no ending to tell the format by: use one of \(endings), or --format")
  }
}
