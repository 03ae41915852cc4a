/// Which capitals a name is spelled with.
struct Capitals {
  /// The first letter is one.
  private(set) var isFirst = false
  /// An abbreviation of two to six letters, all of them capitals.
  private(set) var areAll = false

  init() {}

  init(_ name: Bytes) {
    var letters = 0
    var capitals = 0
    var rest = name
    while let first = rest.first {
      let letter = first < 0x80 ? UInt32(first) : rest.firstLetter?.value ?? 0
      rest = first < 0x80 ? rest.dropFirst() : rest.withoutFirst
      switch Folding.classify(letter) {
      case .latin, .arabic, .otherLetter:
        letters += 1
        guard Folding.isUpper(letter) else { continue }
        capitals += 1
        if letters == 1 { isFirst = true }
      default: continue
      }
    }
    areAll = (2...6).contains(letters) && letters == capitals
  }
}
