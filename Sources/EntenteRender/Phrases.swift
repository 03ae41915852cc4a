import EntenteGraph
import EntenteModel

/// The words that a picture says by itself, in each language.
struct Phrases: Sendable {
  let language: Language

  private func pick(_ english: String, _ arabic: String) -> String {
    language == .arabic ? arabic : english
  }

  /// A dot would look like a zero among Arabic digits.
  var separator: String { pick(" · ", "، ") }
  var title: String { pick("Who stands with whom", "من يقف مع من؟") }
  var diffTitle: String { pick("What changed between two corpora", "ما الذي تغيّر بين مجموعتين؟") }
  var supports: String { pick("supports", "دعم") }
  var opposes: String { pick("opposes", "معارضة") }
  var contested: String { pick("contested", "موقف متضارب") }
  var tentativeSupport: String {
    pick("tentative support", "دعم غير مؤكد")
  }
  var tentativeOpposition: String {
    pick("tentative opposition", "معارضة غير مؤكدة")
  }
  var faction: String { pick("faction", "معسكر") }
  var factions: String {
    pick("factions (firm support)", "معسكرات (دعم مؤكد)")
  }
  var claimed: String { pick("only claimed by a party", "مزاعم طرف معنيّ فقط") }
  var width: String { pick("stories", "عدد الأخبار") }
  var filter: String { pick("Filter:", "التصفية:") }
  var reading: String {
    pick(
      "An arrow runs from the one who takes a stance to the one it is about.",
      "ينطلق السهم من صاحب الموقف إلى من يخصّه الموقف.")
  }

  func kind(_ kind: ActorKind) -> String {
    switch kind {
    case .state: pick("state", "دولة")
    case .organ: pick("state body", "هيئة رسمية")
    case .person: pick("person", "شخص")
    case .organisation: pick("organisation", "منظمة")
    case .armedGroup: pick("armed group", "جماعة مسلحة")
    case .bloc: pick("bloc", "تكتّل")
    case .other: pick("other", "طرف آخر")
    }
  }

  /// "Iran → Syria: supports".
  func arrow(_ source: String, _ target: String, _ what: String) -> String {
    "\(source) \(language.isRightToLeft ? "←" : "→") \(target): \(what)"
  }

  /// "From Iran to Syria: supports", for those who don't see arrows.
  func tie(_ source: String, _ target: String, _ what: String) -> String {
    pick("From \(source) to \(target): \(what)", "من \(source) إلى \(target): \(what)")
  }

  func edgeClass(_ edgeClass: SignedGraph.EdgeClass) -> String {
    switch edgeClass {
    case .support: supports
    case .oppose: opposes
    case .contested: contested
    case .tentative: pick("tentative", "غير مؤكد")
    }
  }

  func change(_ change: DiffDrawing.Change) -> String {
    switch change {
    case .appeared: pick("appeared", "ظهرت")
    case .vanished: pick("vanished", "اختفت")
    case .strengthened: pick("strengthened", "قويت")
    case .weakened: pick("weakened", "ضعفت")
    case .flipped: pick("flipped", "انقلبت")
    case .newlyContested: pick("newly contested", "صارت متضاربة")
    case .unchanged: pick("unchanged", "بلا تغيّر")
    case .insufficient: pick("too few stories", "أخبار قليلة")
    }
  }

  /// "News · 12 actors · 30 ties · 5 documents · 4 stories · 2024-11-20 – 2024-12-08".
  func counts(corpus name: String?, actors: Int, ties: Int, _ facts: CorpusFacts) -> String {
    let name = name.map { pick(DotText.cleaned($0), "المجموعة: \(DotText.embedded($0))") }
    let counts = [
      count(actors, "actor", "actors", "الأطراف"), count(ties, "tie", "ties", "العلاقات"),
    ]
    return ([name].compactMap(\.self) + counts + [corpus(facts)].compactMap(\.self))
      .joined(separator: separator)
  }

