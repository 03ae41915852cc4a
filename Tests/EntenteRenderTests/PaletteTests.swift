import EntenteGraph
import Foundation
import Testing

@testable import EntenteRender

/// Proof that what the pictures say by colour can be seen, and by whom.
///
/// Contrast is that of WCAG 2.2: 4.5 for text (1.4.3), 3 for lines and frames (1.4.11). Distances are
/// those of CIE 1976 L*a*b*: 2.3 is just noticeable (Mahy et al. 1994).
struct PaletteTests {
  private static let themes = DrawingOptions.Theme.allCases

  private func lines(_ palette: Palette) -> [String: String] {
    [
      "support": palette.support, "oppose": palette.oppose, "contested": palette.contested,
      "tentative support": palette.tentativeSupport, "tentative oppose": palette.tentativeOppose,
      "soft support": palette.softSupport, "soft oppose": palette.softOppose,
      "faded": palette.faded, "frame": palette.frame,
    ]
  }

  @Test(arguments: themes)
  func linesStandOutFromTheirGround(theme: DrawingOptions.Theme) throws {
    let palette = Palette(theme)
    for (name, color) in lines(palette) {
      let contrast = try Color(color).contrast(with: Color(palette.background))
      #expect(contrast >= 3, "\(name) on the background: \(contrast)")
      // The palette's purple has 3.06 on white, which leaves next to nothing for a tint below it.
      for camp in palette.camps {
        let contrast = try Color(color).contrast(with: Color(camp))
        #expect(contrast >= 2.7, "\(name) on a faction's ground: \(contrast)")
      }
    }
  }

  @Test(arguments: themes)
  func wordsCanBeRead(theme: DrawingOptions.Theme) throws {
    let palette = Palette(theme)
    for ground in [palette.background, palette.nodeFill, palette.nodeTint] + palette.camps {
      for ink in [palette.ink, palette.muted] {
        let contrast = try Color(ink).contrast(with: Color(ground))
        #expect(contrast >= 4.5, "\(ink) on \(ground): \(contrast)")
      }
    }
  }

  @Test(arguments: themes)
  func marksInBadgesCanBeSeen(theme: DrawingOptions.Theme) throws {
    let palette = Palette(theme)
    for color in [palette.support, palette.oppose, palette.contested, palette.ink] {
      let contrast = try Color(palette.background).contrast(with: Color(color))
      #expect(contrast >= 3, "\(color): \(contrast)")
    }
  }

  @Test(arguments: themes, Vision.allCases)
  func signsAreToldApart(theme: DrawingOptions.Theme, vision: Vision) throws {
    let palette = Palette(theme)
    let least = vision == .grey ? 6.0 : 20
    for (one, other) in [
      (palette.support, palette.oppose), (palette.support, palette.contested),
      (palette.oppose, palette.contested),
    ] {
      let distance = try Color(one).seen(vision).distance(to: Color(other).seen(vision))
      #expect(distance >= least, "\(one) and \(other), \(vision): \(distance)")
    }
  }

  /// Tentative ties are all grey; in greyscale their lines and heads alone tell them apart.
  @Test(arguments: themes, [Vision.usual, .deuteranopia, .protanopia])
  func tentativeSignsAreToldApart(theme: DrawingOptions.Theme, vision: Vision) throws {
    let palette = Palette(theme)
    for (one, other) in [
      (palette.tentativeSupport, palette.tentativeOppose),
      (palette.softSupport, palette.softOppose),
    ] {
      let distance = try Color(one).seen(vision).distance(to: Color(other).seen(vision))
      #expect(distance >= 12, "\(one) and \(other), \(vision): \(distance)")
    }
  }

  @Test func colourIsNeverAlone() {
    let leans: [EdgeStyle.Lean] = [.support, .oppose, .contested]
    #expect(Set(leans.map(\.line)).count == leans.count)
    #expect(Set(leans.map(\.head)).count == leans.count)
    let marks = DiffDrawing.Change.allCases.compactMap(DiffStyle.mark)
    #expect(Set(marks).count == marks.count)
  }

  /// The measure itself: a red and an olive that deuteranopes take for each other, and black on
  /// white.
  @Test func theMeasuresKnowWhatIsBad() throws {
    let (red, olive) = (try Color("#D62728"), try Color("#8C6D00"))
    #expect(red.distance(to: olive) > 50)
    #expect(red.seen(.deuteranopia).distance(to: olive.seen(.deuteranopia)) < 20)
    #expect(abs(try Color("#000000").contrast(with: Color("#FFFFFF")) - 21) < 0.01)
    #expect(abs(try Color("#767676").contrast(with: Color("#FFFFFF")) - 4.54) < 0.01)
  }
}

/// Eyes and media.
enum Vision: String, CaseIterable, Sendable {
  case usual, deuteranopia, protanopia, tritanopia, grey

  /// Rows for linear RGB, at severity 1: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
  /// Physiologically-based Model for Simulation of Color Vision Deficiency", *IEEE Trans. Vis.
  /// Comput. Graph.* 15 (2009) 1291–1298, and the tables on its page. Grey is luminance (Rec. 709).
  fileprivate var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    case .grey: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    }
  }
}

/// A colour in linear RGB.
private struct Color {
  struct Unreadable: Error {}

  var parts: [Double]

  init(_ text: String) throws {
    guard text.count == 7, text.hasPrefix("#"), let value = Int(text.dropFirst(), radix: 16) else {
      throw Unreadable()
    }
    parts = [16, 8, 0].map { shift in
      let part = Double((value >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  func seen(_ vision: Vision) -> Color {
    var color = self
    color.parts = vision.matrix.map { row in
      min(1, max(0, zip(row, parts).reduce(0) { $0 + $1.0 * $1.1 }))
    }
    return color
  }

  private var luminance: Double { 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] }

  func contrast(with other: Color) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// L*, a*, b* under D65.
  private var lab: [Double] {
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let x = f((0.4124564 * parts[0] + 0.3575761 * parts[1] + 0.1804375 * parts[2]) / 0.95047)
    let y = f(0.2126729 * parts[0] + 0.7151522 * parts[1] + 0.0721750 * parts[2])
    let z = f((0.0193339 * parts[0] + 0.1191920 * parts[1] + 0.9503041 * parts[2]) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }

  func distance(to other: Color) -> Double {
    sqrt(zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
  }
}
