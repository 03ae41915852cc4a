// Ids and names are what their bytes are. To `String`, two spellings of one é are equal; to whoever
// sorts a file, joins a table or hashes an id they are two, and so they are here.

/// Whether `lhs` sorts before `rhs` by UTF-8 bytes: the order of everything that is written.
package func utf8Precedes(_ lhs: String, _ rhs: String) -> Bool {
  let isBefore = lhs.utf8.withContiguousStorageIfAvailable { one in
    rhs.utf8.withContiguousStorageIfAvailable { other in
      one.lexicographicallyPrecedes(other)
    }
  }
  return (isBefore ?? nil) ?? lhs.utf8.lexicographicallyPrecedes(rhs.utf8)
}

/// Whether one directed pair of ids sorts before another, by source and then target.
package func utf8Precedes(
  _ lhs: (source: String, target: String), _ rhs: (source: String, target: String)
) -> Bool {
  utf8Equal(lhs.source, rhs.source)
    ? utf8Precedes(lhs.target, rhs.target) : utf8Precedes(lhs.source, rhs.source)
}

/// Whether two texts have the same bytes.
///
///     "\u{E9}" == "e\u{301}"           // true
///     utf8Equal("\u{E9}", "e\u{301}")  // false
package func utf8Equal(_ lhs: String, _ rhs: String) -> Bool {
  guard lhs.utf8.count == rhs.utf8.count else { return false }
  let isSame = lhs.utf8.withContiguousStorageIfAvailable { one in
    rhs.utf8.withContiguousStorageIfAvailable { other in
      UnsafeRawBufferPointer(one).elementsEqual(UnsafeRawBufferPointer(other))
    }
  }
  return (isSame ?? nil) ?? lhs.utf8.elementsEqual(rhs.utf8)
}

/// A text as the key of a dictionary or set: two keys are one if their bytes are the same.
///
///     Set([ByteKey("\u{E9}"), ByteKey("e\u{301}")]).count  // 2
package struct ByteKey: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (lhs: ByteKey, rhs: ByteKey) -> Bool { utf8Equal(lhs.text, rhs.text) }

  package static func < (lhs: ByteKey, rhs: ByteKey) -> Bool { utf8Precedes(lhs.text, rhs.text) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(text.utf8.count)
  }
}
