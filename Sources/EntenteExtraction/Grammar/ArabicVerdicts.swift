import EntenteModel

/// Arabic verdicts: what a speaker calls an actor or its deed, as وصفت تركيا القصف بأنه جريمة,
/// قال بوتين إن العقوبات جائرة, اعتبرت إيران القرار باطلا.
extension SentenceReader {
  /// Whether a predicate is a judgement by whoever speaks.
  static func isVerdict(_ predicate: Predicate) -> Bool {
    predicate.has(.subjectObject)
      && (predicate.partOfSpeech == .adjective || predicate.partOfSpeech == .noun)
  }

  mutating func readArabicVerdict(_ hit: PredicateHit) {
    let index = hit.hit.start
    guard hit.hit.suffix.isEmpty, !prepositionBefore(index),
      !hit.hit.clitics.contains(.lam), !view.hasArticle(index) || isAscribed(index),
      let saying = lastSaying, saying.token < index, index - saying.token <= 40,
      let judged = judged(behind: saying, before: index),
      judged.entities != saying.subject.entities
    else { return }
    var judge = saying.subject
    judge.path = .subjectSpeaker
    judge.distance = index - saying.token
    add(judge, judged, hit, .subjectObject)
  }

  /// قال بوتين إن كييف تنتهك الاتفاق: what a speaker says that somebody does.
  mutating func readArabicMisdeed(_ hit: PredicateHit) {
    let index = hit.hit.start
    guard let saying = lastSaying, saying.token < index, index - saying.token <= 40,
      (saying.token..<index).contains(where: { opensContent($0) }),
      var doer = arabicSubject(of: hit.hit, isPlain: false).0,
      doer.tokens.lowerBound > saying.token, doer.entities != saying.subject.entities,
      doer.path == .subjectBefore || doer.path == .subjectAfter,
      !isObjectOfNoun(doer)
    else { return }
    doer.path = .copula
    var judge = saying.subject
    judge.path = .subjectSpeaker
    judge.distance = index - saying.token
    add(judge, doer, hit, .describedAgent)
  }

  /// إن تهديد أمن سوريا يعرض المنطقة للخطر: not Syria does so.
  private func isObjectOfNoun(_ argument: Argument) -> Bool {
    groups.first { $0.tokens == argument.tokens }?.noun.map { noun in
      (max(sentence.lowerBound, noun - 1)...noun).contains {
        reader.mentionAt[$0] < 0 && reader.isPredicateNoun($0)
      }
    } ?? false
  }

  /// بجريمة, ب«العدوان»: what somebody is called stands behind ب.
  private func isAscribed(_ index: Int) -> Bool {
    if view.cliticPreposition(at: index) == 0 { return true }
    return view.kind(index - 1) == .quote && index >= 2 && view.isWord(index - 2)
      && view.folded(index - 2).elementsEqual("ب".utf8)
  }

  /// Who is judged between a verb of saying and the judgement.
  private mutating func judged(behind saying: (token: Int, subject: Argument), before index: Int)
    -> Argument?
  {
    let words = (saying.token + 1)..<index
    if words.contains(where: { view.has(.boundary, at: $0) && !view.has(.say, at: $0) }) {
      return nil
    }
    if let opening = words.last(where: { opensContent($0) }) {
      // إن ما فعله الانتقالي انقلاب
      if let doer = doerOfWhat(opening + 1),
        isPredicative(from: doer.tokens.upperBound, to: index)
      {
        return doer
      }
      guard isPredicative(from: opening + 1, to: index) else { return nil }
      if let subject = groups(in: opening..<index).first(where: { $0.isBare }) {
        guard subject.tokens.lowerBound - opening <= 4,
          isPredicative(from: subject.tokens.upperBound, to: index)
        else { return nil }
        return reader.argument(subject, .copula, distance: index - subject.tokens.upperBound)
      }
      guard hasPronoun(opening) else { return nil }
      return described(by: saying, before: opening) ?? topic(of: saying)
    }
    guard isDescribing(saying.token), isPredicative(from: saying.token + 1, to: index) else {
      return nil
    }
    return described(by: saying, before: index)
  }

