import EntenteModel

/// Display names of actors as fields of a table, ready to be appended: for tables of a million
/// records, where a `String` for each would cost more than all the rest.
///
///     var names = NameFields(diff.nodes, "en")
///     for actor in names.actors(["SYR", "IRN"]) { names.append(actor, to: &bytes) }
struct NameFields {
  /// An actor of the table; one without a number is unknown to it.
  struct Actor {
    let id: String
    fileprivate let number: Int?
  }

  private var ids = ByteInterner()
  private var fields: [UInt8] = []
  private var starts = [0]
  /// What touching found: of no meaning, but kept, so that touching is not optimised away.
  private var touched = 0

  init(_ nodes: [SignedGraph.Node], _ language: String) {
    for node in nodes where Int(ids.number(node.id)) == starts.count - 1 {
      CSV.append(node.names[language] ?? node.name, to: &fields)
      starts.append(fields.count)
    }
  }

  /// Finds some actors, a few dozen at a time.
  ///
  /// They are found together, so that the waits for memory overlap as they do in ``RowTable``.
  mutating func actors(_ next: some Sequence<String>) -> [Actor] {
    let hashed = next.map { (id: $0, hash: ByteInterner.hash($0)) }
    for item in hashed { touched &+= ids.touch(hash: item.hash) }
    for item in hashed {
      let likely = ids.likelyNumber(hash: item.hash)
      touched &+= ids.byte(atStart: ids.start(ofLikely: likely))
      if likely >= 0 { touched &+= starts[likely] }
    }
    return hashed.map { item in
      Actor(id: item.id, number: ids.known(item.id, hash: item.hash).map { Int($0) })
    }
  }

  /// Appends an actor's name; one that is unknown goes by its id.
  func append(_ actor: Actor, to bytes: inout [UInt8]) {
    guard let number = actor.number else { return CSV.append(actor.id, to: &bytes) }
    bytes.append(contentsOf: fields[starts[number]..<starts[number + 1]])
  }
}
