import EntenteModel

/// Numbers as text, the same on every machine and in every locale.
enum Numerals {
  /// The value with a fixed number of decimals, rounded half away from zero.
  ///
  ///     Numerals.decimal(2.30631, 4)  // "2.3063"
  static func decimal(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return "0" }
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    let scaled = (value.magnitude * factor).rounded()
    guard scaled < 9e18 else { return "0" }
    let units = Int64(scaled)
    let digits = String(units % Int64(factor))
    let sign = value < 0 && units > 0 ? "-" : ""
    let whole = sign + String(units / Int64(factor))
    guard places > 0 else { return whole }
    return whole + "." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// The text with the language's digits: Arabic-Indic ones for Arabic.
  static func localized(_ text: String, _ language: Language) -> String {
    guard language == .arabic else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (48...57).contains(scalar.value),
        let digit = Unicode.Scalar(scalar.value - 48 + 0x0660)
      {
        result.append(digit)
      } else {
        result.append(scalar)
      }
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
