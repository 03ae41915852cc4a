import EntenteModel

/// Numbers as text, the same on every machine and in every locale.
enum Numerals {
  /// The value with a fixed number of decimals, rounded half away from zero; 0 where there is no
  /// finite one, for Graphviz must get a number.
  ///
  ///     Numerals.decimal(2.30631, 4)  // "2.3063"
  static func decimal(_ value: Double, _ places: Int) -> String {
    JSONWriter.decimal(value, least: places, most: places) ?? "0"
  }

  /// The text with the language's digits: Arabic-Indic ones for Arabic, with their decimal sign.
  static func localized(_ text: String, _ language: Language) -> String {
    guard language == .arabic else { return text }
    var result = String.UnicodeScalarView()
    var isAfterDigit = false
    for scalar in text.unicodeScalars {
      let isDigit = (48...57).contains(scalar.value)
      if isDigit, let digit = Unicode.Scalar(scalar.value - 48 + 0x0660) {
        result.append(digit)
      } else {
        result.append(scalar == "." && isAfterDigit ? "\u{066B}" : scalar)
      }
      isAfterDigit = isDigit
    }
    return String(result)
  }

  static func localized(_ value: Int, _ language: Language) -> String {
    localized(String(value), language)
  }

  /// A date by its parts from year to day; with slashes in Arabic, which keep their order among
  /// Arabic digits.
  static func localized(_ date: CalendarDate, _ language: Language) -> String {
    guard language == .arabic else { return date.description }
    let text = String(date.description.map { $0 == "-" ? "/" : $0 })
    return localized(text, language)
  }
}
