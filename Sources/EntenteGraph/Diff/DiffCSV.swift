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
    let rate = diff.options.falseDiscoveryRate
    let pairs = diff.pairs
    var names = NameFields(diff.nodes, "en")
    var bytes: [UInt8] = []
    CSV.append(columns, to: &bytes)
    var source = names.actors([""])
    for start in stride(from: 0, to: pairs.count, by: 64) {
      let block = start..<min(start + 64, pairs.count)
      let targets = names.actors(block.lazy.map { pairs.ends($0).target })
      for (place, target) in zip(block, targets) {
        // Pairs of one source stand together.
        let id = pairs.ends(place).source
        if !utf8Equal(id, source[0].id) { source = names.actors([id]) }
        append(pairs, place, (source[0], target), names, rate, to: &bytes)
      }
      if bytes.count > 1 << 20 {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
  }

  /// A record, field by field and without making the pair a value: there may be a million.
  private static func append(
    _ pairs: PairList, _ place: Int, _ ends: (source: NameFields.Actor, target: NameFields.Actor),
    _ names: NameFields, _ rate: Double, to bytes: inout [UInt8]
  ) {
    let comma = UInt8(ascii: ",")
    func number(_ value: Double?, last: Bool = false) {
      if let value { _ = bytes.append(decimal: value, least: 0, most: 6) }
      bytes.append(last ? 0x0A : comma)
    }
    func sums(_ sums: PairSums?) {
      number(sums?.support ?? 0)
      number(sums?.oppose ?? 0)
      number(sums.weight)
    }
    let entry = pairs.entries[place]
    let statistics = pairs.statistics(entry)
    CSV.append(ends.source.id, to: &bytes)
    bytes.append(comma)
    CSV.append(ends.target.id, to: &bytes)
    bytes.append(comma)
    names.append(ends.source, to: &bytes)
    bytes.append(comma)
    names.append(ends.target, to: &bytes)
    bytes.append(comma)
    bytes.append(contentsOf: entry.change.rawValue.utf8)
    let q = GraphDiff.q(of: entry.change, statistics)
    bytes.append(contentsOf: (q.map { $0 < rate } ?? false ? ",1," : ",0,").utf8)
    bytes.append(contentsOf: (entry.leansOtherWay ? "1," : "0,").utf8)
    let both = pairs.sums(entry)
    sums(both.before)
    sums(both.after)
    number(entry.silenceChance)
    number(statistics?.logRateRatio)
    number(statistics?.salienceP)
    number(statistics?.salienceQ)
    number(statistics?.stanceChange)
    number(statistics?.stanceP)
    number(statistics?.stanceQ, last: true)
  }
}
