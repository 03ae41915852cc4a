import EntenteModel

/// Reads an actor of a graph file in the very form that ``GraphJSON`` writes; of any other form it
/// says nothing.
enum NodeScanner {
  static func node(_ text: UnsafeRawBufferPointer) -> SignedGraph.Node? {
    guard var scanner = ByteScanner(text, 0..<text.count), scanner.take("{\"id\":\""),
      let id = scanner.plain(), scanner.take(",\"kind\":\""), let kindName = scanner.plain(),
      scanner.take(",\"names\":{")
    else { return nil }
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    var names: [String: String] = [:]
    while !scanner.take("}") {
      guard scanner.take(",") || names.isEmpty, scanner.take("\""),
        let language = scanner.plain(), scanner.take(":\""), let name = scanner.plain()
      else { return nil }
      names[string(language)] = string(name)
    }
    guard scanner.take("}"), scanner.isAtEnd, scanner.isText(from: 0), names["en"] != nil,
      let kind = ActorKind(rawValue: string(kindName))
    else { return nil }
    return SignedGraph.Node(id: string(id), kind: kind, names: names)
  }
}
