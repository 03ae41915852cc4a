import EntenteModel

/// A diff as a table, one record a pair: for spreadsheets and data frames.
public enum DiffCSV {
  public static let columns = [
    "source", "target", "source_name", "target_name", "change", "significant", "leans_other_way",
    "support_before", "oppose_before", "weight_before", "support_after", "oppose_after",
    "weight_after", "silence_chance", "log_rate_ratio", "salience_p", "salience_q",
    "stance_change", "stance_p", "stance_q",
  ]

  /// An empty cell is what was not tested, or not there.
  public static func encode(_ diff: GraphDiff) -> [UInt8] {
    func number(_ value: Double?) -> String? {
      value.flatMap { JSONWriter.decimal($0, least: 0, most: 6) }
    }
    func sums(_ edge: SignedGraph.Edge?) -> [String?] {
      [
        number(Double(edge?.supportMicros ?? 0) / 1_000_000),
        number(Double(edge?.opposeMicros ?? 0) / 1_000_000), number(edge?.weight ?? 0),
      ]
    }
    let names = Names(diff, "en")
    var bytes: [UInt8] = []
    CSV.append(columns, to: &bytes)
    for pair in diff.pairs {
      let head: [String?] = [
        pair.source, pair.target, names[pair.source], names[pair.target], pair.change.rawValue,
        pair.isSignificant(diff.options.falseDiscoveryRate) ? "1" : "0",
        pair.leansOtherWay ? "1" : "0",
      ]
      let statistics = pair.statistics
      let tail = [
        pair.silenceChance, statistics?.logRateRatio, statistics?.salienceP, statistics?.salienceQ,
        statistics?.stanceChange, statistics?.stanceP, statistics?.stanceQ,
      ].map(number)
      CSV.append(head + sums(pair.before) + sums(pair.after) + tail, to: &bytes)
    }
    return bytes
  }
}
