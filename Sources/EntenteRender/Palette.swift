/// A theme's colours. Signs are from the Okabe–Ito palette, which people with any colour vision tell
/// apart; line style and head say the same again.
struct Palette: Sendable, Hashable {
  let background: String
  let ink: String
  let muted: String
  let frame: String
  let hairline: String
  let nodeFill: String
  let nodeTint: String
  let support: String
  let oppose: String
  let contested: String
  /// Greys with a breath of the sign's colour, for ties that one or two stories state.
  let tentativeSupport: String
  let tentativeOppose: String
  let faded: String

  init(_ theme: DrawingOptions.Theme) {
    switch theme {
    case .light: self = .light
    case .dark: self = .dark
    case .print: self = .print
    }
  }

  private init(
    background: String, ink: String, muted: String, frame: String, hairline: String,
    nodeFill: String, nodeTint: String, support: String, oppose: String, contested: String,
    tentativeSupport: String, tentativeOppose: String, faded: String
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
    self.faded = faded
  }

  private static let light = Palette(
    background: "#FFFFFF", ink: "#1F2933", muted: "#5F6B7A", frame: "#8795A6",
    hairline: "#D5DBE1", nodeFill: "#FFFFFF", nodeTint: "#EEF2F6", support: "#0072B2",
    oppose: "#D55E00", contested: "#CC79A7", tentativeSupport: "#7693A8",
    tentativeOppose: "#B08F7B", faded: "#B4BDC7")
  private static let dark = Palette(
    background: "#12181F", ink: "#EEF2F6", muted: "#A9B4C0", frame: "#64748B",
    hairline: "#34404D", nodeFill: "#1E2731", nodeTint: "#2B3744", support: "#56B4E9",
    oppose: "#E69F00", contested: "#CC79A7", tentativeSupport: "#7D9AAE",
    tentativeOppose: "#AF9772", faded: "#55616F")
  private static let print = Palette(
    background: "#FFFFFF", ink: "#000000", muted: "#404040", frame: "#404040",
    hairline: "#9A9A9A", nodeFill: "#FFFFFF", nodeTint: "#F0F0F0", support: "#004B78",
    oppose: "#D55E00", contested: "#CC79A7", tentativeSupport: "#6F7F8A",
    tentativeOppose: "#94857C", faded: "#B0B0B0")
}
