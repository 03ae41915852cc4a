import Testing

@testable import EntenteExtraction

@Suite struct FewTests {
  @Test(arguments: [[], [7], [7, 8], [1, 2, 3]])
  func `Few elements behave as an array of them`(_ elements: [Int]) {
    let few = Few(elements)
    #expect(Array(few) == elements && few.count == elements.count)
    #expect(few.first == elements.first && few.last == elements.last)
    #expect(few.map { $0 + 1 } == elements.map { $0 + 1 })
    #expect(few == Few(elements) && few != Few(elements + [9]))
    if case .one = few { #expect(elements.count == 1) }
  }

  @Test func `A literal of one element makes no array`() {
    let few: Few<Int> = [4]
    guard case .one(4) = few else {
      Issue.record("an array was made")
      return
    }
  }
}
