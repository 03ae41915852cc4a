import EntenteModel

/// English verbs that are left out: "so did Germany", "as does Iran", "nor has Russia".
extension SentenceReader {
  /// Gives the subject behind *so did* what the last verb said of its own subject.
  mutating func readEllipsis(at index: Int) {
    guard index > sentence.lowerBound, view.has(.auxiliary, at: index), isPointer(index - 1),
      let group = groups(in: index + 1..<min(index + 4, sentence.upperBound)).first,
      group.isBare, group.standing == .actor, !group.isPossessive,
      (index + 1..<group.tokens.lowerBound).allSatisfy({ view.has(.determiner, at: $0) })
    else { return }
    let said = candidates.filter {
      $0.surroundings == nil && !$0.sourcePath.isOwn && $0.predicateTokens.upperBound < index
        && isVerb($0.predicate)
    }
    guard let last = said.map(\.predicateTokens.lowerBound).max() else { return }
    var seen: Set<Int> = []
    for model in said
    where model.predicateTokens.lowerBound == last && seen.insert(model.target).inserted {
      for member in group.members {
        let mention = reader.mentions[member]
        guard mention.entity != model.target else { continue }
        var candidate = model
        candidate.source = mention.entity
        candidate.sourceTokens = mention.tokens
        candidate.sourceVia = mention.via
        candidate.sourcePath = .subjectAfter
        candidate.sourceDistance = group.tokens.lowerBound - index
        candidates.append(candidate)
      }
    }
  }

  private func isPointer(_ index: Int) -> Bool {
    view.isWord(index)
      && ["so", "as", "nor", "neither"].contains { view.folded(index).elementsEqual($0.utf8) }
  }

  private func isVerb(_ predicate: Int32) -> Bool {
    pack.partOfSpeech(of: predicate) == .verb
  }
}
