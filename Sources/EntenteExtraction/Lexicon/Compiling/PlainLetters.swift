/// How the letters that most of the lexicon is spelled with are folded: those of ASCII and of the
/// Arabic block, in tables.
struct PlainLetters: Sendable {
  /// Folded bytes by byte, 0 for what is no letter.
  private let ascii: [UInt8]
  /// Folded letters of two bytes by the lower bits of theirs, 0 for what is no letter.
  private let arabic: [UInt16]

  init() {
    func folded(_ scalar: UInt32, _ script: Folding.Class) -> [UInt8] {
      var letters: [UInt8] = []
      if Folding.classify(scalar) == script { Folding.append(scalar, to: &letters) }
      return letters
    }
    ascii = (0..<0x80).map { folded($0, .latin).first ?? 0 }
    arabic = (0x600..<0x700).map { scalar in
      folded(scalar, .arabic).reduce(0) { $0 << 8 | UInt16($1) }
    }
  }

  /// Folds `word` into `letters`, which has room for as many bytes, and returns how many it has
  /// become; `nil` if `word` isn't all letters of one of the two scripts.
  @inline(__always)
  func fold(
    _ word: UnsafeBufferPointer<UInt8>, into letters: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    guard let first = word.first else { return 0 }
    if first < 0x80 {
      for index in 0..<word.count {
        guard word[index] < 0x80, ascii[Int(word[index])] > 0 else { return nil }
        letters[index] = ascii[Int(word[index])]
      }
    } else {
      for index in stride(from: 0, to: word.count, by: 2) {
        let lead = word[index]
        guard lead & 0xFC == 0xD8, index + 1 < word.count else { return nil }
        let letter = arabic[Int(lead & 3) << 6 | Int(word[index + 1] & 0x3F)]
        guard letter > 0 else { return nil }
        letters[index] = UInt8(letter >> 8)
        letters[index + 1] = UInt8(truncatingIfNeeded: letter)
      }
    }
    return word.count
  }
}
