import EntenteModel

/// Takes the features of a reading, one after the other, each in up to four pieces.
protocol FeatureConsumer {
  mutating func add(_ first: String, _ second: String, _ third: String, _ fourth: String)
}

extension FeatureConsumer {
  mutating func add(_ first: String, _ second: String = "", _ third: String = "") {
    add(first, second, third, "")
  }
}

/// Adds up the weights of features without writing their names out.
struct WeightSum: FeatureConsumer {
  let model: ConfidenceModel
  /// Before each feature's name.
  var prefix = ""
  private(set) var sum: Double

  init(_ model: ConfidenceModel) {
    self.model = model
    sum = model.bias
  }

  mutating func add(_ first: String, _ second: String, _ third: String, _ fourth: String) {
    var name = FeatureHash()
    name.mix(prefix)
    name.mix(first)
    name.mix(second)
    name.mix(third)
    name.mix(fourth)
    sum += model.weight(of: name)
  }
}

/// Writes features out, for `--trace` and calibration.
struct FeatureNames: FeatureConsumer {
  var prefix = ""
  private(set) var names: [String] = []

  mutating func add(_ first: String, _ second: String, _ third: String, _ fourth: String) {
    names.append(prefix + first + second + third + fourth)
  }
}

/// What the confidence model looks at.
extension EvidenceWriter {
  /// The names of a candidate's features.
  func features(_ candidate: Candidate) -> [String] {
    var names = FeatureNames()
    if candidate.surroundings != nil { names.prefix = Self.guessPrefix }
    addFeatures(of: candidate, to: &names)
    return names.names
  }

  /// How often readings like this one are right.
  func confidence(of candidate: Candidate) -> Double {
    if lexicon.confidence.isEmpty { return candidate.surroundings == nil ? 0.5 : 0 }
    var sum = WeightSum(lexicon.confidence)
    // What tells a good guess differs from what tells a good reading: no feature is shared.
    if candidate.surroundings != nil { sum.prefix = Self.guessPrefix }
    addFeatures(of: candidate, to: &sum)
    return ConfidenceModel.probability(sum.sum)
  }

  private static var guessPrefix: String { "guess." }

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
    let source = reader.entities[candidate.source]
    let target = reader.entities[candidate.target]
    features.add("lang=", language.rawValue)
    features.add("source-via=", candidate.sourceVia.rawValue)
    features.add("target-via=", candidate.targetVia.rawValue)
    features.add("source-kind=", source.kind.rawValue)
    features.add("target-kind=", target.kind.rawValue)
    features.add("target-standing=", candidate.targetStanding.rawValue)
    features.add("source-distance=", near(candidate.sourceDistance))
    features.add("target-distance=", near(candidate.targetDistance))
    features.add("event=", candidate.event.rawValue)
    // An observatory reports attacks, it makes none.
    features.add("source-event=", source.kind.rawValue, "+", candidate.event.rawValue)
    features.add("sign=", candidate.polarity == .support ? "1" : "-1")
    features.add("modality=", candidate.modality.rawValue)
    features.add("rivals=", String(min(candidate.rivals, 3)))
    features.add("crowd=", String(min(candidate.crowd / 2, 4)))
    if !reader.pack.predicates[Int(candidate.predicate)].withSymbols.isEmpty {
      features.add("with-collocate")
    }
    if source.actor >= 0, source.actor == reader.dominantState { features.add("source-dominant") }
    if target.actor >= 0, target.actor == reader.dominantState { features.add("target-dominant") }
    if source.kind == .state, target.kind == .state { features.add("both-states") }
  }

  private func addFrameFeatures<Consumer: FeatureConsumer>(
    of candidate: Candidate, to features: inout Consumer
  ) {
    let code = language.rawValue
    let source = candidate.sourcePath.rawValue
    let target = candidate.targetPath.rawValue
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    features.add("frame=", candidate.frame.rawValue)
    features.add(code, ".pos=", predicate.partOfSpeech.rawValue)
    features.add("source-path=", source)
    features.add("target-path=", target)
    features.add(code, ".source-path=", source)
    features.add(code, ".target-path=", target)
    features.add("paths=", source, "+", target)
    features.add(code, ".order=", order(candidate))
    features.add("source-skips=", String(min(candidate.sourceSkips, 3)))
    features.add("target-skips=", String(min(candidate.targetSkips, 3)))
  }

  private func addGuessFeatures<Consumer: FeatureConsumer>(
    of candidate: Candidate, _ surroundings: Surroundings, to features: inout Consumer
  ) {
    let code = language.rawValue
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    let places = surroundings.places
    let sourcePreposition = preposition(candidate.sourcePreposition)
    let targetPreposition =
      surroundings.isTargetGoverned ? "own" : preposition(candidate.targetPreposition)
    features.add(code, ".places=", places)
    features.add(code, ".", predicate.partOfSpeech.rawValue, places)
    for frame in predicate.frames { features.add(code, ".", frame.rawValue, places) }
    features.add("source-crossing=", surroundings.sourceCrossing.rawValue)
    features.add("target-crossing=", surroundings.targetCrossing.rawValue)
    features.add("source-verbs=", String(min(surroundings.sourceVerbs, 2)))
    features.add("target-verbs=", String(min(surroundings.targetVerbs, 2)))
    features.add(code, ".source-prep=", sourcePreposition)
    features.add(code, ".target-prep=", targetPreposition)
    features.add(predicate.partOfSpeech.rawValue, ".source-prep=", places, sourcePreposition)
    features.add("agrees=", surroundings.isAgreeing ? "yes" : "no", places)
  }

  private func near(_ distance: Int) -> String {
    distance <= 1 ? "0" : distance <= 4 ? "1" : distance <= 9 ? "2" : distance <= 16 ? "3" : "4"
  }

  private func preposition(_ number: Int32) -> String {
    number < 0 ? "none" : reader.pack.prepositionLabels[Int(number)]
  }

  /// Which of predicate, source and target comes first, second and third.
  private func order(_ candidate: Candidate) -> String {
    let predicate = candidate.predicateTokens.lowerBound
    let source = candidate.sourceTokens.lowerBound
    let target = candidate.targetTokens.lowerBound
    if predicate <= source, predicate <= target { return source <= target ? "pst" : "pts" }
    if source <= target { return predicate <= target ? "spt" : "stp" }
    return predicate <= source ? "tps" : "tsp"
  }
}
