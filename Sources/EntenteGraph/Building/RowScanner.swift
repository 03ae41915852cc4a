import EntenteModel

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Reads what sums need from an evidence row, without making it a value: the fast way through
/// millions of rows.
///
/// Only the very form that ``EvidenceCoding`` writes is understood. Of any other line the scanner
/// says nothing, and ``EvidenceCoding/decode(_:file:line:)`` has the word: so there is one judge of
/// what a row may be, and one that words the errors.
struct RowScanner {
  /// The ranges of a row's texts in the bytes, and its numbers.
  struct Row {
    var id = 0..<0
    var document = 0..<0
    var date: CalendarDate?
    var outlet: Range<Int>?
    var language = Language.english
    var source = Party()
    var target = Party()
    var polarity = Polarity.support
    var event = EventClass.support
    var confidenceTenThousandths: Int64 = 0
  }

  struct Party {
    var id = 0..<0
    var name = 0..<0
    var polity = 0..<0
    var polityID = 0..<0
  }

  private let bytes: UnsafeRawBufferPointer
  private let end: Int
  private var position: Int

  /// - Parameters:
  ///   - bytes: A buffer that outlives the scanner.
  ///   - line: The row in it, without the line's end.
  static func row(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Row? {
    guard isCleanText(bytes, line) else { return nil }
    var scanner = RowScanner(bytes: bytes, end: line.upperBound, position: line.lowerBound)
    return scanner.row()
  }

  /// Where the line that begins at `start` ends.
  static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  private mutating func row() -> Row? {
    var row = Row()
    guard take("{\"schema\":1,\"id\":\""), let id = plain(),
      take(",\"doc\":\""), let document = plain(), take(",\"date\":")
    else { return nil }
    row.id = id
    row.document = document
    if !take("null") {
      guard take("\""), let text = plain(), let date = date(text) else { return nil }
      row.date = date
    }
    guard take(",\"outlet\":") else { return nil }
    if !take("null") {
      guard take("\""), let outlet = plain() else { return nil }
      row.outlet = outlet
    }
    if take(",\"lang\":\"ar\"") {
      row.language = .arabic
    } else if !take(",\"lang\":\"en\"") {
      return nil
    }
    guard take(",\"sentence\":{\"index\":"), number() != nil, span(), take(",\"text\":\""), skip(),
      take("},\"source\":{"), let source = party(), take(",\"target\":{"), let target = party()
    else { return nil }
    row.source = source
    row.target = target
    if take(",\"sign\":-1,\"event\":\"") {
      row.polarity = .oppose
    } else if !take(",\"sign\":1,\"event\":\"") {
      return nil
    }
    guard let name = plain(), let event = event(name) else { return nil }
    row.event = event
    guard take(",\"predicate\":{\"lemma\":\""), skip(), take(",\"text\":\""), skip(), span(),
      take("},\"rule\":\""), skip(), take(",\"modality\":\""),
      take("actual\"") || take("pledged\"") || take("claimed\""), take(",\"holder\":"),
      take("null") || (take("\"") && skip()), take(",\"confidence\":"), let confidence = share(),
      take("}"), position == end
    else { return nil }
    row.confidenceTenThousandths = confidence
    return row
  }

  private mutating func party() -> Party? {
    var party = Party()
    guard take("\"id\":\""), let id = plain(), take(",\"name\":\""), let name = plain(),
      take(",\"polity\":\""), let polity = plain(), take(",\"polity_id\":\""),
      let polityID = plain(), take(",\"text\":\""), skip(), span(), take(",\"via\":\""), skip(),
      take("}")
    else { return nil }
    party.id = id
    party.name = name
    party.polity = polity
    party.polityID = polityID
    return party
  }

  /// `,"start":3,"end":9`, in this order of size.
  private mutating func span() -> Bool {
    guard take(",\"start\":"), let start = number(), take(",\"end\":"), let end = number() else {
      return false
    }
    return start <= end
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= end, let base = bytes.baseAddress,
      memcmp(base + position, text.utf8Start, count) == 0
    else { return false }
    position += count
    return true
  }

  /// A string without escapes, whose opening quote was taken.
  private mutating func plain() -> Range<Int>? {
    guard let quote = quote(), bytes[position..<quote].firstIndex(of: 0x5C) == nil else {
      return nil
    }
    defer { position = quote + 1 }
    return position..<quote
  }

  /// Goes past a string whose opening quote was taken.
  private mutating func skip() -> Bool {
    while let quote = quote() {
      let text = position..<quote
      position = quote + 1
      guard bytes[text].firstIndex(of: 0x5C) != nil else { return true }
      // With escapes the quote may be one of them.
      var place = text.lowerBound
      while place < quote {
        guard bytes[place] == 0x5C else {
          place += 1
          continue
        }
        switch bytes[place + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: place += 2
        default: return false
        }
      }
      if place == quote { return true }
    }
    return false
  }

  private func quote() -> Int? {
    guard let base = bytes.baseAddress, position < end,
      let found = memchr(base + position, 0x22, end - position)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  private mutating func number() -> Int? {
    let from = position
    var value = 0
    while position < end, 0x30...0x39 ~= bytes[position], position - from < 10 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    let count = position - from
    return count == 0 || (count > 1 && bytes[from] == 0x30) ? nil : value
  }

  /// `0.93` in ten-thousandths; two to four decimals, as they are written.
  private mutating func share() -> Int64? {
    guard let whole = number(), whole <= 1, take(".") else { return nil }
    var value = Int64(whole)
    var places = 0
    while position < end, 0x30...0x39 ~= bytes[position] {
      value = value * 10 + Int64(bytes[position] - 0x30)
      position += 1
      places += 1
      if places > 4 { return nil }
    }
    guard places >= 2 else { return nil }
    for _ in places..<4 { value *= 10 }
    return value <= 10_000 ? value : nil
  }

  private func date(_ text: Range<Int>) -> CalendarDate? {
    func digits(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for place in text.lowerBound + offset..<text.lowerBound + offset + count {
        guard 0x30...0x39 ~= bytes[place] else { return nil }
        value = value * 10 + Int(bytes[place] - 0x30)
      }
      return value
    }
    guard text.count == 10, bytes[text.lowerBound + 4] == 0x2D, bytes[text.lowerBound + 7] == 0x2D,
      let year = digits(0, 4), year > 0, let month = digits(5, 2), 1...12 ~= month,
      let day = digits(8, 2), 1...31 ~= day
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func event(_ text: Range<Int>) -> EventClass? {
    for (event, name) in Self.events where name.count == text.count {
      if name.elementsEqual(bytes[text]) { return event }
    }
    return nil
  }

  private static let events = EventClass.allCases.map { ($0, Array($0.rawValue.utf8)) }

  /// Whether the line is UTF-8 without control characters.
  private static func isCleanText(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
    var place = line.lowerBound
    var high: UInt64 = 0
    var low: UInt64 = 0
    while place + 8 <= line.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      high |= word
      // A byte below 0x20 borrows from the mark above it.
      low |= (word &- 0x2020_2020_2020_2020) & ~word
      place += 8
    }
    while place < line.upperBound {
      if bytes[place] < 0x20 { return false }
      high |= UInt64(bytes[place])
      place += 1
    }
    if low & 0x8080_8080_8080_8080 != 0, bytes[line].contains(where: { $0 < 0x20 }) { return false }
    return high & 0x8080_8080_8080_8080 == 0
      || String(validating: UnsafeRawBufferPointer(rebasing: bytes[line]), as: UTF8.self) != nil
  }
}
