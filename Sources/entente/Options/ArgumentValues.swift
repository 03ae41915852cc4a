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
