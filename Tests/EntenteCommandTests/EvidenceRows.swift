/// Evidence rows as `entente extract` prints them, written out so that the contract is under test.
enum EvidenceRows {
  static let russia = row(
    1, doc: "d1", date: "2024-11-02", source: ("RUS", "Russia"), verb: "backs",
    target: ("SYR", "Syria"), sign: 1, event: "SUPPORT")
  static let iran = row(
    2, doc: "d2", date: "2024-11-03", source: ("IRN", "Iran"), verb: "supports",
    target: ("SYR", "Syria"), sign: 1, event: "SUPPORT")
  static let group = row(
    3, doc: "d3", date: "2024-11-04", source: ("islamic-state", "Islamic State"), verb: "fights",
    target: ("SYR", "Syria"), sign: -1, event: "ASSAULT")
  static let later = row(
    4, doc: "d4", date: "2024-12-20", source: ("RUS", "Russia"), verb: "criticises",
    target: ("SYR", "Syria"), sign: -1, event: "ACCUSE")

  static let november = russia + iran + group
  static let december = iran + later

  /// One row, with its line's end.
  static func row(
    _ id: Int, doc: String, date: String, source: (id: String, name: String), verb: String,
    target: (id: String, name: String), sign: Int, event: String
  ) -> String {
    let text = "\(source.name) \(verb) \(target.name)."
    let verbStart = source.name.utf8.count + 1
    let targetStart = verbStart + verb.utf8.count + 1
    func party(_ actor: (id: String, name: String), _ start: Int) -> String {
      #"{"id":"\#(actor.id)","name":"\#(actor.name)","polity":"\#(actor.name)","#
        + #""polity_id":"\#(actor.id)","text":"\#(actor.name)","start":\#(start),"#
        + #""end":\#(start + actor.name.utf8.count),"via":"name"}"#
    }
    return #"{"schema":1,"id":"\#(String(repeating: "0", count: 31))\#(id)","doc":"\#(doc)","#
      + #""date":"\#(date)","outlet":"Example News","lang":"en","sentence":{"index":0,"start":0,"#
      + #""end":\#(text.utf8.count),"text":"\#(text)"},"source":\#(party(source, 0)),"#
      + #""target":\#(party(target, targetStart)),"sign":\#(sign),"event":"\#(event)","#
      + #""predicate":{"lemma":"\#(verb)","text":"\#(verb)","start":\#(verbStart),"#
      + #""end":\#(verbStart + verb.utf8.count)},"rule":"en.verb.subject-object","#
      + #""modality":"actual","holder":null,"confidence":0.93}"# + "\n"
  }
}
