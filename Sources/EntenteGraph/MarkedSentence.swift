public import EntenteModel

/// The sentence of an evidence row with its source, target and predicate marked.
///
///     MarkedSentence(row).bracketed  // "{Russia} <backs> [Syria] in the Council."
///
/// What lies outside the sentence, as the antecedent of a pronoun may, is not marked.
public struct MarkedSentence: Sendable, Hashable {
  /// What a mark stands for.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case source
    case predicate
    case target

    /// The signs around it in plain text; the language packs' examples have them too.
    public var brackets: (open: String, close: String) {
      switch self {
      case .source: ("{", "}")
      case .predicate: ("<", ">")
      case .target: ("[", "]")
      }
    }
  }

  /// A stretch of the sentence in which the marks don't change.
  public struct Piece: Sendable, Hashable {
    public let text: String
    public let roles: Set<Role>
  }

  /// The sentence in order; joined, the texts of all pieces are the sentence.
  public let pieces: [Piece]
  /// The sentence with ``Role/brackets``; a mark inside another nests.
  public let bracketed: String

  private struct Mark {
    let role: Role
    let range: Range<Int>
  }

  public init(_ row: Evidence) {
    let text = row.sentence.text
    let marks = [
      (Role.source, row.source.start, row.source.end),
      (.predicate, row.predicate.start, row.predicate.end),
      (.target, row.target.start, row.target.end),
    ].compactMap { role, start, end -> Mark? in
      let (start, end) = (start - row.sentence.start, end - row.sentence.start)
      guard 0 <= start, start < end, end <= text.utf8.count,
        MarkedSentence.isBoundary(start, in: text), MarkedSentence.isBoundary(end, in: text)
      else { return nil }
      return Mark(role: role, range: start..<end)
    }
    let cuts = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
      .union([0, text.utf8.count]).sorted()
    pieces = zip(cuts, cuts.dropFirst()).map { start, end in
      Piece(
        text: MarkedSentence.part(start..<end, of: text),
        roles: Set(marks.filter { $0.range.contains(start) }.map(\.role)))
    }
    var bracketed = ""
    for (index, cut) in cuts.enumerated() {
      // The one that closes last opens first; the one that opened last closes first.
      let opening = marks.filter { $0.range.lowerBound == cut }
        .sorted { $0.range.upperBound > $1.range.upperBound }
      let closing = Array(
        marks.filter { $0.range.upperBound == cut }
          .sorted { $0.range.lowerBound < $1.range.lowerBound }.reversed())
      for mark in closing { bracketed += mark.role.brackets.close }
      for mark in opening { bracketed += mark.role.brackets.open }
      if index < pieces.count { bracketed += pieces[index].text }
    }
    self.bracketed = bracketed
  }

  private static func isBoundary(_ offset: Int, in text: String) -> Bool {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    return index.samePosition(in: text.unicodeScalars) != nil
  }

  private static func part(_ range: Range<Int>, of text: String) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    return String(text[start..<end])
  }
}
