import EntenteModel

/// What the words before a predicate make of it: denied, refused, supposed, pledged.
extension SentenceReader {
  /// How the words before a predicate change what it says.
  ///
  /// - Parameter sourceIsOwn: whether the predicate names its source itself, so that a refusal
  ///   before it is somebody else's: "rejects an agreement between A and B".
  func modality(of hit: PredicateHit, _ predicate: Predicate, sourceIsOwn: Bool)
    -> (Modality, Polarity)
  {
    var polarity = predicate.polarity
    var modality = Modality.actual
    let isArabic = pack.language == .arabic
    if isArabic, hit.hit.clitics.contains(.future) { modality = .pledged }
    let reach = 5
    let near = isArabic ? 3 : 5
    var index = hit.hit.start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < reach {
      // "should resign", "does not recognise": the predicate's own word.
      if index == hit.collocate, view.has(.not, at: index) || reader.endsNoLonger(index) { break }
      if index == hit.collocate || isDuty(index, of: predicate) {
        index -= 1
        steps += 1
        continue
      }
      if view.kind(index) == .comma
        || reader.isClauseBoundary(index) && !view.has(.condition, at: index)
      {
        break
      }
      if view.has(.not, at: index), steps < near {
        if polarity == .support, !sourceIsOwn, isRefusal(index) { return (.actual, .oppose) }
        modality = .negated
        break
      }
      if view.has(.refuse, at: index), steps < 3, !sourceIsOwn {
        if polarity == .support { polarity = .oppose } else { modality = .negated }
        return (modality, polarity)
      }
      if view.has(.cease, at: index), steps < 3, !sourceIsOwn, reader.mentionAt[index] < 0,
        !isAskedToCease(hit), !isArabic || predicate.partOfSpeech == .noun
      {
        if polarity == .support { polarity = .oppose } else { modality = .negated }
        return (modality, polarity)
      }
      if view.has(.deny, at: index), steps < 3 {
        modality = .negated
        break
      }
      if view.has(.condition, at: index) || view.has(.possibility, at: index) {
        modality = .hypothetical
        break
      }
      if view.has(.pledge, at: index), steps < near { modality = .pledged }
      // A mention is one step, however long: نفى المتحدث باسم الحوثيين تلقي أسلحة.
      index = isArabic ? (reader.mention(at: index)?.tokens.lowerBound ?? index) - 1 : index - 1
      steps += 1
    }
    if modality == .actual, opensWithCondition(hit.hit.start) { modality = .hypothetical }
    if modality == .actual, isDenied(hit.hit.start) { modality = .negated }
    if modality == .actual, isAsked || isUncertainImperfect(hit.hit) { modality = .hypothetical }
    return (modality, polarity)
  }

  /// "said Assad should be tried": what a judge holds for right, rather than for possible.
  private func isDuty(_ index: Int, of predicate: Predicate) -> Bool {
    pack.language == .english && Self.judgements.contains(predicate.event)
      && (predicate.has(.describedAgent) || predicate.partOfSpeech == .adjective)
      && view.isWord(index) && view.folded(index).elementsEqual("should".utf8)
  }

  /// "would not recognise", "will never accept": who says what he won't do refuses it.
  private func isRefusal(_ index: Int) -> Bool {
    guard pack.language == .english, view.isWord(index) else { return false }
    func isAny(_ words: [String], at index: Int) -> Bool {
      view.isWord(index) && words.contains { view.folded(index).elementsEqual($0.utf8) }
    }
    return isAny(["won't", "wouldn't"], at: index)
      || isAny(["not", "never"], at: index) && isAny(["will", "would", "'ll"], at: index - 1)
  }

  /// دعا سوريا إلى الكف عن دعم الحزب: who is asked to end something does it.
  func isAskedToCease(_ hit: PredicateHit) -> Bool {
    guard pack.language == .arabic, predicate(hit).partOfSpeech == .noun else { return false }
    let before = max(sentence.lowerBound, hit.hit.start - 3)..<hit.hit.start
    guard let ending = before.last(where: { view.has(.cease, at: $0) && reader.mentionAt[$0] < 0 })
    else { return false }
    return (max(sentence.lowerBound, ending - 8)..<ending).contains {
      view.has(.request, at: $0) && reader.mentionAt[$0] < 0
    }
  }

  /// Whether the sentence is a yes-or-no question.
  private var isAsked: Bool {
    guard view.kind(sentence.upperBound) == .question, let first = sentence.first else {
      return false
    }
    return view.has(.auxiliary, at: first) || view.has(.condition, at: first)
  }

  /// قد before an imperfect: it may be so.
  private func isUncertainImperfect(_ hit: Hit) -> Bool {
    pack.language == .arabic && hit.features.contains(.imperfect) && hit.start > sentence.lowerBound
      && view.folded(hit.start - 1).elementsEqual("قد".utf8)
  }

  /// Whether a token's clause is what somebody denies: "denied that it had attacked Israel".
  private func isDenied(_ token: Int) -> Bool {
    let start = reader.clauseStart(before: token, in: sentence)
    guard start > sentence.lowerBound, view.has(.complementizer, at: start - 1) else {
      return false
    }
    return (max(sentence.lowerBound, start - 4)..<start).contains {
      view.has(.deny, at: $0) || pack.language == .english && isRejectedClaim($0, before: start - 1)
    }
  }

  /// "rejects accusations that": the verb before what somebody else says.
  private func isRejectedClaim(_ verb: Int, before complementizer: Int) -> Bool {
    guard verb < complementizer - 1, view.has(.deed, at: complementizer - 1) else { return false }
    return view.hits(at: verb).contains {
      guard $0.entry.kind == .predicate else { return false }
      let predicate = pack.predicates[Int($0.entry.index)]
      return predicate.partOfSpeech == .verb && predicate.event == .reject
    }
  }

  /// Whether the clause of a token opens with if, unless, إذا, لو.
  func opensWithCondition(_ token: Int) -> Bool {
    var index = token - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 8 {
      if view.kind(index) == .comma || view.kind(index) == .semicolon { return false }
      if view.has(.condition, at: index), !view.has(.auxiliary, at: index) { return true }
      index -= 1
      steps += 1
    }
    return false
  }
}
