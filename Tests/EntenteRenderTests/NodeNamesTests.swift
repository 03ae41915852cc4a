import Testing

@testable import EntenteRender

struct NodeNamesTests {
  @Test(arguments: [
    ("SYR", "syr"), ("bashar-al-assad", "bashar_al_assad"), ("3rd-army", "n3rd_army"),
  ])
  func faithfulIdsAreTheirOwnNames(id: String, name: String) {
    #expect(NodeNames([id])[id] == name)
  }

  @Test func otherNamesEndInAHashThatStaysTheSame() throws {
    let alone = try #require(NodeNames(["حزب الله"])["حزب الله"])
    let among = NodeNames(["a", "b", "حزب الله", "حزب"])["حزب الله"]
    #expect(alone == among)
    #expect(alone.hasPrefix("actor_"))
  }

  @Test func reservedAndHostileIdsMakeSafeNames() {
    let ids = HostileNames.all + ["Node", "STRICT", "subgraph", "-1.5", "a.b", "A", "a"]
    let names = NodeNames(ids)
    var seen: Set<String> = []
    for id in Set(ids) {
      let name = names[id] ?? ""
      #expect(seen.insert(name).inserted, "\(name) twice")
      #expect(!["node", "edge", "graph", "digraph", "subgraph", "strict"].contains(name))
      #expect(
        name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
      #expect(name.utf8.first.map { $0 > 57 } == true && name.utf8.count < 80)
    }
  }
}
