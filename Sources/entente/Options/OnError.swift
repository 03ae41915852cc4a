import ArgumentParser

/// What a document that can't be read means for the rest.
enum OnError: String, CaseIterable, ExpressibleByArgument {
  /// It is left out, with a message.
  case skip
  /// The run ends.
  case fail
}
