import EntenteModel

/// English passives: the agent behind "by" and who suffers the act.
extension SentenceReader {
  func isPassive(_ hit: Hit) -> Bool {
    var index = hit.start - 1
    while index >= sentence.lowerBound,
      view.has(.adverb, at: index) || view.has(.not, at: index)
    {
      index -= 1
    }
    guard index >= sentence.lowerBound else {
      return hit.features.contains(.participle) && agentFollows(hit)
    }
    let word = view.folded(index)
    for form in ["is", "are", "was", "were", "be", "been", "being", "'re", "gets", "got", "get"]
    where word.elementsEqual(form.utf8) {
      return true
    }
    if view.has(.auxiliary, at: index) { return false }
    // "rebels backed by Turkey"
    return agentFollows(hit)
  }

  func agentFollows(_ hit: Hit) -> Bool {
    for index in hit.end..<min(hit.end + 2, sentence.upperBound) {
      if reader.mentionAt[index] >= 0 { return false }
      if view.has(.agentMarker, at: index) { return true }
    }
    return false
  }

  mutating func readEnglishPassive(
    _ hit: PredicateHit, _ predicate: Predicate, end: Int
  ) {
    let patient = englishSubject(of: hit.hit) ?? nearestLeft(of: hit.hit.start)
    var agent: Argument?
    for group in groups(in: hit.hit.end..<max(hit.hit.end, end))
    where group.prepositionToken >= hit.hit.end {
      if view.has(.agentMarker, at: group.prepositionToken) {
        agent = reader.argument(group, .agent, distance: group.prepositionToken - hit.hit.end)
        break
      }
    }
    if predicate.has(.describedAgent) {
      readJudgement(hit, of: agent)  // "has been hijacked by the government"
      return
    }
    if let patient { lastSubject = patient }
    lastVerb = nil
    lastObject = nil
    if predicate.has(.subjectObject) {
      var left =
        agentFollows(hit.hit) && !isAuxiliary(before: hit.hit.start)
        ? nearestLeft(of: hit.hit.start) : patient
      // "Backed by Russia, Syria attacked"
      if left == nil, hit.hit.start == sentence.lowerBound, let agent {
        left = firstBehindComma(after: agent.tokens.upperBound)
      }
      left?.path = .subjectPassive
      add(agent, left, hit, .subjectObject)
      return
    }
    if predicate.has(.subjectMutual), let agent, agent.entities.count > 1 {
      addMutual(agent, hit, .subjectMutual)  // "a mechanism established by Russia and Iran"
      return
    }
    if predicate.has(.subjectOblique) || predicate.has(.subjectMutual),
      let target = oblique(after: hit.hit.end, predicate.prepositionNumbers, end: end)
    {
      // "sanctions imposed by the US on Iran", "an agreement signed by Russia with Iran"
      add(
        agent, target, hit, predicate.has(.subjectMutual) ? .subjectMutual : .subjectOblique,
        mutual: predicate.has(.subjectMutual))
    }
  }

  func isAuxiliary(before index: Int) -> Bool {
    var before = index - 1
    while view.has(.adverb, at: before) { before -= 1 }
    return view.has(.auxiliary, at: before)
  }
}
