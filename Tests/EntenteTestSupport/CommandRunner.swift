import Foundation

/// Runs the built `entente` as its users do, in a process of its own.
public struct CommandRunner: Sendable {
  /// What a run left behind.
  public struct Outcome: Sendable {
    public let status: Int32
    /// Whether the process ended by itself, not by a signal.
    public let exited: Bool
    public let output: [UInt8]
    public let errors: String

    public var text: String { String(decoding: output, as: UTF8.self) }
    public var lines: [Substring] { text.split(separator: "\n") }
    public var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// The folder that the processes run in.
  public let folder: TemporaryFolder
  private let program: String

  public init(in folder: TemporaryFolder) throws {
    self.folder = folder
    self.program = try CommandRunner.program()
  }

  /// The path of the command, which is built beside the tests.
  public static func program() throws -> String {
    var candidates = [Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
    candidates += Bundle.allBundles.map(\.bundlePath)
    candidates.append(CommandLine.arguments[0])
    for candidate in candidates {
      var url = URL(fileURLWithPath: candidate)
      for _ in 0..<4 {
        let program = url.appendingPathComponent("entente").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: program)
        {
          return program
        }
        url.deleteLastPathComponent()
      }
    }
    throw Failure(description: "no entente beside \(candidates)")
  }

  /// Runs `entente` with arguments; paths are relative to the folder.
  public func callAsFunction(
    _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:],
    deadline: Double = 600
  ) throws -> Outcome {
    try run(program, arguments, input: input, environment: environment, deadline: deadline)
  }

  /// Runs `entente` with a list of arguments.
  public func run(_ arguments: [String]) throws -> Outcome {
    try run(program, arguments, input: [], environment: [:], deadline: 600)
  }

  /// Runs a line of bash in which `"$ENTENTE"` is the command.
  public func shell(_ line: String, deadline: Double = 600) throws -> Outcome {
    try run(
      "/bin/bash", ["-c", line], input: [], environment: ["ENTENTE": program],
      deadline: deadline)
  }

  private func run(
    _ program: String, _ arguments: [String], input: [UInt8], environment: [String: String],
    deadline: Double
  ) throws -> Outcome {
    // Files, not pipes: a pipe's end can leak into processes that other tests start meanwhile.
    let aside = try TemporaryFolder()
    try aside.write("in", input)
    try aside.write("out", "")
    try aside.write("err", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    variables["LLVM_PROFILE_FILE"] = "/dev/null"
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: aside("in")))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: aside("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: aside("err")))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + deadline) == .timedOut {
      process.terminate()
      throw Failure(description: "still running after \(deadline) seconds: \(arguments)")
    }
    return Outcome(
      status: process.terminationStatus, exited: process.terminationReason == .exit,
      output: Array(FileManager.default.contents(atPath: aside("out")) ?? Data()),
      errors: aside.read("err") ?? "")
  }
}
