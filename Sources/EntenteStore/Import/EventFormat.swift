internal import EntenteModel

/// A kind of event table that can be read as evidence.
public enum EventFormat: String, Sendable, Hashable, CaseIterable {
  /// GDELT 2 event files: tab-separated, 61 columns, no column names.
  ///
  /// - SeeAlso: "The GDELT Event Database Data Format Codebook", version 2.0, 2015.
  case gdelt
  /// POLECAT: tab-separated with column names, PLOVER types.
  ///
  /// - SeeAlso: Halterman et al., "PLOVER and POLECAT", 2023; doi:10.7910/DVN/AJGVIT.
  case polecat
  /// ICEWS: tab-separated with column names, CAMEO codes.
  ///
  /// - SeeAlso: Boschee et al., "ICEWS Coded Event Data", doi:10.7910/DVN/28075.
  case icews
  /// A table of the user's own, whose columns are named `source`, `target`, and so on.
  case csv

  /// The columns of a table that doesn't name them.
  var columns: [String]? {
    guard self == .gdelt else { return nil }
    func actor(_ n: Int) -> [String] {
      ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code"].map {
        "Actor\(n)\($0)"
      } + ["Actor\(n)Religion2Code"] + (1...3).map { "Actor\(n)Type\($0)Code" }
    }
    func place(_ name: String) -> [String] {
      ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map {
        "\(name)Geo_\($0)"
      }
    }
    return ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"] + actor(1) + actor(2)
      + [
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
        "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
      ] + place("Actor1") + place("Actor2") + place("Action") + ["DATEADDED", "SOURCEURL"]
  }

  /// Columns that must be named; of each group, one is enough.
  var required: [[String]] {
    switch self {
    case .gdelt: []
    case .polecat:
      [["Event ID"], ["Event Date"], ["Event Type"], ["Actor Name"], ["Recipient Name"]]
    case .icews: [["Event ID"], ["Event Date"], ["Source Name"], ["Target Name"], ["CAMEO Code"]]
    case .csv: [["source"], ["target"], ["sign", "event", "code"]]
    }
  }

  /// The events of one record: several, if it has several actors.
  func events(_ record: TableReader.Record) -> [ImportedEvent] {
    switch self {
    case .gdelt: [gdelt(record)]
    case .polecat: polecat(record)
    case .icews: [icews(record)]
    case .csv: [csv(record)]
    }
  }

  private func gdelt(_ record: TableReader.Record) -> ImportedEvent {
    func party(_ n: Int) -> EventImport.Actor {
      let country = record["Actor\(n)CountryCode"]
      let code = record["Actor\(n)Code"] ?? ""
      // The type is a part of the code, behind the country: RUSGOV.
      let type = country.map { code.hasPrefix($0) ? String(code.dropFirst(3).prefix(3)) : "" }
      return EventImport.Actor(
        name: record["Actor\(n)Name", "Actor\(n)KnownGroupCode", "Actor\(n)Code"],
        country: country,
        isState: EventImport.Actor.isState(
          [record["Actor\(n)Type1Code"] ?? type ?? ""].filter { !$0.isEmpty }))
    }
    let url = record["SOURCEURL"]
    return ImportedEvent(
      id: record["GLOBALEVENTID"], document: url, date: record["SQLDATE"],
      outlet: url.flatMap(ImportedEvent.host), code: record["EventCode"],
      source: party(1), target: party(2))
  }

  private func icews(_ record: TableReader.Record) -> ImportedEvent {
    func party(_ side: String) -> EventImport.Actor {
      let (name, country) = (record["\(side) Name"], record["\(side) Country"])
      var sectors = ImportedEvent.list(record["\(side) Sectors"], separator: ",")
      // Generic actors are called Citizen (Syria), Government (Syria).
      if sectors.isEmpty, let name, let bracket = name.firstIndex(of: "(") {
        sectors = [String(name[..<bracket]).trimmed]
      }
      return EventImport.Actor(
        name: name, country: country, isState: EventImport.Actor.isState(sectors))
    }
    return ImportedEvent(
      id: record["Event ID"], document: record["Story ID"], date: record["Event Date"],
      outlet: record["Publisher"], code: record["CAMEO Code"],
      label: record["Event Text"], source: party("Source"), target: party("Target"),
      sentenceNumber: record["Sentence Number"].flatMap { Int($0) })
  }

  private func polecat(_ record: TableReader.Record) -> [ImportedEvent] {
    func parties(_ side: String) -> [EventImport.Actor] {
      let sectors = ImportedEvent.list(record["Primary \(side) Sector"])
      let names = ImportedEvent.list(record["\(side) Name"])
      let countries = ImportedEvent.list(record["\(side) Country"])
      return names.enumerated().map { index, name in
        // One country for all, or one each.
        let country = countries.count == names.count ? countries[index] : countries.first
        return EventImport.Actor(
          name: name, country: country, isState: EventImport.Actor.isState(sectors))
      }
    }
    let targets = parties("Recipient")
    return parties("Actor").flatMap { source in
      targets.map { target in
        ImportedEvent(
          id: record["Event ID"], date: record["Event Date"], outlet: record["Source"],
          code: record["Event Type"],
          label: [record["Event Type"], record["Event Mode"]].compactMap(\.self)
            .joined(separator: ", "),
          source: source, target: target)
      }
    }
  }

  private func csv(_ record: TableReader.Record) -> ImportedEvent {
    ImportedEvent(
      id: record["id"] ?? Fingerprint(record.all).text, document: record["doc", "document"],
      date: record["date"], outlet: record["outlet"], code: record["code", "event"],
      sign: record["sign"], label: record["predicate"], text: record["text", "sentence"],
      source: EventImport.Actor(
        name: record["source"], country: record["source_country"]),
      target: EventImport.Actor(
        name: record["target"], country: record["target_country"]),
      confidence: record["confidence"])
  }
}
