import EntenteModel

extension CalendarDate {
  /// The day so many days after 1970-01-01, in the proleptic Gregorian calendar.
  ///
  /// - SeeAlso: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The Monday of the day's week.
  var monday: CalendarDate {
    let days = daysSince1970
    // 1970-01-01 was a Thursday.
    let sinceMonday = ((days + 3) % 7 + 7) % 7
    return CalendarDate(daysSince1970: days - sinceMonday)
  }

  /// The ISO 8601 week, `2024-W49`: it belongs to the year of its Thursday.
  var isoWeek: String {
    let thursday = CalendarDate(daysSince1970: monday.daysSince1970 + 3)
    let first = CalendarDate(year: thursday.year, month: 1, day: 1)
    let week = (thursday.daysSince1970 - first.daysSince1970) / 7 + 1
    let year = CalendarDate(year: thursday.year).description
    return "\(year)-W\(week < 10 ? "0" : "")\(week)"
  }
}
