import EntenteModel

/// What the confidence model asks of a reading; each answer is a feature with a weight of its own.
///
/// A feature's name is made of parts (`ar` `.pos=` `verb`). Parts with alternatives are the answer's
/// digits, so that a weight is found by number and no name is written while texts are read.
enum Question: Int, CaseIterable {
  case language, sourceVia, targetVia, sourceKind, targetKind, targetStanding
  case sourceDistance, targetDistance, event, sourceEvent, sign, modality, rivals, crowd
  case collocate, sourceDominant, targetDominant, bothStates
  // Of what a frame has read.
  case frame, partOfSpeech, sourcePath, targetPath, sourcePathInLanguage, targetPathInLanguage
  case paths, order, sourceSkips, targetSkips
  // Of guesses.
  case places, partOfSpeechAndPlaces, frameAndPlaces, sourceCrossing, targetCrossing
  case sourceVerbs, targetVerbs, sourcePreposition, targetPreposition
  case sourcePrepositionAndPlaces, agreement

  /// The answers that depend on the language.
  struct Answers: Sendable {
    /// The prepositions by number, as one word each, behind two answers that are none.
    let prepositions: [String]

    /// The predicate's own preposition, whichever it is.
    static let ownPreposition = 0

    init(prepositions: [String] = []) { self.prepositions = ["own", "none"] + prepositions }

    /// The answer for a preposition's number, which is negative for none.
    static func preposition(_ number: Int32) -> Int { number < 0 ? 1 : Int(number) + 2 }
  }

  /// The alternatives of each part of the answers' names.
  func parts(_ answers: Answers) -> [[String]] {
    switch self {
    case .language: [["lang="], Self.languages]
    case .sourceVia: [["source-via="], Self.names(Via.self)]
    case .targetVia: [["target-via="], Self.names(Via.self)]
    case .sourceKind: [["source-kind="], Self.names(ActorKind.self)]
    case .targetKind: [["target-kind="], Self.names(ActorKind.self)]
    case .targetStanding: [["target-standing="], Self.names(Mention.Standing.self)]
    case .sourceDistance: [["source-distance="], Self.counts(upTo: 4)]
    case .targetDistance: [["target-distance="], Self.counts(upTo: 4)]
    case .event: [["event="], Self.names(EventClass.self)]
    case .sourceEvent:
      [["source-event="], Self.names(ActorKind.self), ["+"], Self.names(EventClass.self)]
    case .sign: [["sign="], ["1", "-1"]]
    case .modality: [["modality="], Self.names(Modality.self)]
    case .rivals: [["rivals="], Self.counts(upTo: 3)]
    case .crowd: [["crowd="], Self.counts(upTo: 4)]
    case .collocate: [["with-collocate"]]
    case .sourceDominant: [["source-dominant"]]
    case .targetDominant: [["target-dominant"]]
    case .bothStates: [["both-states"]]
    case .frame: [["frame="], Self.names(Frame.self)]
    case .partOfSpeech: [Self.languages, [".pos="], Self.partsOfSpeech]
    case .sourcePath: [["source-path="], Self.names(Path.self)]
    case .targetPath: [["target-path="], Self.names(Path.self)]
    case .sourcePathInLanguage: [Self.languages, [".source-path="], Self.names(Path.self)]
    case .targetPathInLanguage: [Self.languages, [".target-path="], Self.names(Path.self)]
    case .paths: [["paths="], Self.names(Path.self), ["+"], Self.names(Path.self)]
    case .order: [Self.languages, [".order="], Self.orders]
    case .sourceSkips: [["source-skips="], Self.counts(upTo: 3)]
    case .targetSkips: [["target-skips="], Self.counts(upTo: 3)]
    case .places: [Self.languages, [".places="], Surroundings.placeNames]
    case .partOfSpeechAndPlaces:
      [Self.languages, ["."], Self.partsOfSpeech, Surroundings.placeNames]
    case .frameAndPlaces:
      [Self.languages, ["."], Self.names(Frame.self), Surroundings.placeNames]
    case .sourceCrossing: [["source-crossing="], Self.names(Surroundings.Crossing.self)]
    case .targetCrossing: [["target-crossing="], Self.names(Surroundings.Crossing.self)]
    case .sourceVerbs: [["source-verbs="], Self.counts(upTo: 2)]
    case .targetVerbs: [["target-verbs="], Self.counts(upTo: 2)]
    case .sourcePreposition: [Self.languages, [".source-prep="], answers.prepositions]
    case .targetPreposition: [Self.languages, [".target-prep="], answers.prepositions]
    case .sourcePrepositionAndPlaces:
      [Self.partsOfSpeech, [".source-prep="], Surroundings.placeNames, answers.prepositions]
    case .agreement: [["agrees="], ["yes", "no"], Surroundings.placeNames]
    }
  }

  /// The name of the feature with these digits; digits that the question doesn't have are passed over.
  func name(_ digits: [Int], _ answers: Answers) -> String {
    var name = ""
    var place = 0
    for part in parts(answers) {
      guard part.count > 1 else {
        name += part[0]
        continue
      }
      name += part[digits[place]]
      place += 1
    }
    return name
  }

  /// Which of predicate, source and target comes first, second and third.
  private static let orders = ["pst", "pts", "spt", "stp", "tps", "tsp"]
  private static let languages = names(Language.self)
  private static let partsOfSpeech = names(PredicateRow.PartOfSpeech.self)

  private static func counts(upTo last: Int) -> [String] { (0...last).map { String($0) } }

  private static func names<Case: CaseIterable & RawRepresentable>(_: Case.Type) -> [String]
  where Case.RawValue == String {
    Case.allCases.map(\.rawValue)
  }
}

extension CaseIterable {
  /// The case's place among all cases of an enumeration without payload.
  ///
  /// Swift numbers cases in the order of their declaration; reading the number is free, while
  /// searching `allCases` for the case is not.
  @inline(__always)
  var ordinal: Int {
    assert(MemoryLayout<Self>.size == 1)
    return withUnsafeBytes(of: self) { Int($0[0]) }
  }
}
