import Foundation
public import Testing

/// Compares text with a file in the folder `Snapshots` beside the test.
///
///     try Snapshot.check(DotWriter().dot(graph), "five.dot")
///
/// `ENTENTE_RECORD=1 swift test` writes the files anew.
public enum Snapshot {
  public static func check(
    _ text: String, _ name: String, test: String = #filePath,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let url = folder.appendingPathComponent(name)
    guard ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == nil else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
      return
    }
    guard let data = FileManager.default.contents(atPath: url.path) else {
      Issue.record("\(name) is missing: record it", sourceLocation: location)
      return
    }
    guard !data.elementsEqual(text.utf8) else { return }
    Issue.record(
      "\(name) differs: \(difference(of: text, from: String(decoding: data, as: UTF8.self)))",
      sourceLocation: location)
  }

  /// The first lines that differ, and how many do.
  private static func difference(of text: String, from expected: String) -> String {
    let got = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = got.difference(from: wanted)
    var lines = changes.prefix(12).map { change in
      switch change {
      case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
      case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
      }
    }
    if changes.count > lines.count { lines.append("… \(changes.count) changes") }
    return lines.joined(separator: "\n")
  }
}
