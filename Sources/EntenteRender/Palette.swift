/// A theme's colours. Signs are from the Okabe–Ito palette, which people with any colour vision tell
/// apart; line style and head say the same again.
struct Palette: Sendable, Hashable {
  let background: String
  private(set) var ink: String
  private(set) var muted: String
  private(set) var frame: String
  let hairline: String
  let nodeFill: String
  let nodeTint: String
  let support: String
  let oppose: String
  let contested: String
  /// Greys with a breath of the sign's colour, for ties that one or two stories state.
  let tentativeSupport: String
  let tentativeOppose: String
  /// Halfway to those, for changes that may be chance.
  let softSupport: String
  let softOppose: String
  /// For ties that didn't change.
  let faded: String
  /// Grounds of factions, in their order; letters tell them apart too.
  let camps: [String]

  init(_ theme: DrawingOptions.Theme) {
    switch theme {
    case .light: self = .light
    case .dark: self = .dark
    case .print: self = .print
    }
  }

  /// For actors who are there only to keep a place.
  var paled: Palette {
    var result = self
    result.ink = faded
    result.muted = faded
    result.frame = hairline
    return result
  }

  private init(
    background: String, ink: String, muted: String, frame: String, hairline: String,
    nodeFill: String, nodeTint: String, support: String, oppose: String, contested: String,
    tentativeSupport: String, tentativeOppose: String, softSupport: String, softOppose: String,
    faded: String, camps: [String]
  ) {
    self.background = background
    self.ink = ink
    self.muted = muted
    self.frame = frame
    self.hairline = hairline
    self.nodeFill = nodeFill
    self.nodeTint = nodeTint
    self.support = support
    self.oppose = oppose
    self.contested = contested
    self.tentativeSupport = tentativeSupport
    self.tentativeOppose = tentativeOppose
    self.softSupport = softSupport
    self.softOppose = softOppose
    self.faded = faded
    self.camps = camps
  }

  private static let light = Palette(
    background: "#FFFFFF", ink: "#1F2933", muted: "#5F6B7A", frame: "#8795A6",
    hairline: "#D5DBE1", nodeFill: "#FFFFFF", nodeTint: "#EEF2F6", support: "#0072B2",
    oppose: "#D55E00", contested: "#CC79A7", tentativeSupport: "#7693A8",
    tentativeOppose: "#AA8973", softSupport: "#4786AC", softOppose: "#BF7B4A", faded: "#8C96A1",
    camps: ["#F3F7FB", "#FBF6EA", "#F7F4FA", "#F1F8F4", "#FAF4F4", "#F4F5F0"])
  private static let dark = Palette(
    background: "#12181F", ink: "#EEF2F6", muted: "#A9B4C0", frame: "#708097",
    hairline: "#34404D", nodeFill: "#1E2731", nodeTint: "#2B3744", support: "#56B4E9",
    oppose: "#D55E00", contested: "#CC79A7", tentativeSupport: "#7D9AAE",
    tentativeOppose: "#AF9772", softSupport: "#6DA4C6", softOppose: "#BE7A44", faded: "#64707E",
    camps: ["#16212C", "#211F18", "#1F1C29", "#15231F", "#241C1F", "#1D2119"])
  private static let print = Palette(
    background: "#FFFFFF", ink: "#000000", muted: "#404040", frame: "#404040",
    hairline: "#9A9A9A", nodeFill: "#FFFFFF", nodeTint: "#F0F0F0", support: "#004B78",
    oppose: "#D55E00", contested: "#CC79A7", tentativeSupport: "#6F7F8A",
    tentativeOppose: "#94857C", softSupport: "#436A83", softOppose: "#AE754A", faded: "#8E8E8E",
    camps: ["#F6F6F6"])
}
