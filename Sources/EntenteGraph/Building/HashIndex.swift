/// Finds the place of an item in a list that the caller keeps, by the item's hash.
///
/// Open addressing with linear probing; a slot holds a place and half of its hash, so that growing
/// and most misses don't touch the items.
struct HashIndex: Sendable {
  /// The upper half of the hash, and the place plus one; 0 is free.
  private var slots: [UInt64] = [UInt64](repeating: 0, count: 16)
  private var count = 0

  init() {}

  /// The place of the item with this hash that `isSame` knows.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  func place(hash: UInt64, isSame: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    let tag = hash >> 32
    var slot = Int(truncatingIfNeeded: tag) & mask
    while true {
      let held = slots[slot]
      if held == 0 { return nil }
      if held >> 32 == tag {
        let place = Int(truncatingIfNeeded: held & 0xFFFF_FFFF) - 1
        if isSame(place) { return place }
      }
      slot = (slot + 1) & mask
    }
  }

  /// What stands where a search for the hash begins: of no meaning, but read without a question, so
  /// that many such reads wait for memory together.
  @inline(__always)
  func touch(hash: UInt64) -> Int {
    Int(truncatingIfNeeded: slots[Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)])
  }

  /// The place that is nearly always the one of the item with this hash, or -1: what to have at hand
  /// when the search itself comes.
  @inline(__always)
  func likelyPlace(hash: UInt64) -> Int {
    let mask = slots.count - 1
    let tag = hash >> 32
    var slot = Int(truncatingIfNeeded: tag) & mask
    while slots[slot] != 0, slots[slot] >> 32 != tag { slot = (slot + 1) & mask }
    return Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
  }

  /// Notes the place of an item that isn't there yet.
  mutating func insert(hash: UInt64, place: Int) {
    if count * 8 >= slots.count * 5 { grow() }
    Self.put(hash & 0xFFFF_FFFF_0000_0000 | UInt64(place + 1), in: &slots)
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](inLargePages: old.count * 2)
    slots.append(contentsOf: repeatElement(0, count: old.count * 2))
    for held in old where held != 0 { Self.put(held, in: &slots) }
  }

  private static func put(_ held: UInt64, in slots: inout [UInt64]) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: held >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = held
  }
}
