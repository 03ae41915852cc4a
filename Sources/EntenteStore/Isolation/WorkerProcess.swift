internal import EntenteModel
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A running program that answers lines on its standard input with lines on its standard output.
struct WorkerProcess: Sendable {
  private let process: pid_t
  /// One socket for both directions: a write to a program that has ended is then an error and no
  /// signal.
  private let channel: Int32

  /// Why there is no answer.
  enum Failure: Error {
    /// The program has ended, by a signal or with a status.
    case ended(signal: Int32?, status: Int32?)
    case late
  }

  /// Starts the program at `path`; what it writes to standard error goes where this process's does.
  init(_ path: String, arguments: [String]) throws(EntenteError) {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      // Closed in every other child of this process from the start.
      let stream = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, stream, 0, &ends) == 0 else {
      throw WorkerProcess.failure(path, errno)
    }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var variables = ProcessInfo.processInfo.environment
    // A crash is to be over at once: Swift's backtracer takes its time, and asks on a terminal.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    let environment = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let result = WorkerProcess.withCStrings([path] + arguments) { arguments in
      WorkerProcess.withCStrings(environment) { environment in
        posix_spawn(&process, path, &actions, nil, arguments, environment)
      }
    }
    guard result == 0 else {
      close(ends[0])
      throw WorkerProcess.failure(path, result)
    }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    self.process = process
    channel = ends[0]
  }

  /// Sends a line and waits for the answer, whose last line is the first one that begins with `end`.
  ///
  /// - Throws: ``Failure``; the process is of no use then, but for ``stop()``.
  func answer(
    to line: [UInt8], end: [UInt8], within time: Duration
  ) throws(Failure) -> [UInt8] {
    let deadline = ContinuousClock.now + time
    var sent = 0
    var answer: [UInt8] = []
    var lastLine = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      if left <= .zero { throw .late }
      var entry = pollfd(
        fd: channel, events: Int16(sent < line.count ? POLLIN | POLLOUT : POLLIN), revents: 0)
      let milliseconds = min(60_000, left.components.seconds * 1000 + 20)
      guard poll(&entry, 1, Int32(milliseconds)) > 0 else { continue }
      if entry.revents & Int16(POLLOUT) != 0 { sent += send(line, from: sent) }
      if entry.revents & ~Int16(POLLOUT) == 0 { continue }
      let count = read(channel, &buffer, buffer.count)
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { throw ended() }
      answer += buffer[..<count]
      while let lineEnd = SystemCalls.firstIndex(of: 0x0A, in: answer[lastLine...]) {
        if answer[lastLine...].starts(with: end) { return answer }
        lastLine = lineEnd + 1
      }
    }
  }

  /// Ends the program, whatever it is doing.
  func stop() {
    kill(process, SIGKILL)
    _ = status()
    close(channel)
  }

  /// Sends what fits; a failure shows in the next read.
  private func send(_ line: [UInt8], from start: Int) -> Int {
    line.withUnsafeBytes { bytes in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      return max(0, write(channel, rest.baseAddress, rest.count))
    }
  }

  /// How the program, which has closed its output, ended.
  private func ended() -> Failure {
    guard let status = status() else { return .ended(signal: nil, status: nil) }
    let signal = status & 0x7F
    return signal == 0
      ? .ended(signal: nil, status: (status >> 8) & 0xFF) : .ended(signal: signal, status: nil)
  }

  /// Waits for the end; `nil` if it was waited for already.
  private func status() -> Int32? {
    var status: Int32 = 0
    while true {
      if waitpid(process, &status, 0) == process { return status }
      if errno != EINTR { return nil }
    }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  private static func failure(_ path: String, _ number: Int32) -> EntenteError {
    EntenteError(
      .unreadableFile, "can't be started", file: path, cause: String(cString: strerror(number)))
  }
}

extension WorkerProcess.Failure {
  /// The failure in words, and its kind.
  var error: EntenteError {
    switch self {
    case .ended(let signal?, _):
      EntenteError(
        .crashed, "reading the document crashed",
        cause: "signal \(signal), \(String(cString: strsignal(signal)))")
    case .ended(nil, let status):
      EntenteError(
        .crashed, "reading the document crashed", cause: status.map { "exit status \($0)" })
    case .late: EntenteError(.timedOut, "reading the document took too long")
    }
  }
}
