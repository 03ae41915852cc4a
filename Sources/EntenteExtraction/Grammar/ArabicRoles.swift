import EntenteModel

/// Arabic nouns for what one is to another: حليف دمشق.
extension SentenceReader {
  /// حليف دمشق روسيا; روسيا، حليفة دمشق; روسيا وحلفاؤها.
  mutating func readArabicRole(
    _ hit: PredicateHit, _ predicate: Predicate, suffix: Argument?, genitive: Group?, end: Int
  ) {
    guard predicate.has(.role) || predicate.has(.roleMutual) else { return }
    let frame: Frame = predicate.has(.roleMutual) ? .roleMutual : .role
    if suffix != nil, let list = groups.first(where: { $0.tokens.contains(hit.hit.start) }) {
      addAllies(in: list, hit, frame)
      return
    }
    var afterTarget = hit.hit.end
    var target = suffix
    if let genitive {
      target = reader.argument(genitive, .genitive)
      afterTarget = genitive.tokens.upperBound
    } else if target == nil || target?.path == .possessorAdjective {
      if let found = arabicOblique(
        after: hit.hit.end, start: hit.hit.end, predicate, end: min(end, hit.hit.end + 6))
      {
        target = found
        afterTarget = found.tokens.upperBound
      }
    }
    guard let target else { return }
    // الجاسوس الروسي السابق
    if view.has(.formerOffice, at: max(afterTarget, target.tokens.upperBound)) { return }
    if let described = groups(in: afterTarget..<min(end, afterTarget + 2)).first,
      described.isBare, !view.hasConjunctionClitic(described.tokens.lowerBound),
      !(afterTarget..<described.tokens.lowerBound).contains(where: {
        view.hasConjunctionClitic($0) || reader.isPredicateWord($0)
      }),
      described.tokens.lowerBound != target.tokens.lowerBound
    {
      add(reader.argument(described, .apposition), target, hit, frame, mutual: frame.isMutual)
      return
    }
    let start = reader.clauseStart(before: hit.hit.start, in: sentence)
    let before = groups.last {
      $0.tokens.upperBound <= hit.hit.start && $0.tokens.lowerBound >= start && $0.isBare
        && $0.standing == .actor
    }
    // قصفت روسيا أعداء الأسد: many are not what one is.
    if let before, before.members.count == 1, hit.hit.features.contains(.plural),
      isOne(reader.mentions[before.members.lowerBound].entity)
    {
      return
    }
    if let before, !view.hasConjunctionClitic(hit.hit.start) {
      let distance = hit.hit.start - before.tokens.upperBound
      guard distance <= 6 else { return }
      add(
        reader.argument(before, distance <= 1 ? .apposition : .copula, distance: distance), target,
        hit, frame, mutual: frame.isMutual)
    }
  }

  private func isOne(_ entity: Int) -> Bool {
    reader.isState(entity) || reader.entities[entity].kind == .person
  }

  /// واشنطن وحليفتاها بريطانيا وفرنسا: what those behind the word are to the one before it.
  private mutating func addAllies(in list: Group, _ hit: PredicateHit, _ frame: Frame) {
    let before = list.members.last { reader.mentions[$0].tokens.upperBound <= hit.hit.start }
    guard let before else { return }
    for number in list.members where number > before {
      add(
        reader.argument(single(number, of: list), .apposition),
        reader.argument(single(before, of: list), .possessorSuffix), hit, frame,
        mutual: frame.isMutual)
    }
  }
}
