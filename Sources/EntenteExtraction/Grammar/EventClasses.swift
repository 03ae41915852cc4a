import EntenteModel

/// Some kinds of acts, one bit each.
struct EventClasses: Sendable, Equatable {
  private var bits: UInt32 = 0

  var isEmpty: Bool { bits == 0 }

  func contains(_ event: EventClass) -> Bool { bits & Self.bit(event) != 0 }

  func isDisjoint(with others: EventClasses) -> Bool { bits & others.bits == 0 }

  mutating func insert(_ event: EventClass) { bits |= Self.bit(event) }

  private static func bit(_ event: EventClass) -> UInt32 { 1 << UInt32(event.ordinal) }
}

extension EventClasses: ExpressibleByArrayLiteral {
  init(arrayLiteral events: EventClass...) {
    for event in events { insert(event) }
  }
}

/// The kinds in the order in which they are declared.
extension EventClasses: Sequence {
  func makeIterator() -> some IteratorProtocol<EventClass> {
    EventClass.allCases.lazy.filter { contains($0) }.makeIterator()
  }
}
