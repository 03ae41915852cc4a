import EntenteModel
import Testing

@Suite("Numbers as text")
struct NumberTextTests {
  @Test("whole numbers are as String has them")
  func integers() {
    for value in [0, 9, 10, 99, 100, 1_234_567_890, -1, -10, .max, .min] as [Int64] {
      var bytes: [UInt8] = []
      bytes.append(integer: value)
      #expect(String(decoding: bytes, as: UTF8.self) == String(value))
    }
  }

  @Test(
    "decimals keep what is asked for",
    arguments: [
      (0.5, 2, 4, "0.50"), (2.30627, 0, 4, "2.3063"), (0, 0, 6, "0"), (0, 2, 4, "0.00"),
      (-0.00000001, 0, 6, "0"), (-1.25, 0, 6, "-1.25"), (1.000001, 0, 6, "1.000001"),
      (10, 0, 6, "10"), (999_999.9999999, 0, 6, "1000000"), (0.05, 0, 2, "0.05"),
    ])
  func decimals(_ value: Double, _ least: Int, _ most: Int, _ text: String) {
    var bytes: [UInt8] = []
    let isWritten = bytes.append(decimal: value, least: least, most: most)
    #expect(isWritten)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test("what is no number leaves nothing", arguments: [Double.nan, .infinity, -.infinity, 1e12])
  func none(_ value: Double) {
    var bytes: [UInt8] = []
    let isWritten = bytes.append(decimal: value, least: 0, most: 6)
    #expect(!isWritten)
    #expect(bytes.isEmpty)
  }

  @Test(
    "dates have as many parts as are known",
    arguments: [
      (2024, 12, 8, "2024-12-08"), (2024, 1, 0, "2024-01"), (2024, 0, 0, "2024"),
      (7, 10, 31, "0007-10-31"), (12_024, 0, 0, "12024"), (2024, 0, 8, "2024"),
    ])
  func dates(_ year: Int, _ month: Int, _ day: Int, _ text: String) {
    #expect(CalendarDate(year: year, month: month, day: day).description == text)
  }
}
