/// Where a layout has put its actors, in points.
struct NodePlaces: Sendable, Hashable {
  struct Place: Sendable, Hashable {
    var x: Double
    var y: Double
  }

  private(set) var width = 0.0
  private(set) var height = 0.0
  private var places: [String: Place] = [:]

  /// Reads Graphviz's `plain` format: lines of `graph SCALE WIDTH HEIGHT` and
  /// `node NAME X Y …` in inches.
  init(plain text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 4)
      guard words.count >= 4, let third = Double(words[2]), let fourth = Double(words[3]) else {
        continue
      }
      switch words[0] {
      case "graph":
        width = third * 72
        height = fourth * 72
      case "node":
        places[String(words[1])] = Place(x: third * 72, y: fourth * 72)
      default: continue
      }
    }
  }

  subscript(name: String) -> Place? { places[name] }
}
