/// A few symbols as one bit each of 64, to tell quickly that two sets have none in common.
///
/// Different symbols may share a bit: what isn't disjoint must be looked at.
struct SymbolMask: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  @inline(__always)
  init(_ symbol: Int32) {
    let hash = UInt32(truncatingIfNeeded: symbol) &* 0x9E37_79B9
    rawValue = 1 << UInt64(hash >> 26)
  }
}
