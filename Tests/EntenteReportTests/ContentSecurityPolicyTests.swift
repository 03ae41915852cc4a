import Testing

@testable import EntenteReport

@Suite struct ContentSecurityPolicyTests {
  @Test func `Hashes are those that browsers compute`() {
    // From the specification's example, §2.3.1: alert('Hello, world.');
    #expect(
      ContentSecurityPolicy.source("alert('Hello, world.');")
        == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
  }

  @Test func `Nothing else is allowed`() {
    let policy = ContentSecurityPolicy(script: "a", style: "b").text
    #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(policy.contains("; style-src 'sha256-"))
    #expect(policy.contains("base-uri 'none'; form-action 'none'"))
    for word in ["unsafe", "http", "*", "data:", "self"] { #expect(!policy.contains(word)) }
  }
}
