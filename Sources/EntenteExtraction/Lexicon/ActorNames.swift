import Synchronization

/// What one language calls the actors, by their places.
///
/// An actor's names become strings when they are first asked for: a text names few of thousands.
final class ActorNames: Sendable {
  struct Names: Sendable {
    var display: String?
    var adjective: String?
    /// The display name first; adjectives and metonyms last.
    var all: [String] = []
  }

  private let rows: [TSVFile<NameColumn>.Row?]
  private let known: Mutex<[Names?]>

  /// - Parameter rows: of which an actor's last one counts.
  init(_ rows: [LexiconLoader.NameRow], actorCount: Int) {
    var byActor = [TSVFile<NameColumn>.Row?](repeating: nil, count: actorCount)
    for row in rows { byActor[Int(row.actor)] = row.row }
    self.rows = byActor
    known = Mutex(Array(repeating: nil, count: actorCount))
  }

  subscript(actor: Int32) -> Names {
    known.withLock { known in
      if let names = known[Int(actor)] { return names }
      let names = read(Int(actor))
      known[Int(actor)] = names
      return names
    }
  }

  private func read(_ actor: Int) -> Names {
    guard let row = rows[actor] else { return Names() }
    let (names, adjectives) = (row.texts(.names), row.texts(.adjectives))
    return Names(
      display: names.first, adjective: adjectives.first,
      all: names + adjectives + row.texts(.metonyms))
  }
}