  /// "5 documents · 4 stories · 2024-11-20 – 2024-12-08".
  func corpus(_ facts: CorpusFacts) -> String? {
    var parts: [String] = []
    if facts.documents > 0 {
      parts.append(count(facts.documents, "document", "documents", "الوثائق"))
    }
    if facts.stories > 0 { parts.append(count(facts.stories, "story", "stories", "الأخبار")) }
    if let from = facts.firstDate, let until = facts.lastDate {
      let first = Numerals.localized(from, language)
      let last = Numerals.localized(until, language)
      parts.append(first == last ? first : "\(first) – \(last)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: separator)
  }

  /// "November (5 documents · 4 stories) → December (7 documents · 7 stories)".
  func sides(_ diff: DiffDrawing) -> String {
    func side(_ name: String, _ facts: CorpusFacts) -> String {
      pick(DotText.cleaned(name), DotText.embedded(name)) + (corpus(facts).map { " (\($0))" } ?? "")
    }
    let before = side(diff.beforeName, diff.beforeFacts)
    let after = side(diff.afterName, diff.afterFacts)
    // An Arabic line begins with an Arabic word, or names in Latin letters would turn it round.
    return pick("\(before) → \(after)", "من \(before) إلى \(after)")
  }

  /// "q < 0.05: hardly chance".
  func significant(_ rate: Double) -> String {
    let share = Numerals.localized(
      JSONWriter.decimal(rate * 100, least: 0, most: 2) ?? "0", language)
    return pick(
      "q < \(JSONWriter.decimal(rate, least: 2, most: 4) ?? "0"): hardly chance",
      "يصعب أن تكون مصادفة (أقل من \(share)٪)")
  }

  var maybeChance: String { pick("may be chance", "قد تكون مصادفة") }

  /// "q = 0.012"; nil where nothing was tested.
  func chance(_ edge: DiffDrawing.Edge) -> String? {
    edge.q.map { "q = \(Numerals.localized(Numerals.decimal($0, 3), language))" }
  }

  /// "38 ties with too few stories to tell are left out."
  func leftOut(insufficient count: Int) -> String {
    let number = Numerals.localized(count, language)
    return pick(
      count == 1
        ? "1 tie with too few stories to tell is left out."
        : "\(number) ties with too few stories to tell are left out.",
      "لم تُرسم علاقات أخبارها أقل من أن يُحكم عليها، وعددها: \(number).")
  }

  /// "A directed graph of 12 actors. Ties: supports 3, opposes 4."
  func summary(actors: Int, _ ties: [(name: String, count: Int)]) -> String {
    let number = Numerals.localized(actors, language)
    let list = ties.map { "\($0.name) \(Numerals.localized($0.count, language))" }
      .joined(separator: pick(", ", "، "))
    let graph = pick(
      "A directed graph of \(actors) \(actors == 1 ? "actor" : "actors").",
      "شبكة موجّهة، عدد أطرافها: \(number).")
    return graph + pick(" Ties: ", " العلاقات: ") + (ties.isEmpty ? pick("none", "لا شيء") : list)
      + "."
  }

  /// What of a large graph is drawn.
  func excerpt(_ excerpt: Excerpt) -> String {
    func number(_ value: Int) -> String { Numerals.localized(value, language) }
    let (part, whole) = (excerpt.part, excerpt.whole)
    let actors = pick(
      "\(part.nodes.count) of \(whole.nodes.count) actors",
      "\(number(part.nodes.count)) من \(number(whole.nodes.count)) طرف")
    let ties = pick(
      "\(part.edges.count) of \(whole.edges.count) ties",
      "\(number(part.edges.count)) من \(number(whole.edges.count)) علاقة")
    guard let level = excerpt.level else {
      return pick(
        "Drawn: the actors with the strongest ties, \(actors) and \(ties).",
        "المرسوم أصحاب أقوى العلاقات: \(actors) و\(ties).")
    }
    let alpha = Numerals.localized(
      JSONWriter.decimal(level, least: 2, most: 4) ?? "0", language)
    return pick(
      "Drawn: the backbone (disparity filter, α = \(alpha)), \(actors) and \(ties).",
      "المرسوم هيكل الشبكة (مرشّح التباين، α = \(alpha)): \(actors) و\(ties).")
  }

  /// "Stories for: 3 · against: 1 · share for: 0.67 (0.30–0.93)".
  func figures(support: Int, oppose: Int, score: EdgeScore) -> String {
    func decimal(_ value: Double) -> String {
      Numerals.localized(Numerals.decimal(value, 2), language)
    }
    let interval = "\(decimal(score.interval.lowerBound))–\(decimal(score.interval.upperBound))"
    let share = "\(decimal(score.theta)) (\(interval))"
    let pro = Numerals.localized(support, language)
    let contra = Numerals.localized(oppose, language)
    return pick(
      "Stories for: \(pro) · against: \(contra) · share for: \(share)",
      "أخبار الدعم: \(pro)، المعارضة: \(contra)، نسبة الدعم: \(share)")
  }

  private func count(_ count: Int, _ one: String, _ many: String, _ arabic: String) -> String {
    language == .arabic
      ? "\(arabic): \(Numerals.localized(count, language))" : "\(count) \(count == 1 ? one : many)"
  }
}
