import EntenteModel

/// The attributes of a DOT statement, printed in the order of their names.
///
/// Values are kept as they are printed: each setter quotes for its kind.
struct DotAttributes: Sendable {
  private var values: [String: String] = [:]

  /// A word or a number that needs no quotes, such as `dashed` or `TB`.
  mutating func set(_ name: String, word: String) { values[name] = word }

  mutating func set(_ name: String, number: Double, places: Int = 2) {
    values[name] = Numerals.decimal(number, places)
  }

  mutating func set(_ name: String, integer: some BinaryInteger) { values[name] = "\(integer)" }

  /// Text that is carried and never drawn.
  mutating func set(_ name: String, text: String) { values[name] = DotText.quoted(text) }

  /// An HTML-like label; its texts are escaped already.
  mutating func set(_ name: String, html: String) { values[name] = "<\(html)>" }

  mutating func set(_ name: String, tooltip lines: [String]) {
    values[name] = DotText.tooltip(lines)
  }

  /// Whether a label among them holds right-to-left letters.
  var drawsRightToLeft: Bool {
    values.values.contains {
      $0.hasPrefix("<") && $0.unicodeScalars.contains(where: DotText.isRightToLeft)
    }
  }

  /// `[color="#0072B2", style=dashed]`.
  var text: String {
    let parts = values.keys.sorted(by: utf8Precedes)
      .map { "\($0)=\(values[$0] ?? "\"\"")" }
    return "[" + parts.joined(separator: ", ") + "]"
  }
}
