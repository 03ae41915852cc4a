import EntenteGraph
import EntenteModel

/// The words that a picture says by itself, in each language.
struct Phrases: Sendable {
  let language: Language

  private func pick(_ english: String, _ arabic: String) -> String {
    language == .arabic ? arabic : english
  }

  var title: String { pick("Who stands with whom", "من يقف مع من؟") }
  var diffTitle: String { pick("What changed between two corpora", "ما الذي تغيّر بين مجموعتين؟") }
  var supports: String { pick("supports", "دعم") }
  var opposes: String { pick("opposes", "معارضة") }
  var contested: String { pick("contested", "موقف متضارب") }
  var tentative: String { pick("pale: tentative", "باهت: غير مؤكد") }
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

  /// "12 actors · 30 ties · 5 documents · 2024-11-20 – 2024-12-08".
  func counts(actors: Int, ties: Int, documents: Int, from: CalendarDate?, until: CalendarDate?)
    -> String
  {
    var parts = [
      count(actors, "actor", "actors", "الأطراف"), count(ties, "tie", "ties", "العلاقات"),
    ]
    if documents > 0 { parts.append(count(documents, "document", "documents", "الوثائق")) }
    if let from, let until {
      let first = Numerals.localized(from, language)
      let last = Numerals.localized(until, language)
      parts.append(first == last ? first : "\(first) – \(last)")
    }
    return parts.joined(separator: " · ")
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
      "أخبار الدعم: \(pro) · المعارضة: \(contra) · نسبة الدعم: \(share)")
  }

  private func count(_ count: Int, _ one: String, _ many: String, _ arabic: String) -> String {
    language == .arabic
      ? "\(arabic): \(Numerals.localized(count, language))" : "\(count) \(count == 1 ? one : many)"
  }
}
