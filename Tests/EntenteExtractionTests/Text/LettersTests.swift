import Testing

@testable import EntenteExtraction

@Suite struct LettersTests {
  @Test func `Letters behave as an array slice of them does`() {
    let bytes = Array("0123456789".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      for start in 0..<10 {
        for end in start...10 {
          let letters = Letters(buffer, start, end)
          let slice = bytes[start..<end]
          #expect(Array(letters) == Array(slice) && letters.count == slice.count)
          #expect(Array(letters.dropFirst(2)) == Array(slice.dropFirst(2)))
          #expect(Array(letters.suffix(3)) == Array(slice.suffix(3)))
          #expect(letters.startIndex == slice.startIndex && letters.endIndex == slice.endIndex)
          for word in ["", "3", "34", "345", "9", "0123456789"] {
            #expect(letters.elementsEqual(word.utf8) == slice.elementsEqual(word.utf8))
            #expect(letters.starts(with: word.utf8) == slice.starts(with: word.utf8))
          }
        }
      }
    }
  }
}
