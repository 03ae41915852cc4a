import EntenteModel

/// Takes the features of a reading, one after the other: each a question with the numbers of its
/// answers.
protocol FeatureConsumer {
  mutating func add(_ question: Question, _ first: Int, _ second: Int, _ third: Int)
}

extension FeatureConsumer {
  mutating func add(_ question: Question, _ first: Int = 0, _ second: Int = 0) {
    add(question, first, second, 0)
  }
}

/// Adds up the weights of features without writing their names out.
struct WeightSum: FeatureConsumer {
  private let model: ConfidenceModel
  private let isGuess: Bool
  private(set) var sum: Double

  init(_ model: ConfidenceModel, isGuess: Bool) {
    self.model = model
    self.isGuess = isGuess
    sum = model.bias
  }

  mutating func add(_ question: Question, _ first: Int, _ second: Int, _ third: Int) {
    sum += model.weight(ofGuess: isGuess, question, first, second, third)
  }
}

/// Writes features out, for `--trace` and calibration.
struct FeatureNames: FeatureConsumer {
  let answers: Question.Answers
  let prefix: String
  private(set) var names: [String] = []

  init(_ answers: Question.Answers, prefix: String) {
    self.answers = answers
    self.prefix = prefix
  }

  mutating func add(_ question: Question, _ first: Int, _ second: Int, _ third: Int) {
    names.append(prefix + question.name([first, second, third], answers))
  }
}

/// What the confidence model looks at.
extension EvidenceWriter {
  /// The names of a candidate's features.
  func features(_ candidate: Candidate) -> [String] {
    let prefix = candidate.surroundings == nil ? "" : ConfidenceModel.guessPrefix
    var names = FeatureNames(reader.pack.confidence.answers, prefix: prefix)
    addFeatures(of: candidate, to: &names)
    return names.names
  }

  /// How often readings like this one are right.
  func confidence(of candidate: Candidate) -> Double {
    let isGuess = candidate.surroundings != nil
    let model = reader.pack.confidence
    if model.isEmpty { return isGuess ? 0 : 0.5 }
    var sum = WeightSum(model, isGuess: isGuess)
    addFeatures(of: candidate, to: &sum)
    return ConfidenceModel.probability(sum.sum)
  }

  private func addFeatures<Consumer: FeatureConsumer>(
    of candidate: Candidate, to features: inout Consumer
  ) {
    addCommonFeatures(of: candidate, to: &features)
    if let surroundings = candidate.surroundings {
      addGuessFeatures(of: candidate, surroundings, to: &features)
    } else {
      addFrameFeatures(of: candidate, to: &features)
    }
  }

  private func addCommonFeatures<Consumer: FeatureConsumer>(
    of candidate: Candidate, to features: inout Consumer
  ) {
    let sourceKind = reader.entities[candidate.source].kind
    let targetKind = reader.entities[candidate.target].kind
    let sourceActor = reader.entities[candidate.source].actor
    let targetActor = reader.entities[candidate.target].actor
    let event = candidate.event.ordinal
    features.add(.language, language.ordinal)
    features.add(.sourceVia, candidate.sourceVia.ordinal)
    features.add(.targetVia, candidate.targetVia.ordinal)
    features.add(.sourceKind, sourceKind.ordinal)
    features.add(.targetKind, targetKind.ordinal)
    features.add(.targetStanding, candidate.targetStanding.ordinal)
    features.add(.sourceDistance, near(candidate.sourceDistance))
    features.add(.targetDistance, near(candidate.targetDistance))
    features.add(.event, event)
    // An observatory reports attacks, it makes none.
    features.add(.sourceEvent, sourceKind.ordinal, event)
    features.add(.sign, candidate.polarity == .support ? 0 : 1)
    features.add(.modality, candidate.modality.ordinal)
    features.add(.rivals, min(candidate.rivals, 3))
    features.add(.crowd, min(candidate.crowd / 2, 4))
    if !reader.pack.collocates.mask(of: candidate.predicate).isEmpty { features.add(.collocate) }
    if sourceActor >= 0, sourceActor == reader.dominantState { features.add(.sourceDominant) }
    if targetActor >= 0, targetActor == reader.dominantState { features.add(.targetDominant) }
    if sourceKind == .state, targetKind == .state { features.add(.bothStates) }
  }

  private func addFrameFeatures<Consumer: FeatureConsumer>(
    of candidate: Candidate, to features: inout Consumer
  ) {
    let code = language.ordinal
    let source = candidate.sourcePath.ordinal
    let target = candidate.targetPath.ordinal
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    features.add(.frame, candidate.frame.ordinal)
    features.add(.partOfSpeech, code, predicate.partOfSpeech.ordinal)
    features.add(.sourcePath, source)
    features.add(.targetPath, target)
    features.add(.sourcePathInLanguage, code, source)
    features.add(.targetPathInLanguage, code, target)
    features.add(.paths, source, target)
    features.add(.order, code, order(candidate))
    features.add(.sourceSkips, min(candidate.sourceSkips, 3))
    features.add(.targetSkips, min(candidate.targetSkips, 3))
  }

  private func addGuessFeatures<Consumer: FeatureConsumer>(
    of candidate: Candidate, _ surroundings: Surroundings, to features: inout Consumer
  ) {
    let code = language.ordinal
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    let places = surroundings.places
    let sourcePreposition = Question.Answers.preposition(candidate.sourcePreposition)
    let targetPreposition =
      surroundings.isTargetGoverned
      ? Question.Answers.ownPreposition
      : Question.Answers.preposition(candidate.targetPreposition)
    features.add(.places, code, places)
    features.add(.partOfSpeechAndPlaces, code, predicate.partOfSpeech.ordinal, places)
    if predicate.hasOneFrame {
      features.add(.frameAndPlaces, code, predicate.frame.ordinal, places)
    } else {
      for frame in predicate.frames { features.add(.frameAndPlaces, code, frame.ordinal, places) }
    }
    features.add(.sourceCrossing, surroundings.sourceCrossing.ordinal)
    features.add(.targetCrossing, surroundings.targetCrossing.ordinal)
    features.add(.sourceVerbs, min(surroundings.sourceVerbs, 2))
    features.add(.targetVerbs, min(surroundings.targetVerbs, 2))
    features.add(.sourcePreposition, code, sourcePreposition)
    features.add(.targetPreposition, code, targetPreposition)
    features.add(
      .sourcePrepositionAndPlaces, predicate.partOfSpeech.ordinal, places, sourcePreposition)
    features.add(.agreement, surroundings.isAgreeing ? 0 : 1, places)
  }

  private func near(_ distance: Int) -> Int {
    distance <= 1 ? 0 : distance <= 4 ? 1 : distance <= 9 ? 2 : distance <= 16 ? 3 : 4
  }

  /// Which of predicate, source and target comes first, second and third, as a place in
  /// ``Question/orders``.
  private func order(_ candidate: Candidate) -> Int {
    let predicate = candidate.predicateTokens.lowerBound
    let source = candidate.sourceTokens.lowerBound
    let target = candidate.targetTokens.lowerBound
    if predicate <= source, predicate <= target { return source <= target ? 0 : 1 }
    if source <= target { return predicate <= target ? 2 : 3 }
    return predicate <= source ? 4 : 5
  }
}
