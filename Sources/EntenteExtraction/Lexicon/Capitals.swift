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
    func count(_ letter: UInt32) {
      switch Folding.classify(letter) {
      case .latin, .arabic, .otherLetter:
        letters += 1
        guard Folding.isUpper(letter) else { return }
        capitals += 1
        if letters == 1 { isFirst = true }
      default: break
      }
    }
    name.forEachLetter(count)
    areAll = (2...6).contains(letters) && letters == capitals
  }
}
