import EntenteModel

/// Which states and armed groups a text is about.
extension DocumentReader {
  /// The state named most often, by whatever name; definite descriptions ("the army") mean its own.
  mutating func findDominantStates(title: String?) {
    var counts = ActorTally()
    var places = ActorTally()
    var groups = ActorTally()
    var others: Set<Int32> = []
    func count(_ view: TextView, weight: Int) {
      var index = view.ownTokens.lowerBound
      while index < view.ownTokens.upperBound {
        guard let (hit, name) = Self.nameHit(at: index, view, pack) else {
          index += 1
          continue
        }
        let kind = lexicon.kind(of: name.actor)
        let polity = kind == .state ? nil : polities.polity(of: name.actor)
        if kind == .other { others.insert(name.actor) }
        if kind == .state {
          counts.add(weight, to: name.actor)
          if name.via == .name, index > 0, Self.isPlacePreposition(index - 1, view, pack) {
            places.add(weight, to: name.actor)
          }
        } else if kind == .person || kind == .organ, let polity,
          lexicon.kind(of: polity) == .state
        {
          counts.add(weight, to: polity)
        }
        if let polity, lexicon.kind(of: polity) == .armedGroup {
          groups.add(weight, to: polity)
        }
        index = hit.end
      }
    }
    if let title {
      var windows = TextWindows(title, lexicon, pack.language)
      let memory = windows.next()
      withExtendedLifetime(memory) { count(memory.view, weight: 1) }
    }
    count(view, weight: 1)
    // A long text is gone through to its end before it is read.
    if windows.isMore {
      var windows = windows
      while windows.isMore {
        let memory = windows.next()
        withExtendedLifetime(memory) { count(memory.view, weight: 1) }
      }
    }
    dominantState = counts.most?.actor ?? -1
    let dominant = counts.most?.count ?? 0
    homes = counts.actors { $0.count * 3 >= dominant }
    if let group = groups.most,
      groups.entries.allSatisfy({ $0.actor == group.actor || $0.count * 2 <= group.count })
    {
      armedGroup = group.actor
    }
    let contested = counts.filter { hasKnownOpposition($0.actor) }
    let total = counts.entries.reduce(0) { $0 + $1.count }
    let named = contested.filter { lexicon.opposition(of: $0.actor).map(others.contains) ?? false }
    // Rebels are those of the state whose opposition the text names, or where it says that things
    // happen.
    if let best = named.most {
      contestedState = best.actor
    } else if let best = places.most, best.count >= 2, counts[best.actor] * 4 >= dominant {
      contestedState = best.actor
    } else if let best = contested.most, best.count * 2 >= dominant {
      contestedState = best.actor
    } else if let best = counts.most, best.count >= 3, best.count * 5 >= total * 2 {
      contestedState = best.actor
    }
  }

  func hasKnownOpposition(_ state: Int32) -> Bool {
    lexicon.opposition(of: state) != nil
  }
}
