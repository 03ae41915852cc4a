import EntenteModel

/// Gives each distinct text a number, from 0 in the order of arrival, and keeps its bytes once.
///
///     var names = ByteInterner()
///     names.number("Syria")  // 0
///     names.number("Iran")   // 1
///     names.number("Syria")  // 0
struct ByteInterner: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var index = HashIndex()

  init() {}

  var count: Int { starts.count - 1 }

  mutating func number(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { number(UnsafeRawBufferPointer($0)) }
  }

  mutating func number(_ text: UnsafeRawBufferPointer) -> UInt32 {
    number(text, hash: Self.hash(text))
  }

  /// The number of a text whose hash is known.
  mutating func number(_ text: UnsafeRawBufferPointer, hash: UInt64) -> UInt32 {
    if let known = place(text, hash) { return UInt32(truncatingIfNeeded: known) }
    let next = count
    index.insert(hash: hash, place: next)
    bytes.makeRoom(for: text.count)
    bytes.append(contentsOf: text)
    starts.makeRoom(for: 1)
    starts.append(bytes.count)
    return UInt32(truncatingIfNeeded: next)
  }

  /// The number of a text, if it was given one.
  func known(_ text: String) -> UInt32? { known(text, hash: Self.hash(text)) }

  /// The number of a text whose hash is known, if it was given one.
  func known(_ text: String, hash: UInt64) -> UInt32? {
    var text = text
    return text.withUTF8 { known(UnsafeRawBufferPointer($0), hash: hash) }
  }

  func known(_ text: UnsafeRawBufferPointer, hash: UInt64) -> UInt32? {
    place(text, hash).map { UInt32(truncatingIfNeeded: $0) }
  }

  private func place(_ text: UnsafeRawBufferPointer, _ hash: UInt64) -> Int? {
    index.place(hash: hash) { isEqual(UInt32(truncatingIfNeeded: $0), text) }
  }

  func text(_ number: UInt32) -> String {
    bytes.withUnsafeBytes { String(decoding: $0[range(number)], as: UTF8.self) }
  }

  func isEqual(_ number: UInt32, _ text: UnsafeRawBufferPointer) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= text.count {
        let (one, other) = (
          bytes.loadUnaligned(fromByteOffset: range.lowerBound + offset, as: UInt64.self),
          text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        )
        if one != other { return false }
        offset += 8
      }
      while offset < text.count {
        if bytes[range.lowerBound + offset] != text[offset] { return false }
        offset += 1
      }
      return true
    }
  }

  /// Whether one text sorts before another by its bytes.
  func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
    bytes.withUnsafeBytes {
      $0[range(one)].lexicographicallyPrecedes($0[range(other)])
    }
  }

  /// The numbers of the first `limit` texts, sorted by the texts' bytes.
  ///
  /// What the texts begin with in common aside, the next eight bytes of each decide nearly always.
  ///
  /// - Complexity: O(n log n).
  func sorted(first limit: Int? = nil) -> [UInt32] {
    let count = limit ?? self.count
    let shared = sharedPrefix(count)
    let items = (0..<UInt32(count)).map { (key: key($0, from: shared), number: $0) }
    return items.sorted {
      $0.key != $1.key ? $0.key < $1.key : precedes($0.number, $1.number)
    }.map(\.number)
  }

  /// The place of each text among all, sorted by bytes.
  func ranks() -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: count)
    for (rank, number) in sorted().enumerated() { ranks[Int(number)] = UInt32(rank) }
    return ranks
  }

  private func range(_ number: UInt32) -> Range<Int> {
    starts[Int(number)]..<starts[Int(number) + 1]
  }

  /// Eight bytes of a text as one number, in the order of texts; what is missing is 0.
  private func key(_ number: UInt32, from offset: Int) -> UInt64 {
    let range = range(number).dropFirst(offset).prefix(8)
    var key: UInt64 = 0
    for place in range { key = key << 8 | UInt64(bytes[place]) }
    return key << (8 * UInt64(8 - range.count))
  }

  /// How many bytes all of the first `count` texts begin with in common.
  private func sharedPrefix(_ count: Int) -> Int {
    guard count > 0 else { return 0 }
    let first = range(0)
    var shared = first.count
    for number in 1..<max(1, count) {
      let other = range(UInt32(number))
      shared = min(shared, other.count)
      var same = 0
      while same < shared, bytes[first.lowerBound + same] == bytes[other.lowerBound + same] {
        same += 1
      }
      shared = same
    }
    return shared
  }

  /// Reads where a look-up of the hash begins.
  ///
  /// This and the next three are steps of a look-up, each of which waits for memory. Who has many
  /// look-ups ahead does the first step of all, then the second of all, so that the waits overlap; the
  /// look-ups themselves then find all at hand.
  @inline(__always)
  func touch(hash: UInt64) -> Int { index.touch(hash: hash) }

  /// The number that is nearly always the one of the text with this hash, or -1.
  @inline(__always)
  func likelyNumber(hash: UInt64) -> Int { index.likelyPlace(hash: hash) }

  /// Where the text of a likely number begins.
  @inline(__always)
  func start(ofLikely number: Int) -> Int { number >= 0 ? starts[number] : 0 }

  /// The first byte at a start.
  @inline(__always)
  func byte(atStart start: Int) -> Int { start < bytes.count ? Int(bytes[start]) : 0 }

  static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count)
    var offset = 0
    while offset + 8 <= text.count {
      hash = SplitMix64.mix(hash ^ text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var last: UInt64 = 0
    while offset < text.count {
      last = last << 8 | UInt64(text[offset])
      offset += 1
    }
    return SplitMix64.mix(hash ^ last &+ 0x9E37_79B9_7F4A_7C15)
  }
}
