import ArgumentParser
import EntenteRender

/// How a picture looks.
struct PictureOptions: ParsableArguments {
  @Option(help: "Layout engine (default: dot, neato or sfdp, by the number of actors and ties).")
  var layout: Layout?

  @Option(help: "Language of the labels.")
  var labels: DrawingOptions.Labels = .both

  @Option(help: "Colours; print can be told apart without any.")
  var theme: DrawingOptions.Theme = .light

  @Option(help: "Where dot puts the supported, seen from their supporters.")
  var direction: DrawingOptions.Direction = .down

  @Option(help: ArgumentHelp("Headline.", valueName: "text"))
  var title: String?

  @Flag(inversion: .prefixedNo, help: "Explain colours and lines below the headline.")
  var legend = true

  @Option(help: ArgumentHelp("Pixels for a point of a PNG, 0.25 to 8.", valueName: "x"))
  var scale: Double = 2

  func validate() throws {
    if !(0.25...8 ~= scale) { throw ValidationError("--scale must be between 0.25 and 8") }
  }

  func drawing(filterNote: String?) -> DrawingOptions {
    DrawingOptions(
      labels: labels, theme: theme, direction: direction, layout: layout, title: title,
      filterNote: filterNote, showsLegend: legend, scale: scale)
  }
}
