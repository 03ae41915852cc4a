import ArgumentParser
import EntenteExtraction
import EntenteModel
import EntenteStore

/// `entente search`: full-text search in a store.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds texts in a store by their words.",
    discussion: """
      All words must be there; words in quotes follow each other; * after a word stands for any \
      ending. Case, diacritics, vowel marks and the spelling of alef, hamza, ya and ta marbuta don't \
      matter, and Arabic words are found behind the article and particles. The best match comes \
      first, with the sentence that fits best.

        entente extract news/ --store corpus.sqlite
        entente search --store corpus.sqlite sanctions Damascus
        entente search --store corpus.sqlite '"وزير الخارجية" سوريا' --from 2024-12-01
        entente search --store corpus.sqlite 'militar*' --format jsonl
      """)

  @Argument(help: "Words to look for; several arguments are one query.")
  var query: [String]

  @Option(
    help: ArgumentHelp("The store to search, as extract --store makes it.", valueName: "file"),
    completion: .file())
  var store: String

  @Option(help: ArgumentHelp("Texts from this day on.", valueName: "yyyy-mm-dd"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Texts up to this day.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  @Option(help: ArgumentHelp("The most texts to show.", valueName: "n"))
  var limit = 20

  /// How hits are shown.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

  @Option(help: "Text for readers, or a JSON object a line.")
  var format = Format.text

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
    if SearchText.query(query.joined(separator: " ")) == nil {
      throw ValidationError("there is no word in the query")
    }
  }

  func run() throws {
    let query = query.joined(separator: " ")
    let hits = try StoreOptions.store(at: store).search(
      SearchText.query(query) ?? "", from: from, until: until, limit: limit)
    if hits.isEmpty { Messages.note("no text in \(store) has that") }
    let output = StandardOutput()
    for hit in hits {
      let passage = SearchText.passage(of: query, in: hit.document.text)
      try output.write(
        format == .text ? Search.text(of: hit, passage) : Search.line(of: hit, passage))
    }
    try output.flush()
  }

  /// A head and the sentence.
  ///
  ///     2024-12-14-aqaba | 2024-12-14 | نشرة الميناء | 4 rows
  ///       وانتقد قائد الإدارة السورية الجديدة أحمد الشرع الغارات الإسرائيلية.
  static func text(of hit: EvidenceStore.Hit, _ passage: Range<Int>?) -> String {
    let document = hit.document
    let head: [String?] = [
      document.id, document.date?.description, document.outlet, document.title,
      counted(hit.rows, "row"),
    ]
    return head.compactMap { $0.map(Terminal.line) }.joined(separator: " | ") + "\n  "
      + Terminal.line(sentence(document, passage)) + "\n"
  }

  private static func line(of hit: EvidenceStore.Hit, _ passage: Range<Int>?) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("doc", hit.document.id)
    json.field("date", hit.document.date?.description)
    json.field("outlet", hit.document.outlet)
    json.field("title", hit.document.title)
    json.field("url", hit.document.url)
    json.field("rows", hit.rows)
    json.key("sentence")
    json.beginObject()
    json.field("start", passage?.lowerBound)
    json.field("end", passage?.upperBound)
    json.field("text", sentence(hit.document, passage))
    json.endObject()
    json.endObject()
    json.newline()
    return json.text
  }

  private static func sentence(_ document: Document, _ passage: Range<Int>?) -> String {
    guard let passage else { return "" }
    return String(decoding: Array(document.text.utf8)[passage], as: UTF8.self)
  }
}
