/// One way to read a token: a known word under the clitics that were peeled off it.
struct Reading {
  /// The known word's number in the pack's ``SymbolTable``.
  var symbol: Int32
  var clitics: Clitics

  /// What is written onto a word.
  struct Clitics: OptionSet {
    let rawValue: UInt16
    /// و or ف.
    static let conjunction = Clitics(rawValue: 1)
    static let ba = Clitics(rawValue: 2)
    static let lam = Clitics(rawValue: 4)
    static let kaf = Clitics(rawValue: 8)
    /// س of the future.
    static let future = Clitics(rawValue: 16)
    /// ال, where the known word is without it.
    static let article = Clitics(rawValue: 32)
    static let suffixHe = Clitics(rawValue: 64)
    static let suffixShe = Clitics(rawValue: 128)
    static let suffixThey = Clitics(rawValue: 256)
    static let suffixTwo = Clitics(rawValue: 512)
    static let suffixWe = Clitics(rawValue: 1024)
    static let suffixOther = Clitics(rawValue: 2048)
    /// English: a genitive written without its apostrophe.
    static let lostPossessive = Clitics(rawValue: 4096)

    static let suffixes: Clitics = [
      .suffixHe, .suffixShe, .suffixThey, .suffixTwo, .suffixWe, .suffixOther,
    ]
    static let prepositions: Clitics = [.ba, .lam, .kaf]

    var hasSuffix: Bool { !isDisjoint(with: .suffixes) }
    var hasPreposition: Bool { !isDisjoint(with: .prepositions) }
  }

  /// How much was peeled off; readings with less are preferred.
  var cost: Int { clitics.rawValue.nonzeroBitCount }
}
