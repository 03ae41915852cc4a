import EntenteModel

/// Reads a document of a graph file in the very form that ``GraphJSON`` writes; of any other form it
/// says nothing.
enum DocumentScanner {
  static func document(_ text: UnsafeRawBufferPointer) -> SourceDocument? {
    guard var scanner = ByteScanner(text, 0..<text.count), scanner.take("{\"id\":\""),
      let id = scanner.plain(), scanner.take(",\"date\":"), let date = optional(&scanner),
      scanner.take(",\"outlet\":"), let outlet = optional(&scanner), scanner.take(",\"lang\":"),
      let language = optional(&scanner), scanner.take(",\"title\":"),
      let title = optional(&scanner), scanner.take(",\"url\":"), let url = optional(&scanner),
      scanner.take(",\"story\":\""), let story = scanner.plain(), scanner.take("}"),
      scanner.isAtEnd, scanner.isText(from: 0)
    else { return nil }
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    var day: CalendarDate?
    if let date = date.text {
      guard let known = scanner.date(date) else { return nil }
      day = known.date
    }
    var spoken: Language?
    if let language = language.text {
      guard let known = Language(rawValue: string(language)) else { return nil }
      spoken = known
    }
    let name = string(id)
    // Nearly all documents are their own story, and have one text for both.
    let isAlone = text[story].elementsEqual(text[id])
    return SourceDocument(
      id: name, date: day, outlet: outlet.text.map(string), language: spoken,
      title: title.text.map(string), url: url.text.map(string),
      story: isAlone ? name : string(story))
  }

  /// A string or `null`.
  private static func optional(_ scanner: inout ByteScanner) -> (text: Range<Int>?, Void)? {
    if scanner.take("null") { return (nil, ()) }
    guard scanner.take("\""), let text = scanner.plain() else { return nil }
    return (text, ())
  }
}
