/// Works on a sequence of inputs by several tasks at a time and hands the results on in order.
struct OrderedTasks {
  /// How many tasks work at a time.
  let jobs: Int
  /// How many results may wait for an earlier one, a job.
  private static let patience = 4

  private enum Step<Input: Sendable, Output: Sendable>: Sendable {
    case read(Input?)
    case done(Int, Output)
  }

  /// Calls `next` until it gives `nil`, `work` on several threads with each input, and `each` with
  /// the results, in the order of the inputs.
  ///
  /// One call of `next` is under way at a time, beside the work, so that waiting for input doesn't
  /// hold back what is finished. The first error of any of the three ends all.
  func run<Input: Sendable, Output: Sendable>(
    isolation: isolated (any _Concurrency.Actor)? = #isolation,
    next: @escaping @Sendable () async throws -> Input?,
    work: @escaping @Sendable (Input) throws -> Output,
    each: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Step<Input, Output>.self) { group in
      var waiting: [Int: Output] = [:]
      var (begun, ended, delivered) = (0, 0, 0)
      var mayRead = true
      func read() {
        guard mayRead, begun - ended < jobs, begun - delivered < jobs * Self.patience else {
          return
        }
        mayRead = false
        group.addTask { .read(try await next()) }
      }
      read()
      while let step = try await group.next() {
        switch step {
        case .read(nil): break
        case .read(let input?):
          let number = begun
          begun += 1
          mayRead = true
          group.addTask { .done(number, try work(input)) }
        case .done(let number, let output):
          ended += 1
          waiting[number] = output
          while let output = waiting.removeValue(forKey: delivered) {
            try each(output)
            delivered += 1
          }
        }
        read()
      }
    }
  }
}
