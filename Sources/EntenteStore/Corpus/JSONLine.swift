internal import EntenteModel

/// A document as a line of a JSON Lines corpus: one JSON object.
///
/// The fields are `id` and `text`, which every line needs, and `date`, `title`, `source` (the
/// outlet), `lang` and `url`. Other fields are ignored.
enum JSONLine {
  /// The document on `line`.
  ///
  /// `encoding` is that of the line: a file in UTF-16 is decoded before it is cut into lines.
  static func document(
    _ line: LineReader.Line, file: String, encoding: TextEncoding?, options: ReadingOptions
  ) throws(EntenteError) -> Document {
    if let zero = line.bytes.firstIndex(of: 0) {
      let place = TextDecoding.Place(of: zero, in: line.bytes[...], firstLine: line.number)
      throw EntenteError(
        .binaryInput, "a NUL byte, which JSON can't have", file: file, line: line.number,
        column: place.column)
    }
    let bytes = try TextDecoding.utf8(
      line: line.bytes, encoding: encoding, file: file, line: line.number)
    let row = try Row(bytes, file: file, line: line.number)
    return options.completed(try row.document())
  }

  /// The id on a line that can't be read, if that much of it can.
  static func identifier(_ line: LineReader.Line) -> String? {
    guard TextDecoding.firstInvalidUTF8(line.bytes[...]) == nil else { return nil }
    var json = JSONReader(line.bytes)
    do throws(EntenteError) {
      try json.beginObject()
      while let key = try json.nextKey() {
        if key != "id" {
          try json.skipValue()
        } else if json.found() == "a number" {
          return String(try json.integer())
        } else {
          return try json.optionalString()
        }
      }
    } catch {}
    return nil
  }

  /// `document` as a line with its end.
  static func encode(_ document: Document) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.field("id", document.id)
    json.field("date", document.date)
    json.field("title", document.title)
    json.field("source", document.outlet)
    json.field("lang", document.language?.rawValue)
    json.field("url", document.url)
    json.field("text", document.text)
    json.endObject()
    json.newline()
    return json.takeBytes()
  }
}

extension JSONLine {
  /// The fields of one line, with the messages for what is wrong with them.
  private struct Row {
    private var values: [Field: String] = [:]
    private var isEvidence = false
    private let file: String
    private let line: Int

    private enum Field: String {
      case id, text, date, title, source, lang, url
    }

    /// Reads the line, which is valid UTF-8.
    init(_ bytes: [UInt8], file: String, line: Int) throws(EntenteError) {
      self.file = file
      self.line = line
      var json = JSONReader(bytes, file: file, firstLine: line)
      var seen: Set<Field> = []
      try json.beginObject()
      while let key = try json.nextKey() {
        guard let field = Field(rawValue: key) else {
          if key == "predicate" { isEvidence = true }
          try json.skipValue()
          continue
        }
        guard seen.insert(field).inserted else {
          throw json.failure("the field \"\(key)\" is there twice")
        }
        values[field] = try Row.value(of: field, from: &json)
      }
      try json.end()
    }

    /// The field's text; `nil` for `null`. An id can be a number.
    private static func value(
      of field: Field, from json: inout JSONReader
    ) throws(EntenteError) -> String? {
      if json.isNull() { return nil }
      let found = json.found()
      if field == .id, found == "a number" { return String(try json.integer()) }
      guard found == "a string" else {
        throw json.failure("the field \"\(field.rawValue)\" is \(found), not a string")
      }
      let text = try json.string()
      // As a buffer, which is gone through many times faster than a view.
      if text.utf8.withContiguousStorageIfAvailable({ $0.contains(0) }) ?? text.utf8.contains(0) {
        throw json.failure("the field \"\(field.rawValue)\" holds a NUL character")
      }
      return text
    }

    func document() throws(EntenteError) -> Document {
      if isEvidence, values[.text] == nil {
        throw failure(
          .missingField,
          "an evidence row, not a document: use it with entente build, diff or explain")
      }
      return Document(
        id: try required(.id), text: try required(.text), date: try date(),
        title: optional(.title), outlet: optional(.source), language: try language(),
        url: optional(.url))
    }

    private func failure(_ code: EntenteError.Code, _ message: String) -> EntenteError {
      EntenteError(code, message, file: file, line: line)
    }

    /// The field's text; `nil` if it is missing, `null` or empty.
    private func optional(_ field: Field) -> String? {
      values[field].flatMap { $0.isEmpty ? nil : $0 }
    }

    private func required(_ field: Field) throws(EntenteError) -> String {
      if let text = optional(field) { return text }
      let problem =
        values[field] == nil ? "no \"\(field)\" field" : "the field \"\(field)\" is empty"
      throw failure(.missingField, "\(problem): every line needs one")
    }

    private func date() throws(EntenteError) -> CalendarDate? {
      guard let text = optional(.date) else { return nil }
      guard let date = CalendarDate(text) else {
        throw failure(.badJSON, "the date \"\(text)\" can't be read: write it as 2024-12-08")
      }
      return date
    }

    private func language() throws(EntenteError) -> Language? {
      guard let text = optional(.lang) else { return nil }
      guard let language = Language(tag: text) else {
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw failure(.badJSON, "the language \"\(text)\" is not one that Entente reads (\(known))")
      }
      return language
    }
  }
}

extension Language {
  /// The language of a tag such as `ar`, `en-GB` or `AR_sy`.
  init?(tag: String) {
    let primary = tag.lowercased().split { $0 == "-" || $0 == "_" }.first ?? ""
    self.init(rawValue: String(primary))
  }
}
