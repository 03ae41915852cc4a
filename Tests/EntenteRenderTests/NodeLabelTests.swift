import EntenteModel
import Foundation
import Testing

@testable import EntenteRender

struct NodeLabelTests {
  private func html(
    _ names: [String: String], _ labels: DrawingOptions.Labels, _ kind: ActorKind = .state,
    density: Density = .full
  ) -> String {
    NodeLabel(
      kind: kind, names: names, labels: labels, palette: Palette(.light), density: density
    ).html
  }

  @Test func bothLanguagesArabicFirst() throws {
    let label = html(["en": "Syria", "ar": "سوريا"], .both)
    let arabic = try #require(label.range(of: "سوريا"))
    let english = try #require(label.range(of: "Syria"))
    #expect(arabic.lowerBound < english.lowerBound)
  }

  @Test func oneLanguageShowsOneNameAndTheKind() {
    let label = html(["en": "Hezbollah", "ar": "حزب الله"], .english, .armedGroup)
    #expect(label.contains("Hezbollah") && label.contains("armed group"))
    #expect(!label.contains("حزب"))
  }

  @Test func aNameThatIsMissingIsTakenFromTheOtherLanguage() {
    #expect(html(["ar": "حزب"], .english).contains("حزب"))
    #expect(html(["en": "Party"], .arabic).contains("Party"))
    #expect(html(["fr": "Parti"], .both).contains("Parti"))
    #expect(html([:], .both).contains("?"))
  }

  @Test func kindsDifferByFrame() {
    let frames = ActorKind.allCases.map { NodeLabel.frame($0, rows: "", palette: Palette(.print)) }
    #expect(Set(frames).count == ActorKind.allCases.count)
  }

  @Test(arguments: [
    ("Short", ["Short"]),
    (
      "Organisation of the Petroleum Exporting Countries",
      ["Organisation of the", "Petroleum Exporting Countries"]
    ),
  ])
  func wraps(text: String, lines: [String]) {
    #expect(NodeLabel.wrap(text, limit: 26) == lines)
  }
}
