import EntenteModel
import Testing

@testable import EntenteRender

struct NumeralsTests {
  @Test(arguments: [
    (2.30631, 4, "2.3063"), (0.05, 1, "0.1"), (-0.5, 2, "-0.50"), (-0.001, 2, "0.00"),
    (12, 0, "12"), (.infinity, 2, "0"), (.nan, 2, "0"), (1.005e-9, 3, "0.000"),
  ])
  func decimal(value: Double, places: Int, text: String) {
    #expect(Numerals.decimal(value, places) == text)
  }

  @Test func digitsFollowTheLanguage() {
    #expect(Numerals.localized(2024, .arabic) == "٢٠٢٤")
    #expect(Numerals.localized(2024, .english) == "2024")
    let date = CalendarDate(year: 2024, month: 12, day: 8)
    #expect(Numerals.localized(date, .arabic) == "٢٠٢٤/١٢/٠٨")
    #expect(Numerals.localized(date, .english) == "2024-12-08")
  }
}
