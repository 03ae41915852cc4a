/// A text as the set of its three-word shingles, each as a hash.
///
///     Shingles.words("أكّدت الصّين، (دعمها)!")  // ["اكدت", "الصين", "دعمها"] as hashes
enum Shingles {
  /// Words in a shingle.
  static let width = 3

  /// The distinct hashes of the text's shingles, sorted; of a shorter text, of all its words.
  static func hashes(_ text: String) -> [UInt64] {
    let words = wordHashes(text)
    guard !words.isEmpty else { return [] }
    guard words.count >= width else { return [combined(words[...])] }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count)
    for start in 0...words.count - width { hashes.append(combined(words[start..<start + width])) }
    hashes.sort()
    var kept = 0
    for hash in hashes where kept == 0 || hashes[kept - 1] != hash {
      hashes[kept] = hash
      kept += 1
    }
    hashes.removeSubrange(kept...)
    return hashes
  }

  private static func combined(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0) { SplitMix64.mix($0 &+ 0x9E37_79B9_7F4A_7C15 ^ $1) }
  }

  /// A hash of each word: FNV-1a over its folded scalars.
  static func wordHashes(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    let empty: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = empty
    for scalar in text.unicodeScalars {
      switch fold(scalar.value) {
      case .letter(let value):
        hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
      case .mark: continue
      case .separator:
        if hash != empty { words.append(SplitMix64.mix(hash)) }
        hash = empty
      }
    }
    if hash != empty { words.append(SplitMix64.mix(hash)) }
    return words
  }

  private enum Folded {
    case letter(UInt32)
    /// Not part of the spelling: vowel signs, tatweel, bidi controls, soft hyphens, apostrophes.
    case mark
    case separator
  }

  private static func fold(_ value: UInt32) -> Folded {
    switch value {
    case 0x30...0x39, 0x61...0x7A: return .letter(value)
    case 0x41...0x5A: return .letter(value + 0x20)
    case 0x27, 0xAD, 0x2019: return .mark
    case 0x00...0xA9: return .separator
    case 0x064B...0x065F, 0x0670, 0x0640, 0x06D6...0x06ED: return .mark
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x0300...0x036F: return .mark
    case 0x0622, 0x0623, 0x0625, 0x0671: return .letter(0x0627)
    case 0x0649, 0x06CC: return .letter(0x064A)
    case 0x0629: return .letter(0x0647)
    case 0x0624: return .letter(0x0648)
    case 0x0626: return .letter(0x064A)
    case 0x06A9: return .letter(0x0643)
    case 0x0660...0x0669: return .letter(value - 0x0660 + 0x30)
    case 0x06F0...0x06F9: return .letter(value - 0x06F0 + 0x30)
    case 0x0600...0x061F, 0x066A...0x066D, 0x06D4: return .separator
    case 0x0620...0x06FF: return .letter(value)
    case 0xAB, 0xBB, 0xD7, 0xF7, 0x2000...0x206F, 0x3000...0x3003: return .separator
    case 0xC0...0xDE: return .letter(value + 0x20)
    default: return .letter(value)
    }
  }
}
