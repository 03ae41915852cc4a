import Testing

@testable import EntenteExtraction

@Suite struct SymbolMaskTests {
  @Test func `Disjoint masks have no symbol in common`() {
    for first in Int32(0)..<300 {
      let mask: SymbolMask = [SymbolMask(first), SymbolMask(first &* 31)]
      #expect(!mask.isDisjoint(with: SymbolMask(first)))
      #expect(!mask.isDisjoint(with: SymbolMask(first &* 31)))
    }
  }

  @Test func `All bits are used`() {
    let all = (Int32(0)..<2000).reduce(into: SymbolMask()) { $0.insert(SymbolMask($1)) }
    #expect(all.rawValue == .max)
  }
}
