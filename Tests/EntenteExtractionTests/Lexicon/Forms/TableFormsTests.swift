import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteExtraction

@Suite struct TableFormsTests {
  @Test(
    arguments: [
      ("say/said", .say, .english, ["say", "says", "said", "saying"]),
      ("point out", .say, .english, ["point out", "points out", "pointed out", "pointing out"]),
      (
        "write/wrote/written/writing", .say, .english,
        ["write", "writes", "wrote", "written", "writing"]
      ),
      ("spokesman/spokesmen", .speaker, .english, ["spokesman", "spokesmen"]),
      ("prime minister", .office, .english, ["prime minister", "prime ministers"]),
      ("either/or", .conjunction, .english, ["either/or"]),
      ("صرح", .say, .arabic, ["صرح"]),
      ("الذي", .relative, .arabic, ["الذي"]),
    ] as [(String, WordClass, Language, [String])])
  func `Words of a class`(
    _ word: String, _ wordClass: WordClass, _ language: Language, _ forms: [String]
  ) {
    let found = word.withBytes { word in
      FormList.forms { $0.add(word, as: wordClass, in: language) }
    }
    #expect(found.map(\.text) == forms)
  }

  @Test func `Arabic verbs and nouns inflect before the rest of a phrase`() {
    let verb = "قال/يقول".withBytes { word in FormList.forms { $0.add(word, as: .say, in: .arabic) }
    }
    #expect(verb.map(\.text).contains("قالت") && verb.map(\.text).contains("يقولون"))
    let noun = "رئيس وزراء/رؤساء".withBytes { word in
      FormList.forms { $0.add(word, as: .office, in: .arabic) }
    }
    #expect(noun.map(\.text).contains("رئيسا وزراء") && noun.map(\.text).contains("رؤساء وزراء"))
  }

  @Test(
    arguments: [
      (
        "stand by", "verb", "past=stood", .english,
        ["stand by", "stands by", "stood by", "standing by"]
      ),
      (
        "label", "verb", "past=labelled | past=labeled", .english,
        ["label", "labels", "labelled", "labeling", "labeled"]
      ),
      (
        "war of words", "noun", "plural=wars of words", .english, ["war of words", "wars of words"]
      ),
      ("backed", "adjective", "", .english, ["backed"]),
      ("at odds", "phrase", "", .english, ["at odds"]),
      ("ضد", "phrase", "", .arabic, ["ضد"]),
    ] as [(String, String, String, Language, [String])])
  func `Predicates`(
    _ lemma: String, _ pos: String, _ given: String, _ language: Language, _ forms: [String]
  ) throws {
    let row =
      PredicateColumn.header.joined(separator: "\t")
      + "\nx\t\(lemma)\t\(pos)\t\(given)\t\t+\tSUPPORT\trole\n"
    let folder = try TemporaryFolder()
    let table = try TSVFile<PredicateColumn>(path: folder.write("p.tsv", row))
    let found = try #require(table.rows.first).read { cells in
      FormList.forms { list in
        guard let partOfSpeech = PredicateRow.PartOfSpeech(rawValue: pos) else { return }
        list.add(cells, as: partOfSpeech, in: language)
      }
    }
    #expect(found.map(\.text) == forms)
  }
}