  /// أن, بأنه, and the colon of a quotation.
  private func opensContent(_ index: Int) -> Bool {
    view.has(.complementizer, at: index) || view.kind(index) == .colon
  }

  /// أنه, بأنها: the complementizer takes up the object of the verb before.
  private func hasPronoun(_ index: Int) -> Bool {
    guard view.isWord(index) else { return false }
    let letters = view.folded(index)
    return ["ه", "ها", "هم", "هما"].contains { letters.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// Whether no verb but a copula stands among words: القرار يعد خرقا.
  private func isPredicative(from start: Int, to end: Int) -> Bool {
    guard start < end else { return true }
    return (start..<end).allSatisfy { index in
      guard view.isWord(index), reader.mentionAt[index] < 0, reader.isVerbForm(index),
        !reader.isNounForm(index)
      else { return true }
      return pack.has(view.folded(index), in: .copula)
    }
  }

  /// Whether a verb takes the one described as its object: وصف, اعتبر, عد, نعت, سمى.
  private func isDescribing(_ index: Int) -> Bool {
    view.hits(at: index).contains {
      $0.entry.kind == .predicate
        && Self.describing.contains(pack.predicates[Int($0.entry.index)].lemma)
    }
  }

  private static let describing: Set<String> = ["وصف", "اعتبر", "عد", "نعت", "سمى", "صنف", "رأى"]

  /// The object of a verb of describing: the group behind its subject, or its suffix.
  private mutating func described(by saying: (token: Int, subject: Argument), before end: Int)
    -> Argument?
  {
    guard isDescribing(saying.token) else { return nil }
    if let suffix = view.hits(at: saying.token).first(where: { !$0.suffix.isEmpty })?.suffix {
      let tokens = saying.token..<(saying.token + 1)
      return reader.referent(of: suffix, before: saying.token, in: sentence).map { referent in
        reader.argument(referent, at: tokens, .objectSuffix)
      }
    }
    let object = groups(in: (saying.token + 1)..<max(saying.token + 1, end)).first {
      ($0.isBare || $0.prepositionToken < saying.token)
        && $0.tokens.lowerBound >= saying.subject.tokens.upperBound
        && $0.tokens != saying.subject.tokens
    }
    guard let object else { return nil }
    if let doer = doer(of: object) { return doer }
    return isObjectOfDeed(object)
      ? nil : reader.argument(object, .object, distance: object.tokens.lowerBound - saying.token)
  }

  /// وصف اغتيال سليماني بضربة أميركية بأنه خرق: who did what was done to the one named.
  private func doer(of object: Group) -> Argument? {
    guard let noun = object.noun else { return nil }
    return candidates.last {
      $0.surroundings == nil && $0.predicateTokens.lowerBound == noun
        && $0.targetTokens == object.tokens
    }.map { reader.argument($0.source, at: $0.sourceTokens, .described, via: $0.sourceVia) }
  }

  private func isObjectOfDeed(_ group: Group) -> Bool {
    guard let noun = group.noun, noun < group.tokens.lowerBound, group.standing == .actor else {
      return false
    }
    return reader.isPredicateNoun(noun) && !view.has(.asset, at: noun)
  }

  /// وفيما يتعلق بالموقف الخليجي، قال إنه مخز: what the sentence opens with.
  private func topic(of saying: (token: Int, subject: Argument)) -> Argument? {
    guard let first = groups.first, first.tokens.upperBound <= saying.token, !first.isBare,
      first.standing == .belonging, first.tokens != saying.subject.tokens
    else { return nil }
    return reader.argument(first, .described, distance: saying.token - first.tokens.upperBound)
  }
}
