import EntenteGraph
import EntenteModel

/// The factions of a graph as far as they can be told: actors that firm ties of support hold
/// together in the split with the fewest errors (``Factions``).
///
/// Ties that are tentative or contested say too little, so a small corpus has no factions. An actor
/// whom another faction, or none, would suit as well is in none.
struct DrawnCamps: Sendable {
  /// Ids by camp, the camps in the order of their letters.
  let camps: [[String]]
  private let places: [String: Int]

  /// None.
  init() { self.init(camps: []) }

  private init(camps: [[String]]) {
    self.camps = camps
    var places: [String: Int] = [:]
    for (index, ids) in camps.enumerated() { for id in ids { places[id] = index } }
    self.places = places
  }

  /// - Parameter limit: Steps to search for the best split; where they don't do there are no camps.
  init(_ graph: SignedGraph, limit: Int = 2_000_000) {
    var firm = graph
    var ids: Set<String> = []
    firm.nodes.removeAll { !ids.insert($0.id).inserted }
    firm.edges.removeAll { edge in
      let edgeClass = edge.score.edgeClass
      return edgeClass != .support && edgeClass != .oppose
    }
    let factions = Factions(firm, maxCamps: nil, limit: limit)
    guard factions.isExact else {
      self.init()
      return
    }
    let signs = Self.signs(firm)
    let split = Self.determined(factions.camps, signs)
    let groups = split.flatMap { Self.linked($0, signs) }.filter { $0.count >= Self.smallest }
    let sorted = groups.sorted {
      $0.count != $1.count ? $0.count > $1.count : utf8Precedes($0[0], $1[0])
    }
    self.init(camps: Array(sorted.prefix(26)))
  }

  /// Two actors with a tie are no faction yet.
  static let smallest = 3

  /// The place of an actor's camp; nil if it is in none.
  subscript(id: String) -> Int? { places[id] }

  /// "A" for the first camp.
  static func letter(_ index: Int) -> String { letters(latin)[index % latin.count] }

  /// The letter that is drawn: an Arabic one where all words are Arabic.
  static func letter(_ index: Int, _ labels: DrawingOptions.Labels) -> String {
    labels == .arabic ? letters(arabic)[index % arabic.count] : letter(index)
  }

  private static let latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  /// In the order in which Arabic letters number things.
  private static let arabic = "أبجدهوزحطيكلمنسعفصقرشتثخذض"

  private static func letters(_ text: String) -> [String] { text.map(String.init) }

  /// 1 or -1 for each two actors with a tie, by actor.
  private typealias Signs = [String: [String: Int]]

  private static func signs(_ graph: SignedGraph) -> Signs {
    var sums: [String: [String: Int64]] = [:]
    for edge in graph.edges where edge.source != edge.target {
      let sum = edge.supportMicros - edge.opposeMicros
      sums[edge.source, default: [:]][edge.target, default: 0] += sum
      sums[edge.target, default: [:]][edge.source, default: 0] += sum
    }
    return sums.mapValues { others in
      others.mapValues { Int($0.signum()) }.filter { $0.value != 0 }
    }
  }

  /// The camps without the actors who would make no more errors elsewhere or alone.
  private static func determined(_ camps: [[String]], _ signs: Signs) -> [[String]] {
    var place: [String: Int] = [:]
    for (index, ids) in camps.enumerated() { for id in ids { place[id] = index } }
    return camps.enumerated().map { index, ids in
      ids.filter { id in
        // What each camp would save of the errors that the actor makes alone.
        var gains: [Int: Int] = [:]
        for (other, sign) in signs[id] ?? [:] {
          if let camp = place[other] { gains[camp, default: 0] += sign }
        }
        let here = gains[index] ?? 0
        return here > 0 && gains.allSatisfy { $0.key == index || $0.value < here }
      }
    }
  }

  /// The groups within a camp that ties of support hold together, each sorted.
  private static func linked(_ ids: [String], _ signs: Signs) -> [[String]] {
    var open = Set(ids)
    return ids.compactMap { first -> [String]? in
      guard open.remove(first) != nil else { return nil }
      var group = [first]
      var waiting = [first]
      while let id = waiting.popLast() {
        for (other, sign) in signs[id] ?? [:] where sign > 0 && open.remove(other) != nil {
          group.append(other)
          waiting.append(other)
        }
      }
      return group.sorted(by: utf8Precedes)
    }
  }
}
