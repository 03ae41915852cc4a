import EntenteGraph
import EntenteModel
import EntenteRender
import EntenteReport

/// Draws what a report shows, once for each language of its interface.
enum ReportWriting {
  /// - Parameter actors: How many there are: a page has room for a round layout of some dozens.
  /// - Parameter draw: Makes the SVG.
  static func drawings(
    actors: Int, layout: Layout?,
    draw: (DrawingOptions) throws(EntenteError) -> RenderedPicture
  ) throws(EntenteError) -> [HTMLReport.Drawing] {
    var drawings: [HTMLReport.Drawing] = []
    var notes: Set<String> = []
    for (language, labels) in [
      (Language.english, DrawingOptions.Labels.english), (.arabic, .arabic),
    ] {
      let picture = try draw(
        DrawingOptions(
          labels: labels, theme: .light, layout: layout ?? (actors <= compact ? .neato : nil),
          showsTitle: false, showsLegend: false))
      for note in picture.notes where notes.insert(note).inserted { Messages.note(note) }
      drawings.append(HTMLReport.Drawing(labels: language, svg: picture.bytes))
    }
    return drawings
  }

  private static let compact = 60
}
