import EntenteModel

/// The words that a predicate needs beside it: شن with هجوم, "launch" with "attack".
extension SentenceReader {
  /// Where the eight words end behind a predicate word among which it looks for its collocate.
  ///
  /// In Arabic, where names are long and asides stand between an object and what it is called, a name
  /// is one word and marks are none.
  func collocateReach(behind hit: Hit) -> Int {
    guard pack.language == .arabic else { return min(hit.end + 8, sentence.upperBound) }
    var words = 0
    var index = hit.end
    while index < sentence.upperBound, words < 8 {
      let isWord = view.isWord(index) || view.kind(index) == .number
      let isInsideName = reader.mention(at: index).map { $0.tokens.lowerBound < index } ?? false
      if isWord, !isInsideName { words += 1 }
      index += 1
    }
    return index
  }

  /// The words that a predicate may take which stand where ``collocate(of:before:)`` looks: most
  /// predicates are ruled out by them.
  func collocates(near hit: Hit, before reach: Int) -> SymbolMask {
    var found: SymbolMask = []
    let start = max(sentence.lowerBound, hit.start - 20)
    for index in start..<hit.start { found.formUnion(view.collocates(at: index)) }
    for index in hit.end..<max(hit.end, reach) { found.formUnion(view.collocates(at: index)) }
    return found
  }

  /// The nearest word that a predicate needs beside its head, after it or, in passives and relative
  /// clauses, before it.
  ///
  /// - Parameter reach: where the words end that are looked at.
  func collocate(of hit: Hit, before reach: Int) -> Int? {
    let isRequest =
      pack.language == .arabic && pack.isPredicate(hit.entry, .verb)
      && view.has(.request, at: hit.start)
    func isCollocate(_ index: Int) -> Bool {
      if isRequest, index - hit.end > 1, !isAskedFor(index) { return false }
      // وحدات حماية الشعب: a word inside a name is no collocate, but its head noun may be.
      if let mention = reader.mention(at: index), mention.via == .name,
        mention.tokens.lowerBound != index
      {
        return false
      }
      return view.readings(index).contains { pack.collocates.takes(hit.entry.index, $0.symbol) }
    }
    let words = pack.collocates.mask(of: hit.entry.index)
    var passed = 0
    for index in hit.end..<max(hit.end, reach) {
      if view.kind(index) == .semicolon { break }
      if pack.language == .english, let mention = reader.mention(at: index),
        mention.tokens.lowerBound == index, mention.standing == .actor
      {
        // "supporting Assad against rebels seeking to overthrow him"
        if passed > 0, mention.preposition >= 0, !mention.isPossessive, !isCollocate(index) {
          break
        }
        passed += 1
      }
      if !view.collocates(at: index).isDisjoint(with: words), view.isWord(index),
        isCollocate(index),
        // "warned Iran not to", but not "recognised Iran, not Iraq".
        !view.has(.not, at: index) || view.has(.infinitive, at: index + 1)
      {
        return index
      }
    }
    for index in stride(
      from: hit.start - 1, through: max(sentence.lowerBound, hit.start - 20), by: -1)
    where !view.collocates(at: index).isDisjoint(with: words) && view.isWord(index)
      && (hit.start - index <= 5 || view.has(.between, at: index + 1)) && isCollocate(index)
    {
      return index
    }
    return nil
  }

  /// دعا أنقرة إلى وقف هجومها, but not إلى استخدام نفوذها لوقف الهجوم: what is asked for stands right
  /// behind the preposition.
  private func isAskedFor(_ index: Int) -> Bool {
    if view.cliticPreposition(at: index) == 0 || view.preposition(at: index) != nil { return true }
    return (max(sentence.lowerBound, index - 2)..<index).contains {
      view.preposition(at: $0) != nil || view.has(.complementizer, at: $0)
        || view.cliticPreposition(at: $0) == 0
    }
  }
}
