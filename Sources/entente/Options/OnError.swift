import ArgumentParser

/// What a document that can't be read means for the rest.
enum OnError: String, CaseIterable, ExpressibleByArgument {
  /// It is left out, with a message.
  case skip
  /// The run ends with the message.
  case stop
  /// The run ends as a program that waits for it needs it: one line of JSON, exit status 65.
  case fail
}
