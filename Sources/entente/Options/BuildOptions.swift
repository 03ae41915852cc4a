import ArgumentParser
import EntenteGraph

/// How evidence becomes a graph.
struct BuildOptions: ParsableArguments {
  @Option(
    help:
      "Nodes are polities, to which people and organs roll up, or the actors themselves (default: polity, or as a graph file has it)."
  )
  var level: SignedGraph.Level?

  @Option(
    help: ArgumentHelp(
      "Days after which a story counts half; without it, age doesn't matter.", valueName: "days"))
  var halfLife: Double?

  @Flag(
    inversion: .prefixedNo, help: "Count near-copies of a text as one story, with one vote.")
  var stories = true

  func validate() throws {
    if let halfLife, !(halfLife > 0) {
      throw ValidationError("--half-life must be more than 0 days")
    }
  }

  func options(level other: SignedGraph.Level = .polity) -> GraphBuilder.Options {
    GraphBuilder.Options(level: level ?? other, halfLife: halfLife)
  }
}
