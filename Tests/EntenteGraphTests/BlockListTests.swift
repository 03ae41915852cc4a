import Testing

@testable import EntenteGraph

@Suite("A list in blocks")
struct BlockListTests {
  @Test("it holds what an array holds, over many blocks")
  func elements() {
    var list = BlockList<UInt32>()
    var array: [UInt32] = []
    for number in 0..<300_000 as Range<UInt32> {
      list.append(number &* 7)
      array.append(number &* 7)
    }
    list[131_071] = 1
    array[131_071] = 1
    list[131_072] = 2
    array[131_072] = 2
    #expect(list.count == array.count)
    #expect((0..<list.count).map { list[$0] } == array)
  }

  @Test("arrays keep what they have when they are given room")
  func room() {
    var array: [UInt16] = []
    for number in 0..<2_000_000 {
      array.makeRoom(for: 1)
      array.append(UInt16(truncatingIfNeeded: number))
    }
    #expect(array.indices.allSatisfy { array[$0] == UInt16(truncatingIfNeeded: $0) })
    #expect([UInt8](inLargePages: 1 << 22).isEmpty)
  }
}
