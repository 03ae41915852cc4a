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
    let predicate = predicate(hit)
    guard
      hits.allSatisfy({
        isOutdone($0) || self.predicate($0).polarity == predicate.polarity
      })
    else { return }
    // Moved out and in, so that one piece of memory serves for all words.
    var near: [Neighbour] = []
    swap(&near, &reader.neighbours)
    findNeighbours(of: hit, into: &near)
    if near.count > 1 { addGuesses(between: near, hit, predicate) }
    swap(&near, &reader.neighbours)
  }

  private mutating func addGuesses(
    between near: [Neighbour], _ hit: PredicateHit, _ predicate: Predicate
  ) {
    let stance = modality(of: hit, predicate, sourceIsOwn: false)
    // A refusal needs a subject that the grammar knows.
    if pack.language == .english, stance.1 != predicate.polarity { return }
    for source in near
    where !source.isReporter && !opensWithCondition(source.group.tokens.lowerBound) {
      let isAgreeing = pack.language == .arabic && agrees(source.group, hit.hit.features)
      for target in near
      where source.place != target.place && target.mayBeTarget
        && (pack.language == .arabic || !areSame(source.group, target.group))
      {
        put(
          source.argument, target.argument, hit, predicate.frame, stance,
          surroundings: Surroundings(
            sourcePlace: source.place, targetPlace: target.place,
            sourceCrossing: source.crossing, targetCrossing: target.crossing,
            sourceVerbs: source.verbs, targetVerbs: target.verbs,
            isTargetGoverned: predicate.prepositionNumbers.contains(target.group.preposition),
            isAgreeing: isAgreeing))
      }
    }
  }

  /// A group near a predicate, with what doesn't depend on the other side.
  struct Neighbour {
    /// -1, -2, … before the predicate and 1, 2, … behind it.
    var place: Int
    var group: Group
    var argument: Argument
    var crossing: Surroundings.Crossing
    var verbs: Int
    var isReporter: Bool
    var mayBeTarget: Bool
  }

  /// The nearest groups on both sides of a predicate in whose clause they stand.
  private func findNeighbours(of hit: PredicateHit, into found: inout [Neighbour]) {
    found.removeAll(keepingCapacity: true)
    var place = -1
    for group in groups.reversed() where group.tokens.upperBound <= hit.hit.start {
      guard place >= -Self.places, let crossing = crossing(between: hit, and: group) else { break }
      found.append(neighbour(group, at: place, crossing, of: hit))
      place -= 1
    }
    place = 1
    for group in groups where group.tokens.lowerBound >= hit.hit.end {
      guard place <= Self.places, let crossing = crossing(between: hit, and: group) else { break }
      found.append(neighbour(group, at: place, crossing, of: hit))
      place += 1
    }
  }

  private func neighbour(
    _ group: Group, at place: Int, _ crossing: Surroundings.Crossing, of hit: PredicateHit
  ) -> Neighbour {
    let isReporter = isReporter(group, of: hit)
    return Neighbour(
      place: place, group: group,
      argument: reader.argument(group, .loose, distance: span(between: hit, and: group).count),
      crossing: crossing, verbs: verbs(between: hit, and: group), isReporter: isReporter,
      mayBeTarget: (pack.language == .arabic || !isReporter) && !isBehindFoes(group)
        && !isAnothers(group, after: hit.hit.end, of: predicate(hit)))
  }

  /// "Turkey and Iran warned that they": a word for those who are named already.
  private func areSame(_ first: Group, _ second: Group) -> Bool {
    let known = reader.mentions[first.members]
    let isShared = reader.mentions[second.members].contains { mention in
      known.contains { $0.entity == mention.entity }
    }
    return isShared
      && (second.members.count > 1 || known.contains { $0.entity != known.first?.entity })
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
