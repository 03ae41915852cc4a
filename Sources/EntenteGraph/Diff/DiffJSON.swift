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
    json.key("format")
    json.string(format)
    json.key("version")
    json.integer(version)
    json.key("level")
    json.string(diff.level.rawValue)
    write(diff.before, "before", &json)
    write(diff.after, "after", &json)
    json.newlineBeforeNext()
    json.key("tests")
    json.beginObject()
    json.key("pairs")
    json.integer(diff.tested)
    json.key("permutations")
    json.integer(diff.options.permutations)
    json.key("seed")
    json.string(String(diff.options.seed))
    json.key("strata")
    json.string(diff.stratification.rawValue)
    json.key("false_discovery_rate")
    json.decimal(diff.options.falseDiscoveryRate)
    json.endObject()
    json.newlineBeforeNext()
    json.key("sign_agreement")
    if let agreement = diff.signAgreement { json.decimal(agreement) } else { json.null() }
    json.key("weighted_jaccard")
    json.decimal(diff.weightedJaccard)
    for (key, value) in [
      ("balance_before", diff.balanceBefore), ("balance_after", diff.balanceAfter),
      ("faction_agreement", diff.factionAgreement),
    ] {
      json.key(key)
      if let value { json.decimal(value) } else { json.null() }
    }
    json.newlineBeforeNext()
    json.key("nodes")
    json.beginArray()
    for node in diff.nodes {
      json.newlineBeforeNext()
      json.beginObject()
      json.key("id")
      json.string(node.id)
      json.key("kind")
      json.string(node.kind.rawValue)
      json.key("names")
      json.beginObject()
      for (language, name) in node.names.sorted(by: { utf8Precedes($0.key, $1.key) }) {
        json.key(language)
        json.string(name)
      }
      json.endObject()
      json.endObject()
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
    json.key(key)
    json.beginObject()
    json.key("name")
    json.string(side.name)
    json.key("documents")
    json.integer(side.documents)
    json.key("stories")
    json.integer(side.stories)
    json.key("covers_corpus")
    json.bool(side.coversCorpus)
    json.key("first")
    json.string(side.firstDate?.description)
    json.key("last")
    json.string(side.lastDate?.description)
    json.key("outlets")
    json.beginObject()
    for (outlet, stories) in side.outlets.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      json.key(outlet)
      json.integer(stories)
    }
    json.endObject()
    json.key("only_here")
    json.beginArray()
    for id in side.onlyHere { json.string(id) }
    json.endArray()
    json.key("strength")
    json.decimal(side.strength)
    json.endObject()
  }

  private static func write(
    _ pair: GraphDiff.Pair, _ diff: GraphDiff, includesEvidence: Bool, _ json: inout JSONWriter
  ) {
    func optional(_ key: String, _ value: Double?) {
      json.key(key)
      if let value { json.decimal(value) } else { json.null() }
    }
    func edge(_ key: String, _ edge: SignedGraph.Edge?) {
      json.newlineBeforeNext()
      json.key(key)
      if let edge {
        GraphJSON.write(edge, includesEvidence: includesEvidence, to: &json)
      } else {
        json.null()
      }
    }
    json.beginObject()
    json.key("source")
    json.string(pair.source)
    json.key("target")
    json.string(pair.target)
    json.key("change")
    json.string(pair.change.rawValue)
    json.key("significant")
    json.bool(pair.isSignificant(diff.options.falseDiscoveryRate))
    json.key("leans_other_way")
    json.bool(pair.leansOtherWay)
    optional("weight_before", pair.weightBefore)
    optional("weight_after", pair.weightAfter)
    optional("silence_chance", pair.silenceChance)
    optional("log_rate_ratio", pair.statistics?.logRateRatio)
    optional("salience_p", pair.statistics?.salienceP)
    optional("salience_q", pair.statistics?.salienceQ)
    optional("stance_change", pair.statistics?.stanceChange)
    optional("stance_p", pair.statistics?.stanceP)
    optional("stance_q", pair.statistics?.stanceQ)
    edge("before", pair.before)
    edge("after", pair.after)
    json.endObject()
  }
}
