#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// Memory for tables of many megabytes in pages of two megabytes rather than four kilobytes.
///
/// A look-up at random then finds its page at once, and the system hands out the table in a
/// hundredth of the steps. It is a hint: where it is not followed, all is the same but slower.
extension Array {
  /// An empty array with room for `capacity` elements.
  init(inLargePages capacity: Int) {
    self.init(unsafeUninitializedCapacity: capacity) { room, count in
      adviseLargePages(UnsafeMutableRawBufferPointer(room))
      count = 0
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// Makes room for `more` elements, doubling as `append` does.
  @inline(__always)
  mutating func makeRoom(for more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    let needed = Swift.max(count + more, 2 * capacity)
    var larger = [Element](inLargePages: needed)
    larger.append(contentsOf: self)
    self = larger
  }
}

private func adviseLargePages(_ memory: UnsafeMutableRawBufferPointer) {
  #if os(Linux)
    let page = 4096
    guard memory.count >= 1 << 21, let base = memory.baseAddress else { return }
    let start = (Int(bitPattern: base) + page - 1) / page * page
    let end = (Int(bitPattern: base) + memory.count) / page * page
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
  #endif
}
