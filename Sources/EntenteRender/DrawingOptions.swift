public import EntenteModel

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

  /// A picture's width and height in pixels, 96 an inch.
  public struct Size: Sendable, Hashable {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  public var labels: Labels
  public var theme: Theme
  public var direction: Direction
  /// The engine; chosen by size where nil.
  public var layout: Layout?
  /// A headline in place of the standing one.
  public var title: String?
  /// What the texts are called, for the line under the headline.
  public var corpus: String?
  /// A line under the headline in place of the counted one.
  public var subtitle: String?
  /// The filter that was applied, in the words of each language; shown under the legend.
  public var filterNotes: [Language: String]
  /// The lowest line of the legend, such as where the data came from.
  public var footer: String?
  public var showsTitle: Bool
  public var showsLegend: Bool
  /// How much larger a PNG is than at 96 dots an inch; kept within 0.25…8.
  public var scale: Double
  /// The box that the picture fits into, touching it, in place of ``scale``; nil for the size that
  /// it comes out at, at most 2,000 pixels times the scale on each side.
  public var size: Size?
  /// Actors to draw at most; of larger graphs the backbone is drawn. DOT files hold all.
  public var actorLimit: Int
  /// What the ids in an SVG begin with, where a page holds several; ASCII letters, digits, hyphens
  /// and underscores, the first a letter.
  public var idPrefix: String

  public init(
    labels: Labels = .both, theme: Theme = .light, direction: Direction = .down,
    layout: Layout? = nil, title: String? = nil, corpus: String? = nil, subtitle: String? = nil,
    filterNotes: [Language: String] = [:], footer: String? = nil, showsTitle: Bool = true,
    showsLegend: Bool = true, scale: Double = 2,
    size: Size? = nil, actorLimit: Int = Layout.wholeLimit, idPrefix: String = ""
  ) {
    self.labels = labels
    self.theme = theme
    self.direction = direction
    self.layout = layout
    self.title = title
    self.corpus = corpus
    self.subtitle = subtitle
    self.filterNotes = filterNotes
    self.footer = footer
    self.showsTitle = showsTitle
    self.showsLegend = showsLegend
    self.scale = scale
    self.size = size
    self.actorLimit = actorLimit
    self.idPrefix = idPrefix
  }
}
