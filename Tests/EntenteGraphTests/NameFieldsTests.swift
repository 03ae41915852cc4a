import EntenteModel
import Testing

@testable import EntenteGraph

@Suite("Names as fields of a table")
struct NameFieldsTests {
  private func field(_ id: String, of nodes: [SignedGraph.Node], _ language: String) -> String {
    var fields = NameFields(nodes, language)
    var bytes: [UInt8] = []
    for actor in fields.actors([id]) { fields.append(actor, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("a name in its language, quoted if it has to be; one that is unknown goes by its id")
  func names() {
    let nodes = [
      SignedGraph.Node(id: "a", kind: .state, names: ["en": "Amber, Land of", "ar": "العنبر"]),
      SignedGraph.Node(id: "b", kind: .state, names: ["en": "Basalt"]),
      SignedGraph.Node(id: "c", kind: .state, names: [:]),
    ]
    #expect(field("a", of: nodes, "en") == "\"Amber, Land of\"")
    #expect(field("a", of: nodes, "ar") == "العنبر")
    #expect(field("b", of: nodes, "ar") == "Basalt")
    #expect(field("c", of: nodes, "en") == "c")
    #expect(field("d, e", of: nodes, "en") == "\"d, e\"")
    #expect(field("x", of: [], "en") == "x")
  }

  @Test("finds many as Names does, one by one")
  func many() {
    let nodes = (0..<5_000).map {
      SignedGraph.Node(id: "n\($0 * 7)", kind: .other, names: ["en": "Number \($0)"])
    }
    let ids = (0..<400).map { "n\($0 * 91)" }
    let names = Names(nodes, "en")
    var fields = NameFields(nodes, "en")
    var found: [String] = []
    for actor in fields.actors(ids) {
      var bytes: [UInt8] = []
      fields.append(actor, to: &bytes)
      found.append(String(decoding: bytes, as: UTF8.self))
    }
    #expect(found == ids.map { names[$0] })
  }
}
