import Testing

@testable import EntenteRender

struct EdgeStyleTests {
  @Test(arguments: [(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (9, 2), (10, 3), (500, 3)])
  func widthClasses(stories: Int, expected: Int) {
    #expect(EdgeStyle.widthClass(stories: stories) == expected)
  }

  @Test func headsGrowWithTheLine() {
    func size(_ lean: EdgeStyle.Lean, _ width: Double) -> Double {
      EdgeStyle(
        lean: lean, color: "#000000", width: width, stories: 1, isTentative: false,
        isClaimed: false
      ).headSize
    }
    #expect(abs(size(.support, 5.26) - 1.18) < 0.01)
    #expect(abs(size(.oppose, 5.26) - 1.07) < 0.01)
  }

  @Test func everySignDiffersFromTheOthersByLineAndByHead() {
    let leans: [EdgeStyle.Lean] = [.support, .oppose, .contested]
    #expect(Set(leans.map(\.line)).count == 3)
    #expect(Set(leans.map(\.head)).count == 3)
  }
}
