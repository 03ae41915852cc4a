/// Finds the place of an item in a list that the caller keeps, by the item's hash.
///
/// Open addressing with linear probing; a slot holds a place and half of its hash, so that growing
/// and most misses don't touch the items.
struct HashIndex: Sendable {
  /// The upper half of the hash, and the place plus one; 0 is free.
  private var slots: [UInt64] = [UInt64](repeating: 0, count: 16)
  private var count = 0

  init() {}

  /// The place of the item with this hash that `isSame` knows; if there is none, `next` is noted as
  /// its place and returned.
  ///
  /// - Complexity: O(1) on average.
  mutating func place(hash: UInt64, next: Int, isSame: (Int) -> Bool) -> Int {
    if count * 8 >= slots.count * 5 { grow() }
    let mask = slots.count - 1
    let tag = hash >> 32
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let held = slots[slot]
      if held == 0 { break }
      if held >> 32 == tag {
        let place = Int(held & 0xFFFF_FFFF) - 1
        if isSame(place) { return place }
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = tag << 32 | UInt64(next + 1)
    count += 1
    return next
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for held in old where held != 0 {
      var slot = Int(held >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = held
    }
  }
}
