/// The folded letters of a word, where they stand in a text's memory.
///
/// Looks like an array slice, but owns nothing: taking one counts no reference, which the grammar
/// would do millions of times. Valid as long as the ``TextView`` that gave it.
struct Letters: RandomAccessCollection {
  typealias SubSequence = Letters
  typealias Indices = Range<Int>

  private let base: UnsafeBufferPointer<UInt8>
  let startIndex: Int
  let endIndex: Int

  /// The bytes of `base` from `start` up to `end`.
  init(_ base: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.base = base
    startIndex = start
    endIndex = end
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    assert(startIndex..<endIndex ~= index)
    return base[index]
  }

  @inline(__always)
  subscript(bounds: Range<Int>) -> Letters {
    assert(bounds.lowerBound >= startIndex && bounds.upperBound <= endIndex)
    return Letters(base, bounds.lowerBound, bounds.upperBound)
  }

  /// Whether these are the letters of `word`: most words differ in length already.
  @inline(__always)
  func elementsEqual(_ word: String.UTF8View) -> Bool {
    guard word.count == endIndex - startIndex else { return false }
    var index = startIndex
    for byte in word {
      if base[index] != byte { return false }
      index += 1
    }
    return true
  }
}
