import EntenteModel

/// Those who are named by the body that they are of: مسلحون من طالبان, قيادي في حماس.
extension DocumentReader {
  /// مسلحون من طالبان, نواب من المعارضة: the body that those named are part of.
  mutating func readWhole(_ phrase: inout ArabicPhrase) -> Bool {
    let next = phrase.next
    guard phrase.polity == nil, phrase.person == nil, phrase.head.suffix.isEmpty,
      view.folded(next).elementsEqual("من".utf8), !view.hasArticle(phrase.head.start),
      isCrowd(phrase)
    else { return false }
    if let (name, _) = nameHit(at: next + 1), !name.clitics.isEmpty { return false }
    return takeBody(at: next + 1, into: &phrase)
  }

  /// قيادي في حزب الله, عناصر ينتمون إلى القاعدة: the body that those named are said to be of.
  mutating func readParty(_ phrase: inout ArabicPhrase) -> Bool {
    guard phrase.polity == nil, phrase.person == nil, phrase.head.suffix.isEmpty,
      phrase.noun == .member || phrase.noun == .leader || isCrowd(phrase),
      // تركيا عضو في الحلف says what Turkey is.
      phrase.head.start == 0 || mentionAt[phrase.head.start - 1] < 0,
      let start = partyStart(behind: phrase.next)
    else { return false }
    // في الحكومة: only a body's name, or a noun for one.
    guard nameHit(at: start) != nil || headNoun(at: start)?.noun == .group else { return false }
    return takeBody(at: start, into: &phrase)
  }

  /// Lets a phrase mean the body that begins at a token, if one does.
  private mutating func takeBody(at start: Int, into phrase: inout ArabicPhrase) -> Bool {
    if let (name, entry) = nameHit(at: start) {
      guard name.end <= phrase.limit, entry.via == .name else { return false }
      let body = entity(of: entry.actor)
      guard !isState(body), entities[body].kind != .person else { return false }
      phrase.polity = body
      phrase.next = name.end
    } else if let inner = arabicNominal(at: start, end: phrase.limit, depth: phrase.depth + 1),
      entities[inner.entity].kind != .person
    {
      phrase.polity = inner.entity
      phrase.next = inner.tokens.upperBound
    } else {
      return false
    }
    phrase.isPart = true
    phrase.isDone = true
    return true
  }

  /// Where the body's name begins behind في, بـ, ينتمون إلى, تابعين لـ.
  private func partyStart(behind index: Int) -> Int? {
    if let link = view.preposition(at: index), link.end == index + 1 {
      let isFrom = view.folded(index).elementsEqual("من".utf8)
      return isFrom || view.folded(index).elementsEqual("في".utf8) ? index + 1 : nil
    }
    if view.cliticPreposition(at: index) == 0 { return index }
    guard view.has(.held, at: index) else { return nil }
    if let link = view.preposition(at: index + 1), link.end == index + 2 { return index + 2 }
    return view.cliticPreposition(at: index + 1) != nil ? index + 1 : nil
  }

  private func isCrowd(_ phrase: ArabicPhrase) -> Bool {
    switch phrase.noun {
    case .rebels, .force, .people: true
    case .member, .leader, .office: !isSingular(phrase.head)
    default: false
    }
  }

  func isLinkToPolity(_ phrase: ArabicPhrase, _ name: Hit) -> Bool {
    // القيادي بحماس, السفير بتونس: the preposition links office and body.
    if name.clitics.contains(.ba) {
      return phrase.noun == .leader || phrase.noun == .speaker || phrase.noun == .member
    }
    return isWing(phrase.head) && name.clitics.contains(.lam)
  }

  /// الجناح العسكري ل, ذراع ل: a part of a body, which is the body.
  private func isWing(_ head: Hit) -> Bool {
    let letters = headLetters(of: head.start)
    return letters.elementsEqual("جناح".utf8) || letters.elementsEqual("ذراع".utf8)
  }
}
