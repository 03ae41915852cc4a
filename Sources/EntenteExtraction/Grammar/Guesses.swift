import EntenteModel

/// How two groups stand around a predicate that no frame joins them to.
///
/// The confidence model alone decides whether such a pair is a relation; these are the marks that
/// it decides by.
struct Surroundings {
  /// What opens between a predicate and a group: the strongest mark on the way.
  enum Crossing: Int {
    case nothing, comma, quote, relative, content, boundary
  }

  /// Which group before (-1, -2, …) or behind (1, 2, …) the predicate the source and target are.
  var sourcePlace: Int
  var targetPlace: Int
  var sourceCrossing: Crossing
  var targetCrossing: Crossing
  /// Verbs between the predicate and each group.
  var sourceVerbs: Int
  var targetVerbs: Int
  /// Whether one of the predicate's own prepositions governs the target.
  var isTargetGoverned: Bool
  /// Whether the source agrees in gender with an Arabic verb.
  var isAgreeing: Bool
  /// Whether a frame has read the predicate otherwise.
  var isFramed: Bool
}

extension SentenceReader {
  /// All pairs of the nearest groups around a predicate, as guesses that only the confidence model
  /// may let through.
  ///
  /// - Parameters:
  ///   - hits: the rows of one word; if they disagree about the sign, nothing is guessed.
  ///   - isFramed: whether a frame has read one of them.
  ///   - places: how many groups on each side of the predicate are looked at.
  mutating func addGuesses(_ hits: [PredicateHit], isFramed: Bool, places reach: Int = 3) {
    let hits = hits.filter { !isOutdone($0) }
    guard let hit = hits.first,
      hits.allSatisfy({ predicate($0).polarity == predicate(hit).polarity })
    else { return }
    let before = groups.filter { $0.tokens.upperBound <= hit.hit.start }.suffix(reach)
    let behind = groups.filter { $0.tokens.lowerBound >= hit.hit.end }.prefix(reach)
    var places: [(place: Int, group: Group)] = []
    for (number, group) in before.reversed().enumerated() { places.append((-1 - number, group)) }
    for (number, group) in behind.enumerated() { places.append((1 + number, group)) }
    let frame = predicate(hit).frames[0]
    for source in places {
      for target in places where source.place != target.place {
        var surroundings = Surroundings(
          sourcePlace: source.place, targetPlace: target.place,
          sourceCrossing: crossing(between: hit, and: source.group),
          targetCrossing: crossing(between: hit, and: target.group),
          sourceVerbs: verbs(between: hit, and: source.group),
          targetVerbs: verbs(between: hit, and: target.group),
          isTargetGoverned: predicate(hit).prepositionNumbers.contains(target.group.preposition),
          isAgreeing: false, isFramed: isFramed)
        if pack.language == .arabic {
          surroundings.isAgreeing = agrees(source.group, hit.hit.features)
        }
        add(
          reader.argument(source.group, .loose, distance: distance(hit, source.group)),
          reader.argument(target.group, .loose, distance: distance(hit, target.group)),
          hit, frame, surroundings: surroundings)
      }
    }
  }

  private func distance(_ hit: PredicateHit, _ group: Group) -> Int {
    span(between: hit, and: group).count
  }

  private func span(between hit: PredicateHit, and group: Group) -> Range<Int> {
    group.tokens.lowerBound >= hit.hit.end
      ? hit.hit.end..<group.tokens.lowerBound
      : min(group.tokens.upperBound, hit.hit.start)..<hit.hit.start
  }

  private func crossing(between hit: PredicateHit, and group: Group) -> Surroundings.Crossing {
    var strongest = Surroundings.Crossing.nothing
    for index in span(between: hit, and: group) {
      let mark: Surroundings.Crossing =
        switch view.kind(index) {
        case .comma: .comma
        case .quote: .quote
        case .word:
          view.has(.relative, at: index)
            ? .relative
            : view.has(.complementizer, at: index)
              ? .content : view.has(.boundary, at: index) ? .boundary : .nothing
        case .number, .possessive: .nothing
        default: .boundary
        }
      if mark.rawValue > strongest.rawValue { strongest = mark }
    }
    return strongest
  }

  private func verbs(between hit: PredicateHit, and group: Group) -> Int {
    span(between: hit, and: group).count { index in
      view.isWord(index) && reader.mentionAt[index] < 0 && reader.isVerbForm(index)
        && !reader.isNounForm(index)
    }
  }
}
