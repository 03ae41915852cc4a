public import ArgumentParser
public import EntenteModel
public import EntenteStore

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
}

extension Language: ExpressibleByArgument {}

extension ReadingOptions.Format: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
