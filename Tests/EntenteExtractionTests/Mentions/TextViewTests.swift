import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct TextViewTests {
  /// A text with the words that the small lexicon knows; its view is good as long as it is kept.
  static func memory(_ text: String, _ language: Language = .english) throws -> TextMemory {
    var windows = TextWindows(text, try SmallLexicon.result.get(), language)
    return windows.next()
  }

  /// All names in a text: as written, with the actor's id and how it was found.
  static func names(_ text: String, _ language: Language = .english) throws -> [String] {
    let lexicon = try SmallLexicon.result.get()
    let memory = try memory(text, language)
    defer { withExtendedLifetime(memory) {} }
    let view = memory.view
    let bytes = Array(text.utf8)
    return view.hits.filter { $0.entry.kind == .name }.map { hit in
      let name = view.pack.names[Int(hit.entry.index)]
      let written = String(decoding: bytes[view.range(hit.start..<hit.end)], as: UTF8.self)
      return "\(written)=\(lexicon.actors[Int(name.actor)].id) \(name.via)"
    }
  }

  @Test(arguments: [
    ("Syria and the United States", ["Syria=SYR name", "United States=USA name"]),
    ("Syrian Syrians", ["Syrian=SYR demonym", "Syrians=SYR demonym"]),
    ("in Damascus", ["Damascus=SYR metonym"]),
    ("the Army of the Sun", ["Army of the Sun=shams name"]),
    ("SYRIA", ["SYRIA=SYR name"]), ("syria", []), ("US forces", ["US=USA name"]), ("help us", []),
    ("Us too", []), ("U.S. forces", ["U.S.=USA name"]), ("Syria’s", ["Syria=SYR name"]),
    ("Syria-based", ["Syria=SYR name"]), ("Army of", []),
    ("Sun \"Army\"", ["Sun \"Army=shams name"]),
  ]) func `English names`(_ text: String, _ names: [String]) throws {
    #expect(try Self.names(text) == names)
  }

  @Test(arguments: [
    ("سوريا", ["سوريا=SYR name", "سوريا=SYR demonym"]), ("وبواشنطن", ["وبواشنطن=USA metonym"]),
    ("السوريون", ["السوريون=SYR demonym"]), ("لدمشق", ["لدمشق=SYR metonym"]),
    ("للولايات المتحدة", ["للولايات المتحدة=USA name"]),
    ("جيش الشمس", ["جيش الشمس=shams name"]), ("الأمريكان", ["الأمريكان=USA demonym"]),
    ("دمشقها", []), ("جيش", []),
  ]) func `Arabic names`(_ text: String, _ names: [String]) throws {
    #expect(try Self.names(text, .arabic) == names)
  }

  @Test(arguments: [
    ("backs", "en.back.verb"), ("BACKED", "en.back.verb"), ("stood by", "en.stand-by.verb"),
    ("standing by", "en.stand-by.verb"), ("cutting", "en.cut.verb"), ("stood", ""), ("bac", ""),
  ]) func `English predicates in all forms`(_ text: String, _ id: String) throws {
    let memory = try Self.memory(text)
    defer { withExtendedLifetime(memory) {} }
    let view = memory.view
    let ids = view.hits.filter { $0.entry.kind == .predicate }
      .map { view.pack.predicates[Int($0.entry.index)].id }
    #expect(Set(ids) == (id.isEmpty ? [] : [id]))
  }

  @Test(arguments: [
    ("يدعم", "ar.daam.verb"), ("وستدعم", "ar.daam.verb"), ("دعموه", "ar.daam.verb"),
    ("دعمو", ""), ("سدعم", ""), ("الهجوم", "ar.hujum.noun"), ("بهجماتها", "ar.hujum.noun"),
    ("هجوما", "ar.hujum.noun"), ("المدعم", ""),
  ]) func `Arabic predicates in all forms`(_ text: String, _ id: String) throws {
    let memory = try Self.memory(text, .arabic)
    defer { withExtendedLifetime(memory) {} }
    let view = memory.view
    let ids = view.hits.filter { $0.entry.kind == .predicate }
      .map { view.pack.predicates[Int($0.entry.index)].id }
    #expect(Set(ids) == (id.isEmpty ? [] : [id]))
  }

  @Test func `Word classes are known by token`() throws {
    let memory = try Self.memory("The weapons said policies with")
    defer { withExtendedLifetime(memory) {} }
    let view = memory.view
    #expect(view.has(.determiner, at: 0))
    #expect(view.has(.asset, at: 1) && view.has(.asset, at: 3))
    #expect(view.has(.say, at: 2) && !view.has(.say, at: 1))
    #expect(view.preposition(at: 4) != nil && view.preposition(at: 0) == nil)
    #expect(!view.has(.say, at: -1) && !view.has(.say, at: 99))
  }

  @Test func `A token outside of the text is an empty mark`() throws {
    let memory = try Self.memory("Syria")
    defer { withExtendedLifetime(memory) {} }
    let view = memory.view
    #expect(view.kind(-1) == .lineBreak && view.kind(1) == .lineBreak)
    #expect(!view.isWord(1) && view.hits(at: 7).isEmpty)
    #expect(view.range(0..<0) == 0..<0)
  }

  @Test func `Clitics of known and unknown words`() throws {
    let text = "بسوريا لسوريا بالمجهول للمجهول والمجهول مجهول"
    let memory = try Self.memory(text, .arabic)
    defer { withExtendedLifetime(memory) {} }
    let view = memory.view
    #expect((0..<6).map { view.cliticPreposition(at: $0) } == [0, 1, 0, 1, nil, nil])
    #expect((0..<6).map { view.hasArticle($0) } == [false, false, true, true, true, false])
    #expect(
      (0..<6).map { view.hasConjunctionClitic($0) } == [false, false, false, false, true, false])
  }

  @Test func `Abbreviations of the pack end no sentence`() throws {
    let memory = try Self.memory("Gen. Adam left. Col. Adam left.")
    #expect(memory.view.sentences.count == 3)
  }
}

extension TextView {
  var hits: [Hit] { tokens.flatMap { hits(at: $0) } }
}
