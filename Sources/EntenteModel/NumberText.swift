/// Numbers as text, appended digit by digit: files have millions of them, and a `String` for each
/// would take longer than all the rest.
extension [UInt8] {
  /// Appends a whole number.
  package mutating func append(integer value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: value.magnitude, least: 1)
  }

  /// Appends a decimal that is the same on every machine: rounded half away from zero as an integer
  /// of `most` decimals, trailing zeros dropped down to `least`.
  ///
  ///     bytes.append(decimal: 0.5, least: 2, most: 4)      // 0.50
  ///     bytes.append(decimal: 2.30627, least: 0, most: 4)  // 2.3063
  ///
  /// - Parameter most: At most 6.
  /// - Returns: Whether it could; NaN, infinities and magnitudes from 10¹² on leave nothing.
  package mutating func append(decimal value: Double, least: Int, most: Int) -> Bool {
    guard value.isFinite, abs(value) < 1e12 else { return false }
    let most = Swift.max(0, Swift.min(most, 6))
    let scale = Self.powersOfTen[most]
    let units = UInt64((abs(value) * Double(scale)).rounded())
    let whole = units / scale
    var fraction = units - whole * scale
    var places = most
    while places > Swift.max(0, least), fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    if value < 0, units != 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: whole, least: 1)
    if places > 0 {
      append(UInt8(ascii: "."))
      append(digitsOf: fraction, least: places)
    }
    return true
  }

  private static let powersOfTen: [UInt64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// Appends a date as `2024-12-08`, or as much of it as is known.
  package mutating func append(_ date: CalendarDate) {
    if date.year < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: UInt64(date.year.magnitude), least: 4)
    guard date.month > 0 else { return }
    append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(date.month), least: 2)
    guard date.day > 0 else { return }
    append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(date.day), least: 2)
  }

  /// At least `least` digits, with zeros in front.
  private mutating func append(digitsOf value: UInt64, least: Int) {
    if value < 10, least <= 1 { return append(UInt8(truncatingIfNeeded: value) + 0x30) }
    // From the last digit on, since division by a constant is a multiplication.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = digits.count
      var rest = value
      repeat {
        first -= 1
        digits[first] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
        rest /= 10
      } while rest > 0 || digits.count - first < least
      append(contentsOf: digits[first...])
    }
  }
}
