import Testing

@testable import EntenteGraph

@Suite("Places by hash")
struct HashIndexTests {
  @Test("every item is found, and nothing else", arguments: [1, 5, 64])
  func finds(spread: UInt64) {
    var random = SplitMix64(seed: spread)
    // Few bits of hash too, so that items share them.
    let items = (0..<2_000).map { _ in random.next() }
    func hash(_ item: UInt64) -> UInt64 { (item >> (64 - spread)) << (64 - spread) }
    var index = HashIndex()
    for (place, item) in items.enumerated() {
      #expect(index.place(hash: hash(item)) { items[$0] == item } == nil)
      index.insert(hash: hash(item), place: place)
    }
    for (place, item) in items.enumerated() {
      #expect(index.place(hash: hash(item)) { items[$0] == item } == place)
      let likely = index.likelyPlace(hash: hash(item))
      #expect(likely >= 0 && hash(items[likely]) >> 32 == hash(item) >> 32)
    }
    #expect(HashIndex().likelyPlace(hash: 1) == -1)
  }
}
