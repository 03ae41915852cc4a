import EntenteModel

/// Bodies that English names again by their kind alone: the group, the party, the jihadists.
extension DocumentReader {
  /// The body mentioned last that a lone noun may mean: "the movement", "the bloc".
  func bodyMeant(by words: Range<Int>) -> Int? {
    guard words.count == 1, let kinds = Self.kinds[view.folded(words.lowerBound)] else {
      return nil
    }
    let next = words.upperBound
    if view.isWord(next) {
      let token = view.token(next)
      // "the coalition with", "the party Syriza", "the party-backed"
      if token.flags.contains(.capitalised) || token.flags.contains(.hyphenated)
        || headNoun(at: next) != nil
        || ["of", "with", "between", "against", "for", "to"].contains(where: { isWord($0, next) })
      {
        return nil
      }
    }
    return lastBody(of: kinds, before: words.lowerBound)
  }

  /// What kinds of bodies each noun may mean.
  private static let kinds: LetterTable<[ActorKind]> = [
    "group": [.armedGroup, .organisation], "movement": [.armedGroup, .organisation],
    "organisation": [.armedGroup, .organisation], "organization": [.armedGroup, .organisation],
    "militia": [.armedGroup], "faction": [.armedGroup, .organisation],
    "sect": [.armedGroup, .organisation], "party": [.organisation],
    "alliance": [.bloc, .organisation], "bloc": [.bloc, .organisation],
    "coalition": [.bloc, .organisation], "company": [.organisation],
  ]

  private func isWord(_ word: String, _ index: Int) -> Bool {
    view.folded(index).elementsEqual(word.utf8)
  }

  /// The actor of one of these kinds that was mentioned last, not too long ago.
  func lastBody(of kinds: [ActorKind], before token: Int) -> Int? {
    entities.indices.filter {
      kinds.contains(entities[$0].kind) && entities[$0].lastMention >= 0
        && entities[$0].lastMention < token && token - entities[$0].lastMention <= 120
    }.max { entities[$0].lastMention < entities[$1].lastMention }
  }

  /// Jihadists, Islamists, extremists: an armed group by name rather than a state's opposition.
  func areZealots(_ words: Range<Int>) -> Bool {
    let last = view.folded(words.upperBound - 1)
    return ["jihadist", "islamist", "extremist", "militant"].contains {
      last.starts(with: $0.utf8)
    }
  }
}
