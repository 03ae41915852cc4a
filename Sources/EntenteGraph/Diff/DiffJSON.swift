import EntenteModel

/// A diff as JSON: `{"format":"entente-diff","version":1,…}`, one line a pair.
///
/// Both edges stand in each pair as the graph file has them, sentences included.
public enum DiffJSON {
  public static let format = "entente-diff"
  public static let version = 1

  /// - Parameters:
  ///   - diff: The comparison.
  ///   - includesEvidence: Whether edges carry their rows.
  public static func encode(_ diff: GraphDiff, includesEvidence: Bool = true) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.field("format", format)
    json.field("version", version)
    json.field("level", diff.level.rawValue)
    write(diff.before, "before", &json)
    write(diff.after, "after", &json)
    json.newlineBeforeNext()
    json.key("tests")
    json.beginObject()
    json.field("pairs", diff.tested)
    json.field("permutations", diff.options.permutations)
    json.field("seed", String(diff.options.seed))
    json.field("strata", diff.stratification.rawValue)
    json.field("false_discovery_rate", diff.options.falseDiscoveryRate)
    json.endObject()
    json.newlineBeforeNext()
    json.field("sign_agreement", diff.signAgreement)
    json.field("weighted_jaccard", diff.weightedJaccard)
    json.field("balance_before", diff.balanceBefore)
    json.field("balance_after", diff.balanceAfter)
    json.field("faction_agreement", diff.factionAgreement)
    json.newlineBeforeNext()
    json.key("nodes")
    json.beginArray()
    for node in diff.nodes {
      json.newlineBeforeNext()
      GraphJSON.write(node, to: &json)
    }
    json.endArray()
    json.newlineBeforeNext()
    json.key("pairs")
    json.beginArray()
    for pair in diff.pairs {
      json.newlineBeforeNext()
      write(pair, diff, includesEvidence: includesEvidence, &json)
    }
    json.endArray()
    json.endObject()
    json.newline()
    return json.bytes
  }

  private static func write(_ side: GraphDiff.Side, _ key: String, _ json: inout JSONWriter) {
    json.newlineBeforeNext()
    json.key(named: key)
    json.beginObject()
    json.field("name", side.name)
    json.field("documents", side.documents)
    json.field("stories", side.stories)
    json.field("covers_corpus", side.coversCorpus)
    json.field("first", side.firstDate)
    json.field("last", side.lastDate)
    json.key("outlets")
    GraphJSON.write(side.outlets.sorted { utf8Precedes($0.key, $1.key) }, to: &json)
    json.key("only_here")
    json.beginArray()
    for id in side.onlyHere { json.string(id) }
    json.endArray()
    json.field("strength", side.strength)
    json.key("remarks")
    json.beginArray()
    for remark in side.remarks { json.string(remark) }
    json.endArray()
    json.endObject()
  }

  private static func write(
    _ pair: GraphDiff.Pair, _ diff: GraphDiff, includesEvidence: Bool, _ json: inout JSONWriter
  ) {
    func edge(_ key: String, _ edge: SignedGraph.Edge?) {
      json.newlineBeforeNext()
      json.key(named: key)
      if let edge {
        GraphJSON.write(edge, edge.score, includesEvidence: includesEvidence, to: &json)
      } else {
        json.null()
      }
    }
    json.beginObject()
    json.field("source", pair.source)
    json.field("target", pair.target)
    json.field("change", pair.change.rawValue)
    json.field("significant", pair.isSignificant(diff.options.falseDiscoveryRate))
    json.field("leans_other_way", pair.leansOtherWay)
    json.field("weight_before", pair.weightBefore)
    json.field("weight_after", pair.weightAfter)
    json.field("silence_chance", pair.silenceChance)
    json.field("log_rate_ratio", pair.statistics?.logRateRatio)
    json.field("salience_p", pair.statistics?.salienceP)
    json.field("salience_q", pair.statistics?.salienceQ)
    json.field("stance_change", pair.statistics?.stanceChange)
    json.field("stance_p", pair.statistics?.stanceP)
    json.field("stance_q", pair.statistics?.stanceQ)
    edge("before", pair.before)
    edge("after", pair.after)
    json.endObject()
  }
}
