import EntenteModel

/// How a graph is drawn: words, colours, layout.
public struct DrawingOptions: Sendable, Hashable {
  /// The language of the words in the picture.
  public enum Labels: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case arabic = "ar"
    case both

    /// The languages in the order in which they are shown.
    var languages: [Language] {
      switch self {
      case .english: [.english]
      case .arabic: [.arabic]
      case .both: [.arabic, .english]
      }
    }

    var isRightToLeft: Bool { self == .arabic }
  }

  /// The colours.
  public enum Theme: String, Sendable, Hashable, CaseIterable {
    case light
    case dark
    /// White paper, told apart without colour.
    case print
  }

  /// Where `dot` puts the supporters: above, left, below or right of those they support.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case down = "TB"
    case right = "LR"
    case up = "BT"
    case left = "RL"
  }

  public var labels: Labels
  public var theme: Theme
  public var direction: Direction
  /// The engine; chosen by size where nil.
  public var layout: Layout?
  /// A headline in place of the standing one.
  public var title: String?
  /// A line under the headline in place of the counted one.
  public var subtitle: String?
  /// The filter that was applied, in words; shown under the legend.
  public var filterNote: String?
  /// The lowest line of the legend, such as where the data came from.
  public var footer: String?
  public var showsTitle: Bool
  public var showsLegend: Bool
  /// Pixels for a point of a PNG at 96 dots an inch; kept within 0.25…8.
  public var scale: Double
  /// What the ids in an SVG begin with, where a page holds several; ASCII letters, digits, hyphens
  /// and underscores, the first a letter.
  public var idPrefix: String

  public init(
    labels: Labels = .both, theme: Theme = .light, direction: Direction = .down,
    layout: Layout? = nil, title: String? = nil, subtitle: String? = nil,
    filterNote: String? = nil, footer: String? = nil, showsTitle: Bool = true,
    showsLegend: Bool = true, scale: Double = 2,
    idPrefix: String = ""
  ) {
    self.labels = labels
    self.theme = theme
    self.direction = direction
    self.layout = layout
    self.title = title
    self.subtitle = subtitle
    self.filterNote = filterNote
    self.footer = footer
    self.showsTitle = showsTitle
    self.showsLegend = showsLegend
    self.scale = scale
    self.idPrefix = idPrefix
  }
}
