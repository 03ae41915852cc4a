internal import EntenteModel

/// One event as a table tells of it, before its codes are looked up.
struct ImportedEvent {
  var id: String?
  var document: String?
  var date: String?
  var outlet: String?
  /// A CAMEO code or PLOVER type.
  var code: String?
  /// The side, where the table says it outright.
  var sign: String?
  /// The event in words.
  var label: String?
  /// The sentence, where the table has it.
  var text: String?
  var source: EventImport.Actor
  var target: EventImport.Actor
  var sentenceNumber: Int?
  var confidence: String?

  /// The names in a field with several.
  static func list(_ field: String?, separator: Character = ";") -> [String] {
    (field ?? "").split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The host of a web address, without `www.`.
  ///
  ///     ImportedEvent.host("https://www.example.org/a/b")  // "example.org"
  static func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].hasSuffix(":"), !parts[2].isEmpty else { return nil }
    return String(parts[2].hasPrefix("www.") ? parts[2].dropFirst(4) : parts[2]).lowercased()
  }

  /// A day as tables write it: 20241208 or 2024-12-08.
  static func day(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return CalendarDate(text)
    }
    return CalendarDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
}
