internal import EntenteModel

/// Reads a corpus with one JSON object a line.
///
/// The fields are `id` and `text`, which every line needs, and `date`, `title`, `source` (the
/// outlet), `lang` and `url`. Other fields are ignored. A line that can't be read costs that
/// line alone. Empty lines are skipped.
struct JSONLinesReader {
  private var lines: LineReader
  private let file: String
  private let encoding: TextEncoding?
  private let options: ReadingOptions

  /// `encoding` is that of the lines: a file in UTF-16 is decoded before it gets here.
  init(lines: LineReader, file: String, encoding: TextEncoding?, options: ReadingOptions) {
    self.lines = lines
    self.file = file
    self.encoding = encoding
    self.options = options
  }

  /// The next document with its line, or `nil` at the end.
  mutating func next() throws(EntenteError) -> (document: Document, line: Int)? {
    while let line = try lines.next() {
      if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      return (try document(line), line.number)
    }
    return nil
  }

  private func document(_ line: LineReader.Line) throws(EntenteError) -> Document {
    if let zero = line.bytes.firstIndex(of: 0) {
      let place = TextDecoding.Place(of: zero, in: line.bytes[...], firstLine: line.number)
      throw EntenteError(
        .binaryInput, "a NUL byte, which JSON can't have", file: file, line: line.number,
        column: place.column)
    }
    let bytes = try TextDecoding.utf8(
      line: line.bytes, encoding: encoding, file: file, line: line.number)
    var fields: [(key: String, value: JSONFields.Value)]
    do throws(JSONFields.Failure) {
      fields = try JSONFields.read(bytes)
    } catch {
      let place = TextDecoding.Place(of: error.offset, in: bytes[...], firstLine: line.number)
      throw EntenteError(
        .badJSON, error.message, file: file, line: line.number, column: place.column)
    }
    return options.completed(try Row(&fields, file: file, line: line.number).document())
  }
}

extension JSONLinesReader {
  /// The fields of one line, with the messages for what is wrong with them.
  private struct Row {
    private var values: [String: JSONFields.Value] = [:]
    private let file: String
    private let line: Int

    private static let known: Set<String> = [
      "id", "text", "date", "title", "source", "lang", "url", "schema", "predicate",
    ]

    init(
      _ fields: inout [(key: String, value: JSONFields.Value)], file: String, line: Int
    ) throws(EntenteError) {
      self.file = file
      self.line = line
      for field in fields where Row.known.contains(field.key) {
        if values.updateValue(field.value, forKey: field.key) != nil {
          throw failure(.badJSON, "the field \"\(field.key)\" is there twice")
        }
      }
      fields = []
    }

    func document() throws(EntenteError) -> Document {
      if values["text"] == nil, values["schema"] != nil, values["predicate"] != nil {
        throw failure(
          .missingField,
          "an evidence row, not a document: use it with entente build, diff or explain")
      }
      let text = try required("text")
      var id = try string("id", acceptingNumbers: true) ?? ""
      if id.isEmpty { id = try required("id") }
      return Document(
        id: id, text: text, date: try date(), title: try string("title"),
        outlet: try string("source"), language: try language(), url: try string("url"))
    }

    private func failure(_ code: EntenteError.Code, _ message: String) -> EntenteError {
      EntenteError(code, message, file: file, line: line)
    }

    /// The field's text; `nil` if it is missing, `null` or empty.
    private func string(
      _ key: String, acceptingNumbers: Bool = false
    ) throws(EntenteError) -> String? {
      switch values[key] {
      case .string(let text): return text.isEmpty ? nil : text
      case .number(let text) where acceptingNumbers: return text
      case .none, .null: return nil
      case .number, .boolean, .nested:
        throw failure(.badJSON, "the field \"\(key)\" is not a string")
      }
    }

    private func required(_ key: String) throws(EntenteError) -> String {
      if let text = try string(key) { return text }
      throw failure(
        .missingField,
        values[key] == .string("")
          ? "the field \"\(key)\" is empty: every line needs one"
          : "no \"\(key)\" field: every line needs one")
    }

    private func date() throws(EntenteError) -> CalendarDate? {
      guard let text = try string("date") else { return nil }
      guard let date = CalendarDate(text) else {
        throw failure(.badJSON, "the date \"\(text)\" can't be read: write it as 2024-12-08")
      }
      return date
    }

    private func language() throws(EntenteError) -> Language? {
      guard let text = try string("lang") else { return nil }
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
