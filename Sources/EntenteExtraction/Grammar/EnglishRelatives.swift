import EntenteModel

/// English relative clauses: who their verbs' subjects and objects are, and whose the verb behind
/// them is.
extension SentenceReader {
  /// The group that a relative pronoun takes up.
  func antecedent(of relative: Int) -> Group? {
    guard let number = reader.antecedent(of: relative, from: sentence.lowerBound) else {
      return nil
    }
    return groups.first { $0.members.contains(number) }
  }

  /// "who attacked", "a movement that signed": the subject of a verb right behind its relative.
  func relativeSubject(_ relative: Int) -> Argument? {
    antecedent(of: relative).map { reader.argument($0, .subjectBefore, distance: 1) }
  }

  /// The relative pronoun whose clause a verb is in, if another subject stands between the two:
  /// "whom the UN has sanctioned", "which Tbilisi is eager to join".
  func relativeBeforeSubject(of verb: Int) -> Int? {
    var index = verb - 1
    var subject: Int?
    while index >= sentence.lowerBound, verb - index <= 14 {
      if view.has(.relative, at: index) || takesUpDeed(index) {
        guard let subject, !reader.isWhose(index) else { return nil }
        let between = index + 1..<subject
        return between.allSatisfy {
          view.isWord($0) && view.preposition(at: $0) == nil && !reader.isFiniteVerb($0)
            && !view.has(.auxiliary, at: $0) || view.has(.determiner, at: $0)
        } ? index : nil
      }
      if view.kind(index) == .comma || reader.isClauseBoundary(index) { return nil }
      if let mention = reader.mention(at: index), !mention.isPossessive,
        mention.standing == .actor
      {
        subject = mention.tokens.lowerBound
      }
      index -= 1
    }
    return nil
  }

  /// "a step that Turkey called absurd"
  private func takesUpDeed(_ index: Int) -> Bool {
    reader.mention(at: index - 1)?.standing == .belonging && reader.isRelative(index)
  }

  /// "which Tbilisi is eager to join": the subject between a relative pronoun and an infinitive that no
  /// other verb governs.
  func subjectOfGap(before verb: Int) -> Argument? {
    guard let relative = relativeBeforeSubject(of: verb),
      lastSubject.map({ $0.tokens.upperBound <= relative }) ?? true
    else { return nil }
    return groups(in: relative + 1..<verb).first { $0.isBare && $0.standing == .actor }.map {
      reader.argument($0, .subjectBefore, distance: verb - $0.tokens.upperBound)
    }
  }

  /// Whom a verb in a relative clause acts on: "whom X expelled", "on whom X put a price".
  ///
  /// - Parameter prepositions: those that may govern the pronoun; none for an object.
  func relativeObject(of hit: PredicateHit, prepositions: [Int32] = []) -> Argument? {
    guard let relative = relativeBeforeSubject(of: hit.hit.start) else { return nil }
    let governor = view.preposition(at: relative - 1).flatMap { $0.end == relative ? $0 : nil }
    if let governor {
      guard prepositions.contains(governor.entry.index) else { return nil }
    } else if !prepositions.isEmpty, !endsClause(hit) {
      return nil
    }
    guard let group = antecedent(of: relative),
      group.standing == .actor || !group.isBare || takesUpDeed(relative)
    else { return nil }
    var argument = reader.argument(
      group, .relativeObject, distance: hit.hit.start - group.tokens.upperBound)
    argument.standing = .actor
    return argument
  }

  /// Whether nothing but a collocate follows a verb: "whom the UN has placed under sanctions".
  private func endsClause(_ hit: PredicateHit) -> Bool {
    guard hit.collocate != nil else { return false }
    let next = hit.end
    return next >= sentence.upperBound || !view.isWord(next) || view.preposition(at: next) != nil
  }

  /// "Malema, whom the ANC expelled, told": the subject before what two commas set apart.
  ///
  /// - Parameter comma: the comma right before the verb.
  func subjectBeforeInsertion(endingAt comma: Int) -> Argument? {
    guard view.kind(comma) == .comma else { return nil }
    var open = comma - 1
    var found: Group?
    var sawVerb = false
    var sawRelative = false
    while open > sentence.lowerBound {
      switch view.kind(open) {
      case .semicolon, .colon, .openParenthesis, .closeParenthesis, .lineBreak: return nil
      case .comma:
        if let group = headEnding(at: open), sawRelative || !sawVerb { found = group }
        if sawRelative { open = sentence.lowerBound }
      default:
        guard reader.mentionAt[open] < 0, view.isWord(open) else { break }
        if reader.isRelative(open) {
          sawRelative = true
        } else if view.has(.complementizer, at: open) || view.has(.boundary, at: open) {
          open = sentence.lowerBound
        } else if reader.isFiniteVerb(open), !isParticiple(open) {
          sawVerb = true
        }
      }
      open -= 1
    }
    return found.map {
      reader.argument($0, .subjectBefore, distance: comma - $0.tokens.upperBound)
    }
  }

  private func isParticiple(_ index: Int) -> Bool {
    !(anyVerb(at: index)?.features.isDisjoint(with: [.participle, .progressive]) ?? true)
  }

  /// The group that a noun phrase before a comma is headed by: "Sharif of the PML-N,".
  private func headEnding(at comma: Int) -> Group? {
    guard var group = groups.last(where: { $0.tokens.upperBound == comma }) else { return nil }
    if group.preposition >= 0 {
      guard let head = groups.last(where: { $0.tokens.upperBound == group.prepositionToken }) else {
        return nil
      }
      group = head
    }
    guard group.isBare, !group.isPossessive, group.standing == .actor else { return nil }
    return group
  }
}
