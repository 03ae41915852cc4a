public import ArgumentParser
public import EntenteGraph
public import EntenteModel
public import EntenteRender
public import EntenteStore

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension EventFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension ReadingOptions.Format: ExpressibleByArgument {}
extension SignedGraph.Level: ExpressibleByArgument {}
extension Layout: ExpressibleByArgument {}
extension DrawingOptions.Labels: ExpressibleByArgument {}
extension DrawingOptions.Theme: ExpressibleByArgument {}
extension DrawingOptions.Direction: ExpressibleByArgument {}

extension Polarity: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "support": self = .support
    case "oppose": self = .oppose
    default: return nil
    }
  }

  public static var allValueStrings: [String] { ["support", "oppose"] }
}

extension EventClass: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

extension Modality: ExpressibleByArgument {}
extension Timeline.Step: ExpressibleByArgument {}

extension DrawingOptions.Size: ExpressibleByArgument {
  /// `1600x900`: pixels, from 50 to 20,000 on each side.
  public init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      50...20_000 ~= width, 50...20_000 ~= height
    else { return nil }
    self.init(width: width, height: height)
  }

  public var defaultValueDescription: String { "\(width)x\(height)" }
}
