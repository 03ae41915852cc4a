import EntenteGraph
import EntenteModel

/// A row of evidence with everything that a test doesn't care about filled in.
func row(
  _ source: String, _ target: String, _ polarity: Polarity = .support, doc: String = "d1",
  date: String? = "2024-12-01", outlet: String? = "o1", confidence: Double = 1, start: Int = 0,
  event: EventClass? = nil, modality: Modality = .actual, id: String? = nil,
  polities: (String, String)? = nil, names: (String, String)? = nil
) -> Evidence {
  func party(_ id: String, _ polity: String, _ name: String) -> Evidence.Party {
    Evidence.Party(
      id: id, name: name, polity: name, polityID: polity, text: name, start: 0, end: 1, via: "name")
  }
  let event = event ?? (polarity == .support ? .support : .accuse)
  return Evidence(
    id: id ?? "\(doc)/\(start)/\(source)/\(target)/\(polarity.rawValue)/\(event.rawValue)",
    document: doc, date: date.flatMap { CalendarDate($0) }, outlet: outlet, language: .english,
    sentence: .init(index: 0, start: start, end: start + 10, text: "\(source) on \(target)."),
    source: party(source, polities?.0 ?? source, names?.0 ?? source),
    target: party(target, polities?.1 ?? target, names?.1 ?? target), polarity: polarity,
    event: event, predicate: .init(lemma: "back", text: "backs", start: start, end: start + 5),
    rule: "en.verb", modality: modality, holder: nil, confidence: confidence)
}

/// As many stories for and against a pair, each a document of its own.
func rows(
  _ source: String, _ target: String, for support: Int = 0, against oppose: Int = 0,
  prefix: String = "s", outlets: [String] = ["o1"]
) -> [Evidence] {
  (0..<support + oppose).map { index in
    row(
      source, target, index < support ? .support : .oppose,
      doc: "\(prefix)-\(source)-\(target)-\(index)", outlet: outlets[index % outlets.count])
  }
}

/// A graph whose ties are all of one sign and two stories strong, for measures.
func signedGraph(_ ties: [(String, String, Polarity)], mutual: Bool = false) -> SignedGraph {
  var evidence: [Evidence] = []
  for (source, target, sign) in ties {
    evidence += rows(
      source, target, for: sign == .support ? 2 : 0, against: sign == .support ? 0 : 2)
    if mutual {
      evidence += rows(
        target, source, for: sign == .support ? 2 : 0, against: sign == .support ? 0 : 2)
    }
  }
  return GraphBuilder.graph(from: evidence)
}

extension SignedGraph {
  func edge(_ source: String, _ target: String) -> Edge? {
    edges.first { $0.source == source && $0.target == target }
  }
}
