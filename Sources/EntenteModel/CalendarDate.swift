/// A day, or a month or year when no more is known; compared as text dates are.
///
///     CalendarDate("2024-12-08")! < CalendarDate("2025")!  // true
///
/// Missing parts are zero, so a bare year sorts before its days.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// All three parts in one number, which is ordered as they are: graphs have millions of dates.
  private let bits: Int32

  public var year: Int { Int(bits >> 9) }
  /// 1…12, or 0 when unknown.
  public var month: Int { Int(bits >> 5 & 15) }
  /// 1…31, or 0 when unknown.
  public var day: Int { Int(bits & 31) }

  /// - Parameters:
  ///   - year: Up to four millions, before or after the year 0.
  ///   - month: 1…12, or 0 when unknown.
  ///   - day: 1…31, or 0 when unknown.
  public init(year: Int, month: Int = 0, day: Int = 0) {
    let year = min(max(year, -4_000_000), 4_000_000)
    bits = Int32(year) << 9 | Int32(month & 15) << 5 | Int32(day & 31)
  }

  /// Reads `2024`, `2024-12`, `2024-12-08`, or a longer ISO 8601 timestamp's date.
  ///
  /// A value that begins with a four-digit year and goes on in another way (`2013/2014`) is that
  /// year. Returns `nil` if there is no year to read.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), year > 0 else { return nil }
    if bytes.count > 4, (48...57).contains(bytes[4]) { return nil }
    var month = 0
    var day = 0
    let dash = UInt8(ascii: "-")
    if bytes.count >= 7, bytes[4] == dash, let m = number(5..<7), (1...12).contains(m) {
      month = m
      if bytes.count >= 10, bytes[7] == dash, let d = number(8..<10), (1...31).contains(d) {
        day = d
      }
    }
    self.init(year: year, month: month, day: day)
  }

  public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
    lhs.bits < rhs.bits
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar; unknown parts count as the first.
  ///
  /// - SeeAlso: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public var daysSince1970: Int {
    let m = max(month, 1)
    let d = max(day, 1)
    let y = m <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDate: CustomStringConvertible {
  public var description: String {
    var text: [UInt8] = []
    text.append(self)
    return String(decoding: text, as: UTF8.self)
  }
}
