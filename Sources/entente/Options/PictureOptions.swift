import ArgumentParser
import EntenteModel
import EntenteRender

/// How a picture looks.
struct PictureOptions: ParsableArguments {
  @Option(help: "Layout engine (default: dot, neato or sfdp, by the number of actors and ties).")
  var layout: Layout?

  @Option(help: "Language of the labels.")
  var labels: DrawingOptions.Labels = .both

  @Option(help: "Colours; print can be told apart without any.")
  var theme: DrawingOptions.Theme = .light

  @Option(help: "Where dot puts the supported: below their supporters (TB), above, right or left.")
  var rankdir: DrawingOptions.Direction = .down

  @Option(help: ArgumentHelp("Headline.", valueName: "text"))
  var title: String?

  @Flag(inversion: .prefixedNo, help: "Explain colours and lines below the headline.")
  var legend = true

  @Option(
    help: ArgumentHelp("How much larger a PNG is than at 96 dots an inch.", valueName: "0.25-8"))
  var scale: Double = 2

  @Option(
    help: ArgumentHelp(
      "The box in pixels that the picture fits into, in place of --scale, such as 1600x900.",
      valueName: "width x height"))
  var size: DrawingOptions.Size?

  @Option(
    help: ArgumentHelp("Actors to draw at most; of more, the backbone is drawn.", valueName: "n"))
  var actors: Int = Layout.wholeLimit

  func validate() throws {
    if !(0.25...8 ~= scale) { throw ValidationError("--scale must be between 0.25 and 8") }
    if actors < 2 { throw ValidationError("--actors must be at least 2") }
  }

  /// - Parameter corpus: Paths of what is drawn; a few are named in the picture.
  func drawing(of corpus: [String] = [], filterNotes: [Language: String]) -> DrawingOptions {
    let names = corpus.filter { $0 != "-" }.map(Diff.name)
    let corpus = 1...3 ~= names.count ? names.joined(separator: ", ") : nil
    return DrawingOptions(
      labels: labels, theme: theme, direction: rankdir, layout: layout, title: title,
      corpus: corpus, filterNotes: filterNotes, showsLegend: legend, scale: scale, size: size,
      actorLimit: actors)
  }
}
