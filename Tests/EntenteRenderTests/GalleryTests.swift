import EntenteGraph
import EntenteModel
import EntenteRender
import Foundation
import Testing

/// Pictures for a person to look at: `ENTENTE_GALLERY=/tmp/gallery swift test --filter Gallery`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ENTENTE_GALLERY"] != nil))
struct GalleryTests {
  static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["ENTENTE_GALLERY"] ?? "/tmp/gallery")

  static func write(
    _ name: String, _ graph: SignedGraph, _ options: DrawingOptions,
    formats: [PictureFormat] = [.dot, .png, .svg]
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for format in formats {
      let start = ContinuousClock.now
      let picture = try Renderer().render(graph, options: options, format: format)
      let time = ContinuousClock.now - start
      let url = folder.appendingPathComponent("\(name).\(format.ending)")
      try Data(picture.bytes).write(to: url)
      print(url.path, picture.bytes.count, time, picture.notes)
    }
  }

  @Test func five() throws {
    for labels in DrawingOptions.Labels.allCases {
      try Self.write("five-\(labels)", TestGraphs.five, DrawingOptions(labels: labels))
    }
  }

  @Test func seeds() throws {
    try Self.write("seeds-both", TestGraphs.seeds, DrawingOptions())
    try Self.write(
      "seeds-dark", TestGraphs.seeds, DrawingOptions(labels: .english, theme: .dark))
  }

  @Test func syria() throws {
    for labels in DrawingOptions.Labels.allCases {
      try Self.write("syria-\(labels)", TestGraphs.syria, DrawingOptions(labels: labels))
    }
    for theme in DrawingOptions.Theme.allCases where theme != .light {
      try Self.write("syria-\(theme)", TestGraphs.syria, DrawingOptions(theme: theme))
    }
    for layout in Layout.allCases where layout != .dot {
      try Self.write(
        "syria-\(layout)", TestGraphs.syria, DrawingOptions(labels: .english, layout: layout))
    }
  }

  @Test(arguments: [60, 300, 3000])
  func random(actors: Int) throws {
    try Self.write(
      "random-\(actors)", TestGraphs.random(actors: actors),
      DrawingOptions(labels: .english, filterNotes: [.english: "least evidence 2, focus Actor 7"]))
  }

  @Test func manyInBothLanguages() throws {
    try Self.write(
      "random-90-both", TestGraphs.random(actors: 90, tiesPerActor: 2),
      DrawingOptions(theme: .dark))
    try Self.write(
      "random-40-print", TestGraphs.random(actors: 40, tiesPerActor: 2),
      DrawingOptions(labels: .arabic, theme: .print))
    try Self.write(
      "random-200-both", TestGraphs.random(actors: 200, tiesPerActor: 2), DrawingOptions())
  }

  @Test func diff() throws {
    for labels in DrawingOptions.Labels.allCases {
      for format in [PictureFormat.dot, .png, .svg] {
        let options = DrawingOptions(labels: labels)
        let picture = try Renderer().render(TestGraphs.diff, options: options, format: format)
        let url = Self.folder.appendingPathComponent("diff-\(labels).\(format.ending)")
        try Data(picture.bytes).write(to: url)
        print(url.path, picture.notes)
      }
    }
  }

  @Test func hostile() throws {
    let nodes = HostileNames.all.enumerated().map { index, name in
      TestGraphs.node("h\(index)", name, name, ActorKind.allCases[index % 7])
    }
    let ties = nodes.indices.map {
      TestGraphs.Tie(
        source: nodes[$0].id, target: nodes[($0 * 3 + 1) % nodes.count].id, support: $0 % 4,
        oppose: 1)
    }
    try Self.write(
      "hostile", TestGraphs.graph(nodes, ties),
      DrawingOptions(
        title: HostileNames.all[9], subtitle: HostileNames.all[2], footer: HostileNames.all[16]))
  }

  @Test func directions() throws {
    for direction in DrawingOptions.Direction.allCases {
      try Self.write(
        "syria-\(direction)", TestGraphs.syria,
        DrawingOptions(labels: .arabic, direction: direction))
    }
    try Self.write("syria", TestGraphs.syria, DrawingOptions(), formats: [.pdf])
  }
}
