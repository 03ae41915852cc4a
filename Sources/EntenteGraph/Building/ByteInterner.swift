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
    let count = self.count
    let place = place(of: text)
    if place == count {
      bytes.append(contentsOf: text)
      starts.append(bytes.count)
    }
    return UInt32(truncatingIfNeeded: place)
  }

  /// Where a text is, or will be.
  ///
  /// Never part of its caller: the look-up must have let go of the bytes before they grow, or they
  /// are copied each time.
  @inline(never) private mutating func place(of text: UnsafeRawBufferPointer) -> Int {
    index.place(hash: Self.hash(text), next: count) { [bytes, starts] place in
      Self.isEqual(bytes, starts[place]..<starts[place + 1], text)
    }
  }

  func text(_ number: UInt32) -> String {
    String(decoding: bytes[starts[Int(number)]..<starts[Int(number) + 1]], as: UTF8.self)
  }

  func isEqual(_ number: UInt32, _ text: UnsafeRawBufferPointer) -> Bool {
    Self.isEqual(bytes, starts[Int(number)]..<starts[Int(number) + 1], text)
  }

  /// Whether one text sorts before another by its bytes.
  func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
    bytes[starts[Int(one)]..<starts[Int(one) + 1]].lexicographicallyPrecedes(
      bytes[starts[Int(other)]..<starts[Int(other) + 1]])
  }

  private static func isEqual(
    _ bytes: [UInt8], _ range: Range<Int>, _ text: UnsafeRawBufferPointer
  ) -> Bool {
    guard range.count == text.count else { return false }
    for offset in 0..<text.count where bytes[range.lowerBound + offset] != text[offset] {
      return false
    }
    return true
  }

  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
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
