import EntenteModel

/// Who speaks in a sentence.
extension DocumentReader {
  /// Finds who speaks in a sentence before its pronouns are read: the mention next to a verb of
  /// saying, on whichever side the language and the sentence have it.
  mutating func findSpeaker(_ tokens: Range<Int>) {
    for index in tokens where view.has(.say, at: index) && mentionAt[index] < 0 {
      let isArabic = pack.language == .arabic
      let before = mentions.last {
        $0.tokens.upperBound <= index && index - $0.tokens.upperBound <= 2
      }
      let after = mentions.first {
        $0.tokens.lowerBound > index && $0.tokens.lowerBound - index <= (isArabic ? 6 : 2)
          // قال الأطباء إن روسيا …: what is said begins behind إن.
          && !(isArabic
            && (index..<$0.tokens.lowerBound).contains { view.has(.complementizer, at: $0) })
      }
      // "Johnson told Zelensky": who is told doesn't speak.
      if !isArabic, before == nil, isTelling(index) { continue }
      let isBeforeQuoted = before?.isQuoted ?? true
      guard let mention = isArabic ? after ?? before : isBeforeQuoted ? after ?? before : before,
        mention.standing == .actor, !mention.isQuoted
      else { continue }
      speaker = mention.entity
      return
    }
    if pack.language == .english { findSpeakerBeforeQuotation(tokens) }
  }

  private func isTelling(_ index: Int) -> Bool {
    ["told", "tells", "reminded", "informed", "assured", "notified"].contains {
      view.folded(index).elementsEqual($0.utf8)
    }
  }

  /// "Trump continued, “…”": whatever the verb, who stands before a quotation speaks.
  private mutating func findSpeakerBeforeQuotation(_ tokens: Range<Int>) {
    guard let quote = tokens.first(where: { view.kind($0) == .quote }),
      quote > tokens.lowerBound + 2,
      view.kind(quote - 1) == .comma || view.kind(quote - 1) == .colon,
      let mention = mentions.first(where: { $0.tokens.upperBound < quote && $0.standing == .actor }
      ),
      !mention.isPossessive, mention.tokens.lowerBound <= tokens.lowerBound + 4,
      isVerbForm(mention.tokens.upperBound) || view.has(.adverb, at: mention.tokens.upperBound)
    else { return }
    speaker = mention.entity
  }
}
