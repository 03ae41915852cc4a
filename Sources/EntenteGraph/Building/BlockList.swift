/// A list that grows without moving what it has: millions of rows are never copied, nor is there
/// ever room for twice as many.
struct BlockList<Element: Sendable & BitwiseCopyable>: Sendable {
  private var blocks: [[Element]] = []
  private(set) var count = 0

  private static var bits: Int { 17 }

  init() {}

  /// - Complexity: O(1).
  subscript(place: Int) -> Element {
    @inline(__always) get { blocks[place >> Self.bits][place & (1 << Self.bits - 1)] }
    set { blocks[place >> Self.bits][place & (1 << Self.bits - 1)] = newValue }
  }

  mutating func append(_ element: Element) {
    if count & (1 << Self.bits - 1) == 0 {
      blocks.append([Element](inLargePages: 1 << Self.bits))
    }
    blocks[blocks.count - 1].append(element)
    count += 1
  }
}
