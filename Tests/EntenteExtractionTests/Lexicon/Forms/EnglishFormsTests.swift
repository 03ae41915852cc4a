import Testing

@testable import EntenteExtraction

@Suite struct EnglishFormsTests {
  @Test(arguments: [
    ("back", ["back", "backs", "backed", "backing"]),
    ("condemn", ["condemn", "condemns", "condemned", "condemning"]),
    ("criticise", ["criticise", "criticises", "criticised", "criticising"]),
    ("carry", ["carry", "carries", "carried", "carrying"]),
    ("destroy", ["destroy", "destroys", "destroyed", "destroying"]),
    ("attack", ["attack", "attacks", "attacked", "attacking"]),
    ("clash", ["clash", "clashes", "clashed", "clashing"]),
    ("bless", ["bless", "blesses", "blessed", "blessing"]),
    ("veto", ["veto", "vetoes", "vetoed", "vetoing"]),
    ("agree", ["agree", "agrees", "agreed", "agreeing"]),
    ("vie", ["vie", "vies", "vied", "vying"]),
    ("woo", ["woo", "woos", "wooed", "wooing"]),
  ]) func `Regular verbs`(_ base: String, _ forms: [String]) {
    #expect(EnglishForms.verb(base, irregular: [:]).map(\.text) == forms)
  }

  @Test func `Irregular forms stand as given`() {
    let forms = EnglishForms.verb(
      "forsake", irregular: ["past": "forsook", "participle": "forsaken"])
    #expect(forms.map(\.text) == ["forsake", "forsakes", "forsook", "forsaken", "forsaking"])
    #expect(forms.map(\.features) == [.base, .thirdPerson, .perfect, .participle, .progressive])
    let rebut = EnglishForms.verb("rebut", irregular: ["past": "rebutted", "ing": "rebutting"])
    #expect(rebut.map(\.text) == ["rebut", "rebuts", "rebutted", "rebutting"])
    #expect(EnglishForms.verb("have", irregular: ["third": "has"]).map(\.text).contains("has"))
  }

  @Test func `A regular past is a participle too`() {
    let past = EnglishForms.verb("back", irregular: [:])[2]
    #expect(past.features == [.perfect, .participle])
  }

  @Test(arguments: [
    ("ally", ["ally", "allies"]), ("attack", ["attack", "attacks"]),
    ("clash", ["clash", "clashes"]),
    ("hero", ["hero", "heroes"]), ("convoy", ["convoy", "convoys"]), ("boss", ["boss", "bosses"]),
    ("tax", ["tax", "taxes"]),
  ]) func `Regular nouns`(_ singular: String, _ forms: [String]) {
    let nouns = EnglishForms.noun(singular, plurals: [])
    #expect(nouns.map(\.text) == forms)
    #expect(nouns.map(\.features) == [[], .plural])
  }

  @Test func `Plurals stand as given`() {
    #expect(
      EnglishForms.noun("spokesman", plurals: ["spokesmen"]).map(\.text)
        == ["spokesman", "spokesmen"])
  }
}
