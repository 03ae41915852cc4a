import EntenteTestSupport

@testable import EntenteExtraction

/// A lexicon of a few rows, given as tables by file; cells are separated by semicolons.
enum SmallLexicon {
  static func compile(_ tables: [String: [String]]) throws -> Lexicon {
    let folder = try TemporaryFolder()
    for (file, rows) in tables {
      let columns =
        file.hasPrefix("actors/")
        ? ActorColumn.header
        : file.contains("/actors/")
          ? NameColumn.header
          : file.contains("/predicates/")
            ? PredicateColumn.header
            : file == "confidence.tsv" ? WeightColumn.header : WordColumn.header
      let lines = [columns.joined(separator: "\t")] + rows.map { $0.replacing(";", with: "\t") }
      try folder.write(file, lines.joined(separator: "\n") + "\n")
    }
    var loader = LexiconLoader()
    try loader.load(folder: folder.path)
    return LexiconCompiler.compile(loader)
  }

  /// Two states, a group, a few verbs and function words, in both languages.
  static let result = Result<Lexicon, any Error> {
    try compile([
      "actors/a.tsv": [
        "SYR;Syria;state;", "USA;United States;state;", "shams;Shams;armed-group;",
        "sea;Sea Party;organisation;",
      ],
      "en/actors/a.tsv": [
        "SYR;Syria;Syrian;Damascus", "USA;United States | US;American;Washington",
        "shams;Army of the Sun | Sun Army",
      ],
      "ar/actors/a.tsv": [
        "SYR;سوريا | سورية;سوري;دمشق", "USA;الولايات المتحدة;أمريكي | أمريكان;واشنطن",
        "shams;جيش الشمس",
      ],
      "en/predicates/p.tsv": [
        "en.back.verb;back;verb;;;+;SUPPORT;subject-object;;{Syria} backs [US].",
        "en.stand-by.verb;stand by;verb;past=stood;;+;SUPPORT;subject-object;;{Syria} stood by [US].",
        "en.cut.verb;cut;verb;past=cut | ing=cutting;ties;-;REJECT;subject-oblique;with;"
          + "{Syria} cut ties with [US].",
      ],
      "ar/predicates/p.tsv": [
        "ar.daam.verb;دعم;verb;imperfect=يدعم;;+;SUPPORT;subject-object;;يدعم {أمريكي} [سوريا].",
        "ar.hujum.noun;هجوم;noun;plural=هجمات;;-;ASSAULT;possessor-oblique;على | ضد;"
          + "هجوم {سوري} على [واشنطن].",
      ],
      "en/words.tsv": [
        "preposition;with | on", "determiner;the", "not-an-actor;Syria Street",
        "asset;policy/policies | weapon",
      ],
      "ar/words.tsv": ["preposition;على | إلى", "asset;خطة/خطط"],
      "en/attributions.tsv": ["say;say/said"],
      "ar/attributions.tsv": ["say;قال/يقول"],
      "en/abbreviations.tsv": ["abbreviation;gen"],
      "confidence.tsv": ["bias;1", "lang=en;0.5"],
    ])
  }
}
