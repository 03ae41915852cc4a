public import EntenteModel

/// What a tally can count by: something with an order that is the same on any machine.
public protocol TallyKey: Hashable, Sendable {
  static func precedes(_ one: Self, _ other: Self) -> Bool
}

extension String: TallyKey {
  public static func precedes(_ one: String, _ other: String) -> Bool { utf8Precedes(one, other) }
}

extension EventClass: TallyKey {
  public static func precedes(_ one: EventClass, _ other: EventClass) -> Bool {
    one.nameRank < other.nameRank
  }
}

/// Counts by key, sorted by the keys: a small dictionary in one block of memory.
///
///     var told: Tally = ["Reuters": 2]
///     told["AFP", default: 0] += 1
///     told.map(\.key)  // ["AFP", "Reuters"]
///
/// Edges have two of them each, and there may be millions of edges: a `Dictionary` takes thrice the
/// memory and ten times as long to make.
public struct Tally<Key: TallyKey>: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    let key: Key
    var value: Int
  }

  private var entries: [Entry] = []

  public init() {}

  /// An empty tally with room for so many keys.
  init(capacity: Int) { entries.reserveCapacity(capacity) }

  public var keys: [Key] { entries.map(\.key) }
  public var values: [Int] { entries.map(\.value) }
  /// All counts together.
  public var total: Int { entries.reduce(0) { $0 + $1.value } }

  /// The count of a key, or `nil` if it isn't there.
  ///
  /// - Complexity: O(log n) to read, O(1) to add a key that comes after all others.
  public subscript(key: Key) -> Int? {
    get {
      let place = place(key)
      return holds(key, at: place) ? entries[place].value : nil
    }
    set {
      let place = place(key)
      switch (holds(key, at: place), newValue) {
      case (true, let value?): entries[place].value = value
      case (true, nil): entries.remove(at: place)
      case (false, let value?): entries.insert(Entry(key: key, value: value), at: place)
      case (false, nil): break
      }
    }
  }

  public subscript(key: Key, default fallback: Int) -> Int {
    get { self[key] ?? fallback }
    set { self[key] = newValue }
  }

  /// Adds another tally's counts.
  public mutating func add(_ other: Tally) {
    for entry in other.entries { self[entry.key, default: 0] += entry.value }
  }

  /// Where the key is or would be.
  private func place(_ key: Key) -> Int {
    guard let last = entries.last, !Key.precedes(last.key, key) else { return entries.count }
    var (low, high) = (0, entries.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if Key.precedes(entries[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ key: Key, at place: Int) -> Bool {
    // By bytes, as the order is: two spellings of one é are two keys.
    place < entries.count && !Key.precedes(key, entries[place].key)
  }
}

extension Tally: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public subscript(place: Int) -> (key: Key, value: Int) {
    (entries[place].key, entries[place].value)
  }
}

extension Tally: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Key, Int)...) {
    for (key, value) in elements { self[key, default: 0] += value }
  }
}

extension EventClass {
  /// Its place among all classes.
  var place: Int {
    switch self {
    case .agree: 0
    case .consult: 1
    case .support: 2
    case .cooperate: 3
    case .aid: 4
    case .yield: 5
    case .request: 6
    case .accuse: 7
    case .reject: 8
    case .threaten: 9
    case .protest: 10
    case .sanction: 11
    case .mobilize: 12
    case .coerce: 13
    case .assault: 14
    }
  }

  /// All classes, sorted by name.
  static let inNameOrder = allCases.sorted { utf8Precedes($0.rawValue, $1.rawValue) }

  /// Its place among all classes sorted by name.
  fileprivate var nameRank: Int { Self.nameRanks[place] }

  private static let nameRanks: [Int] = {
    var ranks = [Int](repeating: 0, count: allCases.count)
    for (rank, event) in inNameOrder.enumerated() { ranks[event.place] = rank }
    return ranks
  }()
}
