import EntenteModel

/// How two groups stand around a predicate that no frame joins them to.
///
/// The confidence model alone decides whether such a pair is a relation; these are the marks that
/// it decides by.
struct Surroundings {
  /// What opens between a predicate and a group: the strongest mark on the way.
  enum Crossing: String, CaseIterable {
    case nothing, comma, quote, relative, content

    /// How strongly it parts; the strongest on the way counts.
    var strength: Int {
      switch self {
      case .nothing: 0
      case .comma: 1
      case .quote: 2
      case .relative: 3
      case .content: 4
      }
    }
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

  /// Both places, as a place in ``placeNames``.
  var places: Int { Self.number(sourcePlace) * 4 + Self.number(targetPlace) }

  /// Both places in short: -11 is one before and one behind.
  static let placeNames = ["-2", "-1", "1", "2"].flatMap { source in
    ["-2", "-1", "1", "2"].map { source + $0 }
  }

  private static func number(_ place: Int) -> Int { place < 0 ? place + 2 : place + 1 }
}

extension SentenceReader {
  /// How many groups on each side of a predicate are looked at.
  private static var places: Int { 2 }

  /// All pairs of the nearest groups around a predicate that no frame fits, as guesses that only the
  /// confidence model may let through.
  ///
  /// - Parameter hits: the rows of one word; if they disagree about the sign, nothing is guessed.
  mutating func addGuesses(_ hits: [PredicateHit]) {
    guard groups.count > 1, let hit = hits.first(where: { !isOutdone($0) }),
      !isKnownDeed(hit), !hasOwnObject(hit), !isDenial(hit)
    else { return }
    let polarity = predicate(hit).polarity
    guard hits.allSatisfy({ isOutdone($0) || predicate($0).polarity == polarity }) else { return }
    let before = groups.lazy.filter { $0.tokens.upperBound <= hit.hit.start }.reversed()
    let behind = groups.lazy.filter { $0.tokens.lowerBound >= hit.hit.end }
    var places: [(place: Int, group: Group, crossing: Surroundings.Crossing)] = []
    places.reserveCapacity(Self.places * 2)
    for (number, group) in before.prefix(Self.places).enumerated() {
      guard let crossing = crossing(between: hit, and: group) else { break }
      places.append((-1 - number, group, crossing))
    }
    for (number, group) in behind.prefix(Self.places).enumerated() {
      guard let crossing = crossing(between: hit, and: group) else { break }
      places.append((1 + number, group, crossing))
    }
    let frame = predicate(hit).frames[0]
    guard places.count > 1 else { return }
    let verbs = places.map { self.verbs(between: hit, and: $0.group) }
    let arguments = places.map {
      reader.argument($0.group, .loose, distance: distance(hit, $0.group))
    }
    for (number, source) in places.enumerated()
    where !isReporter(source.group, of: hit) && !opensWithCondition(source.group.tokens.lowerBound)
    {
      for (other, target) in places.enumerated()
      where source.place != target.place && !isBehindFoes(target.group)
        && (pack.language == .arabic
          || !isReporter(target.group, of: hit) && !areSame(source.group, target.group))
        && !isAnothers(target.group, after: hit.hit.end, of: predicate(hit))
      {
        var surroundings = Surroundings(
          sourcePlace: source.place, targetPlace: target.place,
          sourceCrossing: source.crossing, targetCrossing: target.crossing,
          sourceVerbs: verbs[number], targetVerbs: verbs[other],
          isTargetGoverned: predicate(hit).prepositionNumbers.contains(target.group.preposition),
          isAgreeing: false)
        if pack.language == .arabic {
          surroundings.isAgreeing = agrees(source.group, hit.hit.features)
        }
        add(arguments[number], arguments[other], hit, frame, surroundings: surroundings)
      }
    }
  }

  /// "Turkey and Iran warned that they": a word for those who are named already.
  private func areSame(_ first: Group, _ second: Group) -> Bool {
    let known = Set(first.members.map { reader.mentions[$0].entity })
    return known.count > 1 && second.members.contains { known.contains(reader.mentions[$0].entity) }
      || second.members.count > 1
        && second.members.contains { known.contains(reader.mentions[$0].entity) }
  }

  /// "denies that it backs M23": what is denied is a clause, nobody whom the sentence names.
  private func isDenial(_ hit: PredicateHit) -> Bool {
    pack.language == .english && view.has(.deny, at: hit.hit.start)
      && view.has(.complementizer, at: hit.hit.end)
  }

  /// بالتحقيق في الهجوم على: a deed that is known already and whose doer is not named.
  private func isKnownDeed(_ hit: PredicateHit) -> Bool {
    pack.language == .arabic && predicate(hit).partOfSpeech == .noun
      && predicate(hit).event == .assault && view.has(.deed, at: hit.hit.start)
      && hit.hit.clitics.contains(.article)
      && (prepositionBefore(hit.hit.start) || view.has(.relative, at: hit.hit.end))
  }

  /// محاربة الإرهاب: the genitive of a verbal noun is what it acts on, named or not.
  private func hasOwnObject(_ hit: PredicateHit) -> Bool {
    let next = hit.hit.end
    guard pack.language == .arabic, predicate(hit).partOfSpeech == .noun,
      predicate(hit).has(.possessorObject), !hit.hit.clitics.contains(.article),
      hit.hit.suffix.isEmpty, next < sentence.upperBound, view.isWord(next),
      reader.mentionAt[next] < 0
    else { return false }
    return view.hasArticle(next) && !view.hasConjunctionClitic(next)
      && view.cliticPreposition(at: next) == nil
      && !groups.contains { $0.noun == next && $0.standing != .actor }
  }

  /// Who says that there was an attack has not made it.
  private func isReporter(_ group: Group, of hit: PredicateHit) -> Bool {
    if pack.language == .english, predicate(hit).partOfSpeech != .adjective,
      group.tokens.lowerBound >= hit.end,
      (group.tokens.lowerBound - 2..<group.tokens.lowerBound).contains(where: {
        $0 >= hit.end && view.has(.say, at: $0)
      })
    {
      return true  // "…, said the minister"
    }
    return predicate(hit).event == .assault
      && (predicate(hit).partOfSpeech == .noun || pack.language == .english)
      && group.members.contains { reader.mentions[$0].entity == reader.speaker }
  }

  private func distance(_ hit: PredicateHit, _ group: Group) -> Int {
    span(between: hit, and: group).count
  }

  private func span(between hit: PredicateHit, and group: Group) -> Range<Int> {
    group.tokens.lowerBound >= hit.hit.end
      ? hit.hit.end..<group.tokens.lowerBound
      : min(group.tokens.upperBound, hit.hit.start)..<hit.hit.start
  }

  /// What opens between a predicate and a group; nothing if another clause begins or ends there.
  private func crossing(between hit: PredicateHit, and group: Group) -> Surroundings.Crossing? {
    var strongest = Surroundings.Crossing.nothing
    for index in span(between: hit, and: group) {
      let mark: Surroundings.Crossing
      switch view.kind(index) {
      case .number, .possessive: continue
      case .comma: mark = .comma
      case .quote: mark = .quote
      case .word:
        if view.has(.relative, at: index) {
          mark = .relative
        } else if view.has(.complementizer, at: index) {
          mark = .content
        } else if view.has(.boundary, at: index) {
          return nil
        } else {
          continue
        }
      default: return nil
      }
      if mark.strength > strongest.strength { strongest = mark }
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
