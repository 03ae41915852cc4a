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
    var scale: UInt64 = 1
    for _ in 0..<most { scale *= 10 }
    let units = UInt64((abs(value) * Double(scale)).rounded())
    var fraction = units % scale
    var places = most
    while places > Swift.max(0, least), fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    if value < 0, units != 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: units / scale, least: 1)
    if places > 0 {
      append(UInt8(ascii: "."))
      append(digitsOf: fraction, least: places)
    }
    return true
  }

  /// At least `least` digits, with zeros in front.
  private mutating func append(digitsOf value: UInt64, least: Int) {
    var first: UInt64 = 1
    var count = 1
    while count < least || value / first >= 10 {
      first *= 10
      count += 1
    }
    while first > 0 {
      append(UInt8(truncatingIfNeeded: value / first % 10) + 0x30)
      first /= 10
    }
  }
}
