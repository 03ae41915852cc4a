import EntenteGraph
import EntenteModel

/// The changes of a comparison and how they were tested.
enum ReportPairs {
  static func write(_ diff: GraphDiff, places: [ByteKey: Int], to json: inout JSONWriter) {
    let rate = diff.options.falseDiscoveryRate
    json.newlineBeforeNext()
    json.key("tests")
    json.beginObject()
    json.field("pairs", diff.tested)
    json.field("permutations", diff.options.permutations)
    json.field("seed", String(diff.options.seed))
    json.field("strata", diff.stratification.rawValue)
    json.field("rate", rate)
    json.field("minStories", diff.options.minTested)
    json.endObject()
    json.newlineBeforeNext()
    json.key("pairs")
    json.beginArray()
    for pair in diff.pairs {
      json.newlineBeforeNext()
      json.beginObject()
      json.field("source", places[ByteKey(pair.source)])
      json.field("target", places[ByteKey(pair.target)])
      json.field("change", pair.change.rawValue)
      json.field("significant", pair.isSignificant(rate))
      json.field("silence", pair.silenceChance)
      json.field("salienceQ", pair.statistics?.salienceQ)
      json.field("stanceQ", pair.statistics?.stanceQ)
      json.endObject()
    }
    json.endArray()
  }
}
