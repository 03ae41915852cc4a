import ArgumentParser
import EntenteGraph

/// How graph files of other tools are read.
struct ImportFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Attribute that tells support (1, +, support) from opposition in files of other tools "
        + "(default: sign, polarity, interaction or class).", valueName: "name"))
  var signAttribute: String?

  @Option(
    help: ArgumentHelp(
      "Attribute with a tie's strength in files of other tools (default: weight).",
      valueName: "name"))
  var weightAttribute: String?

  func options(level: SignedGraph.Level) -> ImportOptions {
    ImportOptions(signAttribute: signAttribute, weightAttribute: weightAttribute, level: level)
  }
}
