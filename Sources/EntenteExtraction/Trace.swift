public import EntenteModel

extension Extractor {
  /// Explains how a document is read: for each sentence its tokens with what the lexicon knows of
  /// them, mentions, groups, and every relation that was considered, with its confidence and why
  /// it was kept or dropped.
  ///
  ///     print(try Extractor().trace(Document(id: "1", text: "Russia backs Syria.")))
  public func trace(_ document: Document) -> String {
    let language = document.language ?? LanguageDetector.language(of: document.text)
    let pack = lexicon.pack(language)
    var writer = EvidenceWriter(
      lexicon: lexicon, reader: DocumentReader(lexicon: lexicon, pack: pack, document: document),
      language: language)
    var lines: [String] = []
    repeat {
      for sentence in writer.reader.view.sentences {
        lines.append(
          "sentence \(sentence.sentence.index): \(writer.reader.line(sentence.sentence.range))")
        for token in sentence.tokens {
          lines.append("  " + Self.describe(token, writer.reader.view))
        }
        var tracer: [String] = []
        writer.reader.read(sentence) { tracer.append($0) }
        lines += tracer.map { "  " + $0 }
        for candidate in writer.reader.candidates {
          lines.append("  relation " + writer.explanation(of: candidate))
          lines.append("    features " + writer.features(candidate).joined(separator: " "))
          lines.append("    as written " + writer.quotation(of: candidate))
        }
      }
    } while writer.reader.turnPage()
    return lines.joined(separator: "\n") + "\n"
  }

  private static func describe(_ index: Int, _ view: TextView) -> String {
    let token = view.token(index)
    let word = String(decoding: view.folded(index), as: UTF8.self)
    guard token.isWord else { return "token \(index) \(token.kind)" }
    let senses = view.hits(at: index).map { hit in
      let span = hit.end - hit.start > 1 ? "+\(hit.end - hit.start)" : ""
      switch hit.entry.kind {
      case .name: return "name\(span)#\(view.pack.names[Int(hit.entry.index)].actor)"
      case .predicate: return "\(view.pack.predicates[Int(hit.entry.index)].id)\(span)"
      case .preposition: return "prep\(span)"
      case .word: return "\(WordClass.allCases[Int(hit.entry.index)].name)\(span)"
      }
    }
    return "token \(index) \(word) " + senses.joined(separator: " ")
  }
}

extension EvidenceWriter {
  /// One line about a candidate: who, whom, by which words and rule, how sure, kept or not.
  func explanation(of candidate: Candidate) -> String {
    let predicate = reader.pack.predicates[Int(candidate.predicate)]
    let source = reader.entities[candidate.source]
    let target = reader.entities[candidate.target]
    let sign = candidate.polarity == .support ? "+>" : "->"
    let confidence = confidence(of: candidate)
    let percent = Int((confidence * 100).rounded())
    let verdict =
      if !candidate.modality.isEvidence {
        "dropped: \(candidate.modality.rawValue)"
      } else if source.polityID == target.polityID {
        "dropped: both are \(source.polityName)"
      } else if confidence < Self.threshold {
        "dropped: below \(Int(Self.threshold * 100)) %"
      } else {
        "kept: \(candidate.modality.rawValue)"
      }
    return
      "\(source.name) (\(source.polityName)) \(sign) \(target.name) (\(target.polityName)) by \(predicate.id) \(candidate.frame.rawValue) "
      + "[\(candidate.sourcePath.rawValue), \(candidate.targetPath.rawValue)] \(percent) % \(verdict)"
  }

  /// The two mentions of a candidate as the text has them, in brackets, and the tokens of source,
  /// target and predicate.
  func quotation(of candidate: Candidate) -> String {
    let source = reader.line(reader.view.range(candidate.sourceTokens))
    let target = reader.line(reader.view.range(candidate.targetTokens))
    let places = [candidate.sourceTokens, candidate.targetTokens, candidate.predicateTokens]
      .map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
    return "[\(source)] [\(target)] tokens \(places)"
  }
}
