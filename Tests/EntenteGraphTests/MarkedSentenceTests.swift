import EntenteModel
import Foundation
import Testing

@testable import EntenteGraph

@Suite struct MarkedSentenceTests {
  /// A row over a sentence that begins at byte 100 of its document; ranges count from there.
  func row(_ text: String, _ source: String, _ predicate: String, _ target: String) -> Evidence {
    func range(_ part: String) -> (Int, Int) {
      guard let range = text.range(of: part) else { return (0, 0) }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return (100 + start, 100 + start + part.utf8.count)
    }
    func party(_ id: String, _ part: String) -> Evidence.Party {
      let (start, end) = range(part)
      return Evidence.Party(
        id: id, name: id, polity: id, polityID: id, text: part, start: start, end: end, via: "name")
    }
    let cue = range(predicate)
    return Evidence(
      id: "1", document: "d", date: nil, outlet: nil, language: .english,
      sentence: .init(index: 0, start: 100, end: 100 + text.utf8.count, text: text),
      source: party("A", source), target: party("B", target), polarity: .support,
      event: .support,
      predicate: .init(lemma: predicate, text: predicate, start: cue.0, end: cue.1), rule: "r",
      modality: .actual, holder: nil, confidence: 0.9)
  }

  @Test(arguments: [
    (
      "Russia backs Syria.", "Russia", "backs", "Syria", "{Russia} <backs> [Syria]."
    ),
    ("أكدت الصين دعمها لسوريا", "الصين", "دعمها", "سوريا", "أكدت {الصين} <دعمها> ل[سوريا]"),
    ("its support for Syria", "", "support", "Syria", "its <support> for [Syria]"),
    ("أعلنت دعمها لسوريا", "ها", "دعمها", "سوريا", "أعلنت <دعم{ها}> ل[سوريا]"),
    ("pro-Iranian", "pro", "pro-", "Iranian", "<{pro}->[Iranian]"),
    ("Iran", "Iran", "Iran", "Iran", "{<[Iran]>}"),
  ]) func `Marks stand around the words`(
    _ text: String, _ source: String, _ predicate: String, _ target: String, _ marked: String
  ) {
    let sentence = MarkedSentence(row(text, source, predicate, target))
    #expect(sentence.bracketed == marked)
    #expect(sentence.pieces.map(\.text).joined() == text)
  }

  @Test func `Offsets that don't fit are left out`() {
    let text = "سوريا"
    for (start, end) in [(99, 102), (101, 103), (100, 111), (104, 102), (100, 100)] {
      let party = Evidence.Party(
        id: "A", name: "A", polity: "A", polityID: "A", text: "", start: start, end: end,
        via: "name")
      let row = Evidence(
        id: "1", document: "d", date: nil, outlet: nil, language: .arabic,
        sentence: .init(index: 0, start: 100, end: 110, text: text), source: party, target: party,
        polarity: .oppose, event: .reject,
        predicate: .init(lemma: "", text: "", start: 0, end: 0), rule: "r", modality: .actual,
        holder: nil, confidence: 1)
      #expect(MarkedSentence(row).bracketed == text)
    }
  }
}
