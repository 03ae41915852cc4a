/// The names of the gazetteer that begin at a token.
extension DocumentReader {
  /// The longest name that begins at a token, short names of the state's own bodies among them.
  func nameHit(at index: Int) -> (hit: Hit, name: NameEntry)? {
    Self.nameHit(at: index, homes: homes, view, pack)
  }

  /// The longest name that begins at a token; names proper before nationalities before seats.
  ///
  /// - Parameter homes: the states whose bodies are meant by short names.
  static func nameHit(
    at index: Int, before end: Int = .max, homes: Set<Int32> = [], _ view: TextView,
    _ pack: LanguagePack
  )
    -> (hit: Hit, name: NameEntry)?
  {
    guard view.hasHit(.name, at: index) else { return nil }
    var best: (hit: Hit, name: NameEntry)?
    for hit in view.hits(at: index) where hit.entry.kind == .name && hit.end <= end {
      let name = pack.names[Int(hit.entry.index)]
      if name.home >= 0, !homes.contains(name.home) { continue }
      guard let current = best else {
        best = (hit, name)
        continue
      }
      let peeled = hit.clitics.rawValue.nonzeroBitCount
      let currentPeeled = current.hit.clitics.rawValue.nonzeroBitCount
      if hit.end > current.hit.end
        || (hit.end == current.hit.end && peeled < currentPeeled)
        // حزب الله is not the Turkish one in a text about Turkey: a name of its own goes first.
        || (hit.end == current.hit.end && peeled == currentPeeled && name.home < 0
          && current.name.home >= 0)
      {
        best = (hit, name)
      }
    }
    if let found = best, let longer = view.hit(.notAnActor, at: index), longer.end > found.hit.end {
      return nil
    }
    return best
  }
}
