/// Stable ASCII names for the nodes of a DOT file, from the actors' ids.
///
///     NodeNames(["SYR", "hezbollah", "حزب"])["SYR"]  // "syr"
///
/// An id of ASCII letters, digits, hyphens and underscores is its own name in small letters. Any
/// other, or one that would collide, ends in a hash of the id, so that names stay the same from one
/// graph to the next.
struct NodeNames: Sendable {
  private var names: [String: String] = [:]

  init(_ ids: some Sequence<String>) {
    var taken: Set<String> = []
    for id in ids where names[id] == nil {
      let (slug, isFaithful) = Self.slug(id)
      var name = isFaithful && !Self.reserved.contains(slug) ? slug : Self.hashed(slug, id)
      if taken.contains(name) { name = Self.hashed(slug, id) }
      while taken.contains(name) { name += "_" }
      taken.insert(name)
      names[id] = name
    }
  }

  /// The node name of an actor's id; nil for an id that wasn't given.
  subscript(id: String) -> String? { names[id] }

  private static let reserved: Set<String> = [
    "node", "edge", "graph", "digraph", "subgraph", "strict",
  ]

  private static func slug(_ id: String) -> (text: String, isFaithful: Bool) {
    var text = ""
    var isFaithful = true
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        text.unicodeScalars.append(Unicode.Scalar(byte + 32))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "-"):
        text += "_"
      default:
        isFaithful = false
        if text.last != "_", !text.isEmpty { text += "_" }
      }
      if text.utf8.count >= 48 {
        isFaithful = false
        break
      }
    }
    if text.isEmpty {
      text = "actor"
      isFaithful = false
    }
    if let first = text.utf8.first, first < UInt8(ascii: "A") { text = "n" + text }
    return (text, isFaithful)
  }

  private static func hashed(_ slug: String, _ id: String) -> String {
    slug + (slug.hasSuffix("_") ? "" : "_") + String(fnv1a(id), radix: 16)
  }

  /// FNV-1a, 64 bits: the same everywhere, unlike `Hasher`.
  private static func fnv1a(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash
  }
}
