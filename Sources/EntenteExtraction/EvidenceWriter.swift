import Crypto
import EntenteModel

/// Weighs the candidates of a sentence and writes those that count as evidence.
struct EvidenceWriter: ~Copyable {
  let lexicon: Lexicon
  var reader: DocumentReader
  let language: Language
  /// The names of all rules, by part of speech and frame; a reader must see which rows no frame of the
  /// grammar stands behind.
  private let rules: [[String]]

  init(lexicon: Lexicon, reader: consuming DocumentReader, language: Language) {
    self.lexicon = lexicon
    self.reader = reader
    self.language = language
    rules = language == .arabic ? Self.arabicRules : Self.englishRules
  }

  private static let arabicRules = rules(.arabic)
  private static let englishRules = rules(.english)

  private static func rules(_ language: Language) -> [[String]] {
    PredicateRow.PartOfSpeech.allCases.map { partOfSpeech in
      (["guess"] + Frame.allCases.map(\.rawValue)).map {
        "\(language.rawValue).\(partOfSpeech.rawValue).\($0)"
      }
    }
  }

  /// Readings less sure than this are left out.
  static let threshold = 0.45

  /// Appends what the sentence that was read last states to `rows`, in the order of its words.
  mutating func write(_ sentence: SentenceSpan, to rows: inout [Evidence]) {
    let first = rows.count
    weigh()
    let weighed = reader.candidates
    for (number, candidate) in weighed.enumerated() {
      // Whom a sentence speaks of once for each sign.
      let isSaid = weighed[..<number].contains {
        $0.source == candidate.source && $0.target == candidate.target
          && $0.polarity == candidate.polarity
      }
      if !isSaid { rows.append(row(candidate, sentence.sentence)) }
    }
    if rows.count - first > 1 {
      rows[first...].sort {
        ($0.predicate.start, $0.source.start, $0.target.start, $0.id) < (
          $1.predicate.start, $1.source.start, $1.target.start, $1.id
        )
      }
    }
  }

  /// The surest reading of a dyad first; of equals the first in the text.
  private static func precedes(_ lhs: Candidate, _ rhs: Candidate) -> Bool {
    if lhs.confidence != rhs.confidence { return lhs.confidence > rhs.confidence }
    return (
      lhs.predicateTokens.lowerBound, lhs.sourceTokens.lowerBound, lhs.targetTokens.lowerBound
    )
      < (rhs.predicateTokens.lowerBound, rhs.sourceTokens.lowerBound, rhs.targetTokens.lowerBound)
  }

  /// Leaves those candidates that count as evidence, with their confidence, the surest first.
  private mutating func weigh() {
    var kept = 0
    for place in reader.candidates.indices {
      let (source, target) = (reader.candidates[place].source, reader.candidates[place].target)
      guard reader.candidates[place].modality.isEvidence,
        reader.entities[source].polityID != reader.entities[target].polityID
      else { continue }
      let confidence = confidence(of: reader.candidates[place])
      guard confidence >= Self.threshold else { continue }
      if kept < place { reader.candidates[kept] = reader.candidates[place] }
      reader.candidates[kept].confidence = confidence
      kept += 1
    }
    reader.candidates.removeSubrange(kept...)
    reader.candidates.sort(by: Self.precedes)
  }

  private func row(_ candidate: Candidate, _ sentence: Sentence) -> Evidence {
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    let cue = reader.view.range(candidate.predicateTokens)
    let rule = rules[predicate.partOfSpeech.ordinal][
      candidate.surroundings == nil ? candidate.frame.ordinal + 1 : 0]
    let source = party(candidate.source, candidate.sourceTokens, candidate.sourceVia)
    let target = party(candidate.target, candidate.targetTokens, candidate.targetVia)
    return Evidence(
      id: identifier(
        String(Evidence.schema), lexicon.version, reader.document.id,
        String(sentence.range.lowerBound), source.id, target.id,
        String(candidate.polarity.rawValue), rule, "0"),
      document: reader.document.id, date: reader.document.date, outlet: reader.document.outlet,
      language: language,
      sentence: Evidence.Quote(
        index: sentence.index, start: sentence.range.lowerBound, end: sentence.range.upperBound,
        text: reader.substring(sentence.range)),
      source: source, target: target, polarity: candidate.polarity, event: candidate.event,
      predicate: Evidence.Cue(
        lemma: predicate.lemma, text: reader.substring(cue), start: cue.lowerBound,
        end: cue.upperBound),
      rule: rule, modality: candidate.modality,
      holder: candidate.holder.map { reader.entities[$0].name },
      confidence: (candidate.confidence * 100).rounded() / 100)
  }

  private func party(_ index: Int, _ tokens: Range<Int>, _ via: Via) -> Evidence.Party {
    let entity = reader.entities[index]
    let range = reader.view.range(tokens)
    return Evidence.Party(
      id: entity.id, name: entity.name, polity: entity.polityName, polityID: entity.polityID,
      text: reader.substring(range), start: range.lowerBound, end: range.upperBound,
      via: via.rawValue)
  }

  /// 128 bits of SHA-256 over the parts, as lower-case hexadecimal.
  private func identifier(_ parts: String...) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(160)
    for part in parts {
      bytes.append(contentsOf: part.utf8)
      bytes.append(0)
    }
    return SHA256.hash(data: bytes).withUnsafeBytes { Hexadecimal.text($0.prefix(16)) }
  }
}
