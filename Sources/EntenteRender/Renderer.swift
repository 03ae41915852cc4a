public import EntenteGraph
public import EntenteModel

/// Draws graphs: DOT text by itself, SVG, PNG and PDF through Graphviz.
///
///     let picture = try Renderer().render(graph, options: DrawingOptions(), format: .svg)
///     picture.notes  // [] unless something had to give
///
/// Each picture is drawn in a child process with a deadline and a memory limit. Where Graphviz
/// fails, simpler drawings are tried, and a note says so. The call blocks until the picture is done;
/// it may be made from several threads at once.
public struct Renderer: Sendable {
  /// What a picture may take altogether.
  public struct Limits: Sendable, Hashable {
    /// The time for all attempts: half of it for the first, a quarter each for two simpler ones.
    public var deadline: Duration
    /// Bytes of address space for an attempt.
    public var memory: Int

    public init(deadline: Duration = .seconds(60), memory: Int = 3 << 30) {
      self.deadline = deadline
      self.memory = memory
    }
  }

  public var limits: Limits
  var graphviz: Graphviz

  /// - Parameter library: the file name of the Graphviz library, where it isn't the usual one.
  public init(limits: Limits = Limits(), library: String? = nil) {
    self.limits = limits
    self.graphviz = Graphviz(library: library)
  }

  /// The version of the Graphviz library; throws ``EntenteError/Code/missingLibrary`` if there is
  /// none.
  public func graphvizVersion() throws(EntenteError) -> String { try graphviz.version() }

  /// Draws a signed graph.
  public func render(
    _ graph: SignedGraph, options: DrawingOptions = DrawingOptions(), format: PictureFormat
  ) throws(EntenteError) -> RenderedPicture {
    let writer = DotWriter(options: options)
    let excerpt =
      format == .dot ? Excerpt(graph) : Excerpt(graph, limit: max(1, options.actorLimit))
    var picture = try draw(
      format: format, scale: Self.scale(options),
      title: options.title ?? GraphSummary.title(options.labels, \.title),
      description: GraphSummary.text(excerpt, options.labels), idPrefix: options.idPrefix,
      drawing: {
        writer.drawing(excerpt, effort: $0, isForReading: format == .dot, dotsPerInch: $1)
      })
    if !excerpt.isWhole { picture.notes.append(Phrases(language: .english).excerpt(excerpt)) }
    return picture
  }

  /// Climbs down the ladder of efforts until one works.
  func draw(
    format: PictureFormat, scale: Double, title: String, description: String,
    idPrefix: String = "", drawing: (DotFile.Effort, Double?) -> DotDrawing
  ) throws(EntenteError) -> RenderedPicture {
    if format == .dot {
      return RenderedPicture(format: .dot, bytes: Array(drawing(.full, nil).text.utf8))
    }
    let dotsPerInch: Double? =
      format == .png ? (96 * scale).rounded() : nil
    var notes: [String] = []
    for effort in DotFile.Effort.allCases {
      let drawing = drawing(effort, dotsPerInch)
      let share = effort == .full ? limits.deadline / 2 : limits.deadline / 4
      do {
        let picture = try graphviz.draw(
          drawing, format: format, limits: .init(deadline: share, memory: limits.memory))
        if picture.lacksArabicFont { notes.append(Self.fontNote) }
        for message in picture.messages.prefix(3) { notes.append("Graphviz says: \(message)") }
        let bytes =
          switch format {
          case .svg:
            SVGFinisher(
              title: title, description: description, marks: drawing.marks, idPrefix: idPrefix
            ).finish(picture.bytes)
          case .pdf: PDFFinisher.finish(picture.bytes)
          case .png, .dot: picture.bytes
          }
        return RenderedPicture(format: format, bytes: bytes, notes: notes)
      } catch {
        guard error.isWorthRetrying, let next = Self.next(after: effort) else { throw error.error }
        notes.append("\(error.error.description); \(next)")
      }
    }
    throw EntenteError(.renderFailed, "no drawing was tried")
  }

  /// How much larger a PNG is than at 96 dots an inch; a size that was asked for is in those.
  static func scale(_ options: DrawingOptions) -> Double {
    guard options.size == nil, options.scale.isFinite else { return 1 }
    return min(8, max(0.25, options.scale))
  }

  private static func next(after effort: DotFile.Effort) -> String? {
    switch effort {
    case .full: "drawn with plainer edges instead"
    case .plain: "drawn by sfdp with straight lines instead"
    case .straight: nil
    }
  }

  static let fontNote =
    "no font with Arabic letters is installed: install fonts-noto-core (Debian, Ubuntu) for "
    + "readable Arabic labels"
}

extension Renderer {
  /// Draws two graphs as one.
  public func render(
    _ diff: DiffDrawing, options: DrawingOptions = DrawingOptions(), format: PictureFormat
  ) throws(EntenteError) -> RenderedPicture {
    let writer = DiffDotWriter(options: options)
    return try draw(
      format: format, scale: Self.scale(options),
      title: options.title ?? GraphSummary.title(options.labels, \.diffTitle),
      description: GraphSummary.text(diff, options.labels), idPrefix: options.idPrefix,
      drawing: {
        writer.drawing(diff, effort: $0, isForReading: format == .dot, dotsPerInch: $1)
      })
  }

  /// Draws a computed diff.
  public func render(
    _ diff: GraphDiff, options: DrawingOptions = DrawingOptions(), format: PictureFormat
  ) throws(EntenteError) -> RenderedPicture {
    try render(DiffDrawing(diff), options: options, format: format)
  }

  /// Draws two graphs side by side, each actor at the same place in both.
  public func renderPanels(
    _ diff: DiffDrawing, options: DrawingOptions = DrawingOptions(), format: PictureFormat
  ) throws(EntenteError) -> RenderedPicture {
    let writer = DiffPanelsWriter(options: options)
    let (places, notes) = try places { writer.union(diff, effort: $0) }
    var picture = try draw(
      format: format, scale: Self.scale(options),
      title: options.title ?? GraphSummary.title(options.labels, \.diffTitle),
      description: GraphSummary.text(diff, options.labels), idPrefix: options.idPrefix,
      drawing: { writer.drawing(diff, places: places, effort: $0, dotsPerInch: $1) })
    picture.notes = notes + picture.notes
    return picture
  }

  /// The places of the first effort that works, and what had to give.
  private func places(
    _ drawing: (DotFile.Effort) -> DotDrawing
  ) throws(EntenteError) -> (NodePlaces, [String]) {
    var notes: [String] = []
    for effort in DotFile.Effort.allCases {
      do {
        let places = try graphviz.places(
          of: drawing(effort),
          limits: .init(deadline: limits.deadline / 4, memory: limits.memory))
        return (places, notes)
      } catch {
        guard error.isWorthRetrying, let next = Self.next(after: effort) else { throw error.error }
        notes.append("\(error.error.description); \(next)")
      }
    }
    throw EntenteError(.renderFailed, "no drawing was tried")
  }
}
