import EntenteModel
import Testing

@testable import EntenteRender

struct ChildProcessTests {
  private func run(
    _ script: String, input: [UInt8] = [], deadline: Duration = .seconds(20)
  ) throws -> ChildProcess.Outcome {
    try ChildProcess.run(
      "/bin/sh", arguments: ["sh", "-c", script], environment: ["WORD": "kept"], input: input,
      deadline: deadline)
  }

  @Test func passesInputOutputAndStatus() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let outcome = try run("cat; echo $WORD >&2; exit 7", input: bytes)
    #expect(outcome.output == bytes)
    #expect(outcome.errors == Array("kept\n".utf8))
    #expect(outcome.status == 7 && outcome.signal == nil && !outcome.isLate)
  }

  @Test func aProgramThatReadsNothingIsNoError() throws {
    let outcome = try run("echo done", input: [UInt8](repeating: 65, count: 5_000_000))
    #expect(outcome.status == 0)
    #expect(outcome.output == Array("done\n".utf8))
  }

  @Test func theEnvironmentIsClean() throws {
    let outcome = try run("env | grep -c ^HOME=")
    #expect(outcome.output == Array("0\n".utf8))
  }

  @Test func killsWhatIsLate() throws {
    let start = ContinuousClock.now
    let outcome = try run("exec sleep 60", deadline: .milliseconds(300))
    #expect(outcome.isLate && outcome.signal == 9)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func aFloodOfMessagesIsCut() throws {
    let outcome = try run("head -c 3000000 /dev/zero >&2")
    #expect(outcome.errors.count <= 1 << 16 && outcome.status == 0)
  }

  @Test func reportsASignal() throws {
    #expect(try run("kill -SEGV $$").signal == 11)
  }

  @Test func aMissingProgramIsAnError() {
    #expect(throws: EntenteError.self) {
      try ChildProcess.run(
        "/nonexistent", arguments: ["x"], environment: [:], input: [], deadline: .seconds(1))
    }
  }
}
