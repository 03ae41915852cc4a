import CGraphviz
import EntenteModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The Graphviz library, asked in a process of its own for each picture.
///
/// The process is this same program: a constructor in `CGraphviz` sees the request in the
/// environment and works before `main` would run. So it needs nothing from the program that it is
/// part of, and nothing of Graphviz is ever loaded into the caller.
struct Graphviz: Sendable {
  /// What one attempt may take.
  struct Limits: Sendable, Hashable {
    var deadline: Duration
    /// Bytes of address space.
    var memory: Int
  }

  /// A failed attempt, and whether an easier drawing may do better.
  struct Failure: Error, Sendable {
    let error: EntenteError
    let isWorthRetrying: Bool
  }

  struct Picture: Sendable {
    let bytes: [UInt8]
    /// Lines of standard error, such as Graphviz's warnings.
    let messages: [String]
    let lacksArabicFont: Bool
  }

  /// A library to open in place of the usual one; ``libraryVariable`` says it too.
  var library: String?
  /// Variables of the child's environment in place of the inherited ones.
  var environment: [String: String] = [:]

  /// The environment variable that names the shared library, for unusual installations.
  static let libraryVariable = ENTENTE_LIBRARY_VARIABLE

  /// What the child keeps of the environment: where fonts, caches and libraries are. Not
  /// `GVBINDIR`, `SERVER_NAME` and the like, which change what Graphviz does.
  private static let inherited = [
    "HOME", "PATH", "TMPDIR", "LD_LIBRARY_PATH", "XDG_CACHE_HOME", "XDG_DATA_HOME",
    "XDG_CONFIG_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT",
  ]

  /// The library's version, such as `2.43.0`.
  func version() throws(EntenteError) -> String {
    let limits = Limits(deadline: .seconds(10), memory: 1 << 31)
    do {
      let nothing = DotDrawing(text: "", layout: .dot, drawsRightToLeft: false)
      let picture = try draw(nothing, format: "probe", environment: [:], limits: limits)
      return String(decoding: picture.bytes, as: UTF8.self)
    } catch {
      throw error.error
    }
  }

  func draw(
    _ drawing: DotDrawing, format: PictureFormat, limits: Limits
  ) throws(Failure) -> Picture {
    // cairo writes the same text positions with one digit more or less from run to run; only where
    // it doesn't compress can PDFFinisher mend that.
    let extra = format == .pdf ? ["CAIRO_DEBUG_PDF": "1"] : [:]
    let drawing = try settled(drawing, limits: limits)
    return try draw(drawing, format: format.rawValue, environment: extra, limits: limits)
  }

  /// The drawing with the places of a springs' layout as text.
  ///
  /// These differ in their last bits from run to run, which would move a letter by a pixel now and
  /// then; Graphviz writes them rounded.
  private func settled(_ drawing: DotDrawing, limits: Limits) throws(Failure) -> DotDrawing {
    guard drawing.layout.isSeeded, drawing.given != .everything else { return drawing }
    var settled = drawing
    let laidOut = try draw(drawing, format: "dot", environment: [:], limits: limits)
    settled.text = String(decoding: laidOut.bytes, as: UTF8.self)
    settled.given = .everything
    return settled
  }

  /// Where a layout puts its actors, by their DOT names.
  func places(of drawing: DotDrawing, limits: Limits) throws(Failure) -> NodePlaces {
    let picture = try draw(drawing, format: "plain", environment: [:], limits: limits)
    return NodePlaces(plain: String(decoding: picture.bytes, as: UTF8.self))
  }

  private func draw(
    _ drawing: DotDrawing, format: String, environment extra: [String: String], limits: Limits
  ) throws(Failure) -> Picture {
    guard entente_worker_is_linked() == 1, getenv(ENTENTE_WORKER_VARIABLE) == nil else {
      throw Failure(
        error: EntenteError(.renderFailed, "this process draws already"), isWorthRetrying: false)
    }
    var environment: [String: String] = ["LC_ALL": "C.UTF-8"]
    for name in Self.inherited + [Self.libraryVariable] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    environment.merge(extra) { $1 }
    environment.merge(self.environment) { $1 }
    if let library { environment[Self.libraryVariable] = library }
    let seconds = max(1, limits.deadline.components.seconds)
    environment[ENTENTE_WORKER_VARIABLE] =
      "\(format) \(drawing.engine) \(limits.memory) \(seconds) \(drawing.drawsRightToLeft ? 1 : 0)"
    let outcome: ChildProcess.Outcome
    do {
      outcome = try ChildProcess.run(
        "/proc/self/exe",
        arguments: ["entente-render", format, drawing.engine],
        environment: environment, input: Array(drawing.text.utf8), deadline: limits.deadline)
    } catch {
      throw Failure(error: error, isWorthRetrying: false)
    }
    var messages = Self.lines(outcome.errors)
    let lacksFont = messages.contains(Self.fontNote)
    messages.removeAll { $0 == Self.fontNote }
    if outcome.status == 0, !outcome.isLate {
      return Picture(bytes: outcome.output, messages: messages, lacksArabicFont: lacksFont)
    }
    throw Self.failure(outcome, messages: messages, layout: drawing.layout, limits: limits)
  }

  private static let fontNote = "entente-note: no-arabic-font"

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .map { DotText.cleaned(String($0), limit: 200) }.filter { !$0.isEmpty }
  }

  /// What to tell the user of an attempt that failed.
  private static func failure(
    _ outcome: ChildProcess.Outcome, messages: [String], layout: Layout, limits: Limits
  ) -> Failure {
    let cause = messages.isEmpty ? nil : messages.prefix(3).joined(separator: "; ")
    func make(_ code: EntenteError.Code, _ message: String, retry: Bool) -> Failure {
      Failure(error: EntenteError(code, message, cause: cause), isWorthRetrying: retry)
    }
    if outcome.isLate {
      let seconds = Numerals.decimal(
        Double(limits.deadline.components.seconds)
          + Double(limits.deadline.components.attoseconds) / 1e18, 1)
      return make(
        .renderFailed, "\(layout.rawValue) took longer than \(seconds) seconds", retry: true)
    }
    if let signal = outcome.signal {
      return make(
        .renderFailed, "Graphviz's \(layout.rawValue) stopped with signal \(signal)", retry: true)
    }
    switch UInt32(outcome.status ?? 0) {
    case entente_worker_no_library.rawValue:
      return make(
        .missingLibrary,
        "the Graphviz library cannot be loaded: install libgvc6 (Debian, Ubuntu; libgraphviz-dev "
          + "brings it too), or write a .dot file, which needs no library", retry: false)
    case entente_worker_bad_dot.rawValue:
      return make(.renderFailed, "Graphviz cannot read the DOT text", retry: false)
    case entente_worker_no_layout.rawValue:
      return make(.renderFailed, "Graphviz's \(layout.rawValue) found no layout", retry: true)
    case entente_worker_no_picture.rawValue:
      return make(
        .renderFailed,
        "Graphviz wrote no picture; are its plugins installed (libgvc6, libgvc6-plugins-gtk)?",
        retry: true)
    case entente_worker_partial.rawValue:
      return make(.renderFailed, "Graphviz drew only a part", retry: true)
    case entente_worker_no_memory.rawValue:
      return make(.renderFailed, "the drawing process ran out of memory", retry: true)
    default:
      return make(
        .renderFailed, "the drawing process ended with status \(outcome.status ?? -1)", retry: true)
    }
  }
}
