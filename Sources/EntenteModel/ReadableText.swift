/// A number with a fixed number of places, the same on every machine and in every locale.
///
///     decimal(1.845)              // "1.85"
///     decimal(-0.001, places: 2)  // "0.00"
///     decimal(.nan)               // "-"
///
/// - SeeAlso: ``JSONWriter/decimal(_:least:most:)``, which does the rounding.
package func decimal(_ value: Double, places: Int = 2) -> String {
  JSONWriter.decimal(value, least: places, most: places) ?? "-"
}

/// A number with its noun.
///
///     counted(1, "document")           // "1 document"
///     counted(2, "story", "stories")   // "2 stories"
package func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(number) \(number == 1 ? one : many ?? one + "s")"
}
