import EntenteModel

/// The measures of a graph as text and as JSON.
public enum AnalysisReport {
  /// - Parameters:
  ///   - analysis: The measures.
  ///   - language: The language of names, `en` or `ar`; the text around them is English.
  ///   - top: How many actors to list.
  public static func text(
    _ analysis: GraphAnalysis, language: String = "en", top: Int = 20
  ) -> String {
    let names = Names(analysis.nodes, language)
    var lines = [
      "\(counted(analysis.nodes.count, "actor")), \(counted(analysis.edgeCount, "edge")): "
        + SignedGraph.EdgeClass.allCases.map { "\(analysis.classes[$0] ?? 0) \($0.rawValue)" }
        .joined(separator: ", "),
      "\(counted(analysis.positiveTies + analysis.negativeTies, "tie")) without direction: "
        + "\(analysis.positiveTies) of support, \(analysis.negativeTies) of opposition",
      "", "Balance",
    ]
    let triads = analysis.triads
    if let balance = triads.balance {
      lines.append(
        "  \(percent(balance)) of \(counted(triads.count, "triangle")) balanced: "
          + "+++ \(triads.allSupport), ++- \(triads.oneOppose), +-- \(triads.twoOppose), "
          + "--- \(triads.allOppose)")
    } else {
      lines.append("  no triangles")
    }
    lines.append("  frustration index: \(bounds(analysis.twoCamps)), in two camps")
    lines.append(contentsOf: camps(analysis.twoCamps, names))
    lines.append(
      "  with any number of camps: \(bounds(analysis.freeCamps)), "
        + "in \(counted(analysis.freeCamps.camps.count, "camp"))")
    lines.append(contentsOf: camps(analysis.freeCamps, names))
    lines.append(contentsOf: ["", "Actors, by standing"])
    let sorted = analysis.actors.sorted {
      $0.standing != $1.standing ? $0.standing > $1.standing : utf8Precedes($0.id, $1.id)
    }
    for actor in sorted.prefix(top) {
      lines.append(
        "  \(names[actor.id]): standing \(decimal(actor.standing, places: 4)); supports \(actor.supports), "
          + "opposes \(actor.opposes); supported by \(actor.supportedBy), opposed by "
          + "\(actor.opposedBy); rank in support \(decimal(actor.supportRank, places: 4)), in opposition "
          + decimal(actor.oppositionRank, places: 4))
    }
    if sorted.count > top { lines.append("  and \(sorted.count - top) more") }
    let contested = Set(analysis.actors.flatMap(\.contested)).sorted {
      ($1.dissent, $0.source, $0.target) < ($0.dissent, $1.source, $1.target)
    }
    if !contested.isEmpty {
      lines.append(contentsOf: ["", "Most contested ties"])
      for tie in contested.prefix(top) {
        lines.append(
          "  \(names[tie.source]) -> \(names[tie.target]): dissent \(decimal(tie.dissent)), "
            + "\(percent(tie.share)) of all")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func bounds(_ factions: Factions) -> String {
    factions.isExact
      ? counted(factions.upper, "error")
      : "\(factions.lower) to \(factions.upper) errors (the search was cut short)"
  }

  private static func camps(_ factions: Factions, _ names: Names) -> [String] {
    let most = 10
    var lines = factions.camps.prefix(most).map { camp in
      "    " + camp.prefix(30).map { names[$0] }.joined(separator: ", ")
        + (camp.count > 30 ? " and \(camp.count - 30) more" : "")
    }
    if factions.camps.count > most { lines.append("    and \(factions.camps.count - most) more") }
    return lines
  }

  /// `{"format":"entente-analysis","version":1,…}`, one line an actor.
  public static func json(_ analysis: GraphAnalysis) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.field("format", "entente-analysis")
    json.field("version", 1)
    json.field("level", analysis.level.rawValue)
    json.field("actor_count", analysis.nodes.count)
    json.field("edge_count", analysis.edgeCount)
    json.key("classes")
    json.beginObject()
    for edgeClass in SignedGraph.EdgeClass.allCases {
      json.field(named: edgeClass.rawValue, analysis.classes[edgeClass] ?? 0)
    }
    json.endObject()
    json.key("ties")
    json.beginObject()
    json.field("support", analysis.positiveTies)
    json.field("oppose", analysis.negativeTies)
    json.endObject()
    json.newlineBeforeNext()
    json.key("triads")
    json.beginObject()
    for (key, value) in [
      ("+++", analysis.triads.allSupport), ("++-", analysis.triads.oneOppose),
      ("+--", analysis.triads.twoOppose), ("---", analysis.triads.allOppose),
    ] {
      json.field(named: key, value)
    }
    json.field("balance", analysis.triads.balance)
    json.endObject()
    write(analysis.twoCamps, "two_camps", &json)
    write(analysis.freeCamps, "free_camps", &json)
    json.newlineBeforeNext()
    json.key("actors")
    json.beginArray()
    let names = Names(analysis.nodes, "en")
    for actor in analysis.actors {
      json.newlineBeforeNext()
      write(actor, names[actor.id], &json)
    }
    json.endArray()
    json.endObject()
    json.newline()
    return json.bytes
  }

  private static func write(_ factions: Factions, _ key: String, _ json: inout JSONWriter) {
    json.newlineBeforeNext()
    json.key(named: key)
    json.beginObject()
    json.field("lower", factions.lower)
    json.field("upper", factions.upper)
    json.field("exact", factions.isExact)
    json.key("camps")
    json.beginArray()
    for camp in factions.camps {
      json.beginArray()
      for id in camp { json.string(id) }
      json.endArray()
    }
    json.endArray()
    json.endObject()
  }

  private static func write(
    _ actor: GraphAnalysis.Actor, _ name: String, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.field("id", actor.id)
    json.field("name", name)
    for (key, value) in [
      ("supports", actor.supports), ("opposes", actor.opposes),
      ("supported_by", actor.supportedBy), ("opposed_by", actor.opposedBy),
    ] {
      json.field(named: key, value)
    }
    for (key, value) in [
      ("support_given", actor.supportGiven), ("opposition_given", actor.oppositionGiven),
      ("support_received", actor.supportReceived),
      ("opposition_received", actor.oppositionReceived), ("pn", actor.standing),
      ("support_rank", actor.supportRank), ("opposition_rank", actor.oppositionRank),
    ] {
      json.field(named: key, value)
    }
    json.field("camp", actor.camp)
    json.key("contested")
    json.beginArray()
    for tie in actor.contested {
      json.beginObject()
      json.field("source", tie.source)
      json.field("target", tie.target)
      json.field("dissent", tie.dissent)
      json.field("share", tie.share)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
