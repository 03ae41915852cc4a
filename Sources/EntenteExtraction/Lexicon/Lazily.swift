import Synchronization

/// A value that is made when it is first asked for, and once, whoever asks.
///
/// Start-up pays only for the tables of the languages that a corpus has.
final class Lazily<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case wanted(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.wanted(make)) }

  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .wanted(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
