import Crypto
public import EntenteModel
import EntenteResources
import Foundation

/// Reads documents and states who supports or opposes whom in them.
///
///     let extractor = try Extractor()
///     let document = Document(id: "1", text: "China and Russia back Damascus.")
///     for evidence in extractor.evidence(in: document) {
///       print(evidence.source.name, evidence.polarity, evidence.target.polity)
///     }
///     // China support Syria
///     // Russia support Syria
public struct Extractor: Sendable {
  let lexicon: Lexicon

  /// An extractor over the built-in language packs, overridden row by row by those in `lexicons`.
  ///
  /// - Throws: ``EntenteError`` if the language packs are missing or malformed.
  public init(lexicons: [String] = []) throws(EntenteError) {
    var loader = LexiconLoader()
    try loader.load(folder: ResourceFolder.languages())
    for folder in lexicons {
      let rows = loader.rowCount
      try loader.load(folder: folder)
      if loader.rowCount == rows { throw LexiconLoader.noTables(in: folder) }
    }
    lexicon = LexiconCompiler.compile(loader)
  }

  /// The version of the vocabulary: it changes with any row of any table.
  public var version: String { lexicon.version }

  /// The relations of one document, in reading order.
  ///
  /// The result depends on the document and the lexicon alone: no state is kept between calls.
  public func evidence(in document: Document) -> [Evidence] {
    var rows: [Evidence] = []
    forEachPage(of: document) { rows += $0 }
    return rows
  }

  /// Gives the relations of a document to `body`, some thousand sentences at a time, so that those of
  /// a long one need not be kept.
  ///
  ///     try extractor.forEachPage(of: book) { rows in
  ///       try output.write(EvidenceCoding.encodeLines(rows))
  ///     }
  public func forEachPage(of document: Document, _ body: ([Evidence]) throws -> Void) rethrows {
    let language = document.language ?? LanguageDetector.language(of: document.text)
    let pack = lexicon.pack(language)
    var writer = EvidenceWriter(
      lexicon: lexicon, reader: DocumentReader(lexicon: lexicon, pack: pack, document: document),
      language: language)
    repeat {
      var rows: [Evidence] = []
      for sentence in writer.reader.view.sentences {
        writer.reader.read(sentence)
        writer.write(sentence, to: &rows)
      }
      try body(rows)
    } while writer.reader.turnPage()
  }

  /// What a reader needs to know of an actor to show it.
  public func card(for id: String) -> ActorCard? {
    guard let index = lexicon.index(of: id) else { return nil }
    var names: [String: String] = [:]
    for language in Language.allCases {
      names[language.rawValue] = lexicon.displayName(of: index, in: language)
    }
    return ActorCard(id: id, kind: lexicon.actors[Int(index)].kind, names: names)
  }
}
