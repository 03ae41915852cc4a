import Testing

@testable import EntenteStore

@Suite struct FingerprintTests {
  @Test func `It is the head of a SHA-256`() {
    // printf 'abc\0' | sha256sum
    #expect(Fingerprint("abc").text == "dc1114cd074914bd872cc1f9a23ec910")
  }

  @Test func `Parts are told apart`() {
    let all = [[], [nil], [""], ["", nil], [nil, ""], ["ab"], ["a", "b"], ["a", nil, "b"]]
    #expect(Set(all.map { Fingerprint($0) }).count == all.count)
  }
}
