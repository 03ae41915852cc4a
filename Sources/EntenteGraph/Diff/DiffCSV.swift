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
    var bytes: [UInt8] = []
    write(diff) { bytes += $0 }
    return bytes
  }

  /// Writes the table in parts of about a megabyte.
  ///
  /// - Throws: What `sink` throws.
  public static func write<Failure: Error>(
    _ diff: GraphDiff, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var names = Names(diff, "en")
    let rate = diff.options.falseDiscoveryRate
    var bytes: [UInt8] = []
    CSV.append(columns, to: &bytes)
    var source = (id: "", name: names[""])
    for (place, pair) in diff.pairs.enumerated() {
      if place % 64 == 0 {
        let next = place..<min(place + 64, diff.pairs.count)
        names.touch(next.lazy.map { diff.pairs.target($0) })
      }
      // Pairs of one source stand together.
      if !utf8Equal(pair.source, source.id) { source = (pair.source, names[pair.source]) }
      append(pair, (source.name, names[pair.target]), rate, to: &bytes)
      if bytes.count > 1 << 20 {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
  }

  /// A record, field by field: there may be a million.
  private static func append(
    _ pair: GraphDiff.Pair, _ names: (source: String, target: String), _ rate: Double,
    to bytes: inout [UInt8]
  ) {
    func text(_ text: String) {
      CSV.append(text, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    func number(_ value: Double?, last: Bool = false) {
      if let value { _ = bytes.append(decimal: value, least: 0, most: 6) }
      bytes.append(last ? 0x0A : UInt8(ascii: ","))
    }
    func sums(_ edge: SignedGraph.Edge?) {
      number(Double(edge?.supportMicros ?? 0) / 1_000_000)
      number(Double(edge?.opposeMicros ?? 0) / 1_000_000)
      number(edge?.weight ?? 0)
    }
    text(pair.source)
    text(pair.target)
    text(names.source)
    text(names.target)
    text(pair.change.rawValue)
    text(pair.isSignificant(rate) ? "1" : "0")
    text(pair.leansOtherWay ? "1" : "0")
    sums(pair.before)
    sums(pair.after)
    let statistics = pair.statistics
    number(pair.silenceChance)
    number(statistics?.logRateRatio)
    number(statistics?.salienceP)
    number(statistics?.salienceQ)
    number(statistics?.stanceChange)
    number(statistics?.stanceP)
    number(statistics?.stanceQ, last: true)
  }
}
