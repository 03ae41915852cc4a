import EntenteModel

extension Timeline {
  /// `{"format":"entente-timeline","version":1,…}`, one line an edge of a period; no evidence.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.field("format", "entente-timeline")
    json.field("version", 1)
    json.field("by", step.rawValue)
    json.field("level", level.rawValue)
    json.field("undated", undated)
    json.newlineBeforeNext()
    json.key("periods")
    json.beginArray()
    for period in periods {
      json.newlineBeforeNext()
      json.beginObject()
      json.field("period", period.label)
      json.field("start", period.firstDay.description)
      json.field("end", period.lastDay.description)
      json.field("stories", period.stories)
      json.key("edges")
      json.beginArray()
      for edge in period.graph.edges {
        json.newlineBeforeNext()
        GraphJSON.write(edge, edge.score, includesEvidence: false, to: &json)
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.newline()
    return json.bytes
  }

  /// One record for each edge of each period: `period,start,end,source,target`, then the columns of
  /// ``GraphCSV``.
  public func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(
      ["period", "start", "end", "source", "target"] + EdgeTable.edgeColumns.map(\.name),
      to: &bytes)
    for period in periods {
      let names = Names(period.graph.nodes, "en")
      let head = [period.label, period.firstDay.description, period.lastDay.description]
      for edge in period.graph.edges {
        CSV.append(
          head + [edge.source, edge.target]
            + EdgeTable.row(edge, names).map { $0.map(EdgeTable.text) }, to: &bytes)
      }
    }
    return bytes
  }
}
