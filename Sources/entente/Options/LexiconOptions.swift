import ArgumentParser

/// Vocabulary beyond the built-in one.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "Folder with actors and predicates of your own; can be repeated.", valueName: "folder"),
    completion: .directory)
  var folders: [String] = []
}
