import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteStore

@Suite struct CorpusWorkTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Ids with what was made of the texts, and messages.
  func run(_ inputs: [String], jobs: Int) async throws -> [String] {
    var results: [String] = []
    try await CorpusWork(inputs, jobs: jobs).run {
      $0.text.utf8.count
    } each: { batch in
      for entry in batch.entries {
        switch entry {
        case .success(let (document, count)): results.append("\(document.id) \(count)")
        case .failure(let failure): results.append(failure.error.description)
        }
      }
    }
    return results
  }

  @Test(arguments: [1, 2, 5]) func `It gives what the reader gives`(_ jobs: Int) async throws {
    let lines = (0..<5000).map { number in
      number % 911 == 17
        ? "nonsense"
        : #"{"id":"d\#(number % 4999)","text":"\#(String(repeating: "a", count: number % 300 + 1))"}"#
    }
    let path = try folder.write("in/a.jsonl", lines.joined(separator: "\n"))
    try folder.write("in/b.txt", "text")
    try folder.write("in/c.jsonl", "")
    try folder.write("in/d1.txt", "taken by a line")
    let inputs = [
      path, folder("in/b.txt"), folder("missing"), folder("in/c.jsonl"), folder("in/d1.txt"),
    ]
    let expected = CorpusReader(inputs).map { entry in
      switch entry {
      case .success(let document): "\(document.id) \(document.text.utf8.count)"
      case .failure(let error): error.description
      }
    }
    #expect(expected.count == 5004)
    #expect(expected.last?.contains("the id \"d1\" is taken by \(path):2") == true)
    #expect(try await run(inputs, jobs: jobs) == expected)
  }

  @Test func `What comes slowly is handed on as it comes`() async throws {
    let pipe = folder("pipe.jsonl")
    #expect(mkfifo(pipe, 0o600) == 0)
    let writer = Task.detached {
      guard let file = FileHandle(forWritingAtPath: pipe) else { return }
      for number in 0..<3 {
        file.write(Data(#"{"id":"\#(number)","text":"a"}"#.utf8 + [0x0A]))
        try await Task.sleep(for: .milliseconds(300))
      }
      try file.close()
    }
    let clock = ContinuousClock()
    var times: [ContinuousClock.Instant] = []
    try await CorpusWork([pipe], jobs: 2).run {
      $0.id
    } each: { _ in
      times.append(clock.now)
    }
    try await writer.value
    #expect(times.count == 3)
    #expect(times[2] - times[0] > .milliseconds(300))
  }
}
