import EntenteModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs a program with bytes in and bytes out, and kills it when its time is up.
enum ChildProcess {
  struct Outcome: Sendable {
    var output: [UInt8] = []
    /// Standard error; its first 64 kB.
    var errors: [UInt8] = []
    /// The exit status, or nil if a signal ended the program.
    var status: Int32?
    var signal: Int32?
    var isLate = false
  }

  /// Starts `path` and waits until it ends, at most `deadline`.
  ///
  /// - Parameter environment: all that the program sees; nothing is inherited.
  static func run(
    _ path: String, arguments: [String], environment: [String: String], input: [UInt8],
    deadline: Duration
  ) throws(EntenteError) -> Outcome {
    // Sockets instead of pipes: a write to a program that has ended is then an error and no signal,
    // and they are closed in every other child of this process from the start.
    var inputEnds: [Int32] = [-1, -1]
    var outputEnds: [Int32] = [-1, -1]
    var errorEnds: [Int32] = [-1, -1]
    defer { for end in inputEnds + outputEnds + errorEnds where end >= 0 { _ = close(end) } }
    let stream = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, stream, 0, &inputEnds) == 0,
      socketpair(AF_UNIX, stream, 0, &outputEnds) == 0,
      socketpair(AF_UNIX, stream, 0, &errorEnds) == 0
    else { throw failure("no channel to the drawing process", errno) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, inputEnds[1], 0)
    posix_spawn_file_actions_adddup2(&actions, outputEnds[1], 1)
    posix_spawn_file_actions_adddup2(&actions, errorEnds[1], 2)

    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let result = withCStrings(arguments) { arguments in
      withCStrings(variables) { variables in
        posix_spawn(&process, path, &actions, nil, arguments, variables)
      }
    }
    guard result == 0 else { throw failure("cannot start \(path) to draw", result) }
    for end in [inputEnds[1], outputEnds[1], errorEnds[1]] { _ = close(end) }
    inputEnds[1] = -1
    outputEnds[1] = -1
    errorEnds[1] = -1
    for end in [inputEnds[0], outputEnds[0], errorEnds[0]] {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }

    var outcome = Outcome()
    let end = ContinuousClock.now + deadline
    var sent = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while outputEnds[0] >= 0 || errorEnds[0] >= 0 {
      let left = ContinuousClock.now.duration(to: end)
      if left <= .zero {
        outcome.isLate = true
        kill(process, SIGKILL)
        break
      }
      var polls = [
        pollfd(fd: outputEnds[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorEnds[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: inputEnds[0], events: Int16(POLLOUT), revents: 0),
      ]
      let milliseconds = min(60_000, left.components.seconds * 1000 + 20)
      guard poll(&polls, nfds_t(polls.count), Int32(milliseconds)) >= 0 || errno == EINTR else {
        kill(process, SIGKILL)
        break
      }
      if polls[2].revents != 0 {
        sent += feed(input, from: sent, to: inputEnds[0])
        if sent >= input.count {
          _ = close(inputEnds[0])
          inputEnds[0] = -1
        }
      }
      if polls[0].revents != 0, !receive(from: outputEnds[0], &buffer, into: &outcome.output) {
        _ = close(outputEnds[0])
        outputEnds[0] = -1
      }
      if polls[1].revents != 0, !receive(from: errorEnds[0], &buffer, into: &outcome.errors) {
        _ = close(errorEnds[0])
        errorEnds[0] = -1
      }
      if outcome.errors.count > 1 << 16 {
        outcome.errors.removeLast(outcome.errors.count - 1 << 16)
      }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if status & 0x7f == 0 {
      outcome.status = (status >> 8) & 0xff
    } else {
      outcome.signal = status & 0x7f
    }
    return outcome
  }

  /// Sends what fits; a program that has stopped reading counts as having had it all.
  private static func feed(_ bytes: [UInt8], from start: Int, to end: Int32) -> Int {
    guard start < bytes.count else { return 0 }
    let count = bytes.withUnsafeBytes { buffer -> Int in
      let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
      return send(end, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
    }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : bytes.count - start
  }

  /// Reads what is there; false at the end.
  private static func receive(
    from end: Int32, _ buffer: inout [UInt8], into bytes: inout [UInt8]
  ) -> Bool {
    let count = read(end, &buffer, buffer.count)
    if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  private static func failure(_ message: String, _ number: Int32) -> EntenteError {
    EntenteError(.renderFailed, message, cause: String(cString: strerror(number)))
  }
}
