/// A sentence with marks for what a reader should find in it.
///
///     let marked = try MarkedText("{Russia} *backs* [Syria].")
///     marked.text  // "Russia backs Syria."
///     marked.sources  // [0..<6]
///     marked.cues  // [7..<12]
///     marked.targets  // [13..<18]
///
/// Marks of different kinds may lie inside each other (`[{Iran}]`, `*دعم{ها}*`).
public struct MarkedText: Sendable, Hashable {
  /// The sentence without its marks.
  public private(set) var text = ""
  /// UTF-8 ranges of what stands in braces.
  public private(set) var sources: [Range<Int>] = []
  /// UTF-8 ranges of what stands in brackets.
  public private(set) var targets: [Range<Int>] = []
  /// UTF-8 ranges of what stands between asterisks.
  public private(set) var cues: [Range<Int>] = []

  /// Why a marked sentence cannot be read.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
  }

  /// - Throws: ``Failure`` if a mark is not closed, or closed twice.
  public init(_ marked: String) throws(Failure) {
    var open: [Character: Int] = [:]
    var offset = 0
    for character in marked {
      switch character {
      case "{", "[": try Self.open(character, at: offset, &open, marked)
      case "}": sources.append(try Self.close("{", at: offset, &open, marked))
      case "]": targets.append(try Self.close("[", at: offset, &open, marked))
      case "*":
        if open["*"] == nil {
          open["*"] = offset
        } else {
          cues.append(try Self.close("*", at: offset, &open, marked))
        }
      default:
        text.append(character)
        offset += character.utf8.count
      }
    }
    if let left = open.keys.sorted().first {
      throw Failure(description: "“\(left)” is not closed: \(marked)")
    }
  }

  /// The words of a range.
  public subscript(range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private static func open(
    _ mark: Character, at offset: Int, _ open: inout [Character: Int], _ marked: String
  ) throws(Failure) {
    guard open.updateValue(offset, forKey: mark) == nil else {
      throw Failure(description: "“\(mark)” is open already: \(marked)")
    }
  }

  private static func close(
    _ mark: Character, at offset: Int, _ open: inout [Character: Int], _ marked: String
  ) throws(Failure) -> Range<Int> {
    guard let start = open.removeValue(forKey: mark) else {
      throw Failure(description: "“\(mark)” was never opened: \(marked)")
    }
    return start..<offset
  }
}
