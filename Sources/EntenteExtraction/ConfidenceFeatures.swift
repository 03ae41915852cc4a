import EntenteModel

/// What the confidence model looks at.
extension EvidenceWriter {
  func features(_ candidate: Candidate) -> [String] {
    if let surroundings = candidate.surroundings {
      return guessFeatures(candidate, surroundings)
    }
    let code = language.rawValue
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    return commonFeatures(candidate) + [
      "frame=\(candidate.frame.rawValue)",
      "\(code).pos=\(predicate.partOfSpeech.rawValue)",
      "source-path=\(candidate.sourcePath.rawValue)",
      "target-path=\(candidate.targetPath.rawValue)",
      "\(code).source-path=\(candidate.sourcePath.rawValue)",
      "\(code).target-path=\(candidate.targetPath.rawValue)",
      "paths=\(candidate.sourcePath.rawValue)+\(candidate.targetPath.rawValue)",
      "\(code).order=\(order(candidate))",
      "source-skips=\(min(candidate.sourceSkips, 3))",
      "target-skips=\(min(candidate.targetSkips, 3))",
    ]
  }

  private func commonFeatures(_ candidate: Candidate) -> [String] {
    let source = reader.entities[candidate.source]
    let target = reader.entities[candidate.target]
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    func near(_ distance: Int) -> String {
      distance <= 1 ? "0" : distance <= 4 ? "1" : distance <= 9 ? "2" : distance <= 16 ? "3" : "4"
    }
    var features = [
      "lang=\(language.rawValue)",
      "source-via=\(candidate.sourceVia.rawValue)",
      "target-via=\(candidate.targetVia.rawValue)",
      "source-kind=\(source.kind.rawValue)",
      "target-kind=\(target.kind.rawValue)",
      "target-standing=\(candidate.targetStanding)",
      "source-distance=\(near(candidate.sourceDistance))",
      "target-distance=\(near(candidate.targetDistance))",
      "event=\(candidate.event.rawValue)",
      "sign=\(candidate.polarity.rawValue)",
      "modality=\(candidate.modality.rawValue)",
      "rivals=\(min(candidate.rivals, 3))",
      "crowd=\(min(candidate.crowd / 2, 4))",
    ]
    if !predicate.with.isEmpty { features.append("with-collocate") }
    if source.actor >= 0, source.actor == reader.dominantState {
      features.append("source-dominant")
    }
    if target.actor >= 0, target.actor == reader.dominantState {
      features.append("target-dominant")
    }
    if source.kind == .state, target.kind == .state { features.append("both-states") }
    return features
  }

  /// What tells a good guess differs from what tells a good reading: no feature is shared.
  private func guessFeatures(_ candidate: Candidate, _ surroundings: Surroundings) -> [String] {
    let code = language.rawValue
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    let places = "\(surroundings.sourcePlace)\(surroundings.targetPlace)"
    let position = predicate.partOfSpeech.rawValue
    let sourcePreposition = preposition(candidate.sourcePreposition)
    let targetPreposition =
      surroundings.isTargetGoverned ? "own" : preposition(candidate.targetPreposition)
    var features = commonFeatures(candidate)
    features += [
      "\(code)", "\(code).places=\(places)", "\(code).\(position)=\(places)",
      "source-crossing=\(surroundings.sourceCrossing)",
      "target-crossing=\(surroundings.targetCrossing)",
      "crossings=\(surroundings.sourceCrossing)+\(surroundings.targetCrossing)",
      "source-verbs=\(min(surroundings.sourceVerbs, 2))",
      "target-verbs=\(min(surroundings.targetVerbs, 2))",
      "\(code).source-prep=\(sourcePreposition)", "\(code).target-prep=\(targetPreposition)",
      "\(code).preps=\(sourcePreposition)+\(targetPreposition)",
      "\(position).prep=\(surroundings.targetPlace)\(targetPreposition)",
      "\(position).source-prep=\(surroundings.sourcePlace)\(sourcePreposition)",
      "agrees=\(surroundings.isAgreeing)\(surroundings.sourcePlace)",
      "framed=\(surroundings.isFramed)",
    ]
    for frame in predicate.frames {
      features.append("\(code).\(frame.rawValue)=\(places)")
      features.append("\(frame.rawValue).prep=\(targetPreposition)")
    }
    if surroundings.isFramed { features.append("framed.places=\(places)") }
    return features.map { "guess." + $0 }
  }

  private func preposition(_ number: Int32) -> String {
    number < 0
      ? "none" : reader.pack.prepositions[Int(number)].split(separator: " ").joined(separator: "_")
  }

  /// Which of predicate, source and target comes first, second and third.
  private func order(_ candidate: Candidate) -> String {
    [
      (candidate.predicateTokens.lowerBound, "p"), (candidate.sourceTokens.lowerBound, "s"),
      (candidate.targetTokens.lowerBound, "t"),
    ].sorted { $0.0 < $1.0 }.map(\.1).joined()
  }
}
