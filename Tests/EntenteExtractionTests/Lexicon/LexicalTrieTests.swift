import Testing

@testable import EntenteExtraction

@Suite struct LexicalTrieTests {
  @Test func `Sequences share their beginnings`() throws {
    var trie = LexicalTrie()
    let name = LexicalEntry(kind: .name, index: 1)
    let longer = LexicalEntry(kind: .name, index: 2)
    trie.insert([5], name)
    trie.insert([5, 9, 5], longer)
    let first = try #require(trie.root(5))
    #expect(Array(trie.entries(first)) == [name])
    let second = try #require(trie.child(first, 9))
    #expect(Array(trie.entries(second)) == [])
    let third = try #require(trie.child(second, 5))
    #expect(Array(trie.entries(third)) == [longer])
    #expect(trie.child(third, 5) == nil)
    #expect(trie.child(first, 5) == nil)
  }

  @Test func `The same entry counts once, others add up`() throws {
    var trie = LexicalTrie()
    let verb = LexicalEntry(kind: .predicate, index: 3, features: .perfect)
    let participle = LexicalEntry(kind: .predicate, index: 3, features: .participle)
    for entry in [verb, verb, participle] { trie.insert([2], entry) }
    #expect(Array(trie.entries(try #require(trie.root(2)))) == [verb, participle])
  }

  @Test func `Unknown words have no node`() {
    var trie = LexicalTrie()
    trie.insert([], LexicalEntry(kind: .word, index: 0))
    trie.insert([4], LexicalEntry(kind: .word, index: 0))
    #expect(trie.root(0) == nil)
    #expect(trie.root(99) == nil)
  }
}
