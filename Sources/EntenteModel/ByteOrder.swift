// Ids and names are what their bytes are. To `String`, two spellings of one é are equal; to whoever
// sorts a file, joins a table or hashes an id they are two, and so they are here.

/// The order of two texts by UTF-8 bytes: negative, zero if all bytes are the same, or positive.
package func utf8Order(_ lhs: String, _ rhs: String) -> Int {
  let order = lhs.utf8.withContiguousStorageIfAvailable { one in
    rhs.utf8.withContiguousStorageIfAvailable { other in
      utf8Order(UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(other))
    }
  }
  if let order = order ?? nil { return order }
  var (lhs, rhs) = (lhs, rhs)
  return lhs.withUTF8 { one in
    rhs.withUTF8 { utf8Order(UnsafeRawBufferPointer(one), UnsafeRawBufferPointer($0)) }
  }
}

/// The order of two texts as bytes, eight at a time.
package func utf8Order(_ lhs: UnsafeRawBufferPointer, _ rhs: UnsafeRawBufferPointer) -> Int {
  let count = min(lhs.count, rhs.count)
  var place = 0
  while place + 8 <= count {
    let one = UInt64(bigEndian: lhs.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    let other = UInt64(bigEndian: rhs.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    if one != other { return one < other ? -1 : 1 }
    place += 8
  }
  while place < count {
    if lhs[place] != rhs[place] { return lhs[place] < rhs[place] ? -1 : 1 }
    place += 1
  }
  return lhs.count - rhs.count
}

/// Whether `lhs` sorts before `rhs` by UTF-8 bytes: the order of everything that is written.
package func utf8Precedes(_ lhs: String, _ rhs: String) -> Bool { utf8Order(lhs, rhs) < 0 }

/// Whether one directed pair of ids sorts before another, by source and then target.
package func utf8Precedes(
  _ lhs: (source: String, target: String), _ rhs: (source: String, target: String)
) -> Bool {
  let order = utf8Order(lhs.source, rhs.source)
  return order == 0 ? utf8Precedes(lhs.target, rhs.target) : order < 0
}

/// Whether two texts have the same bytes.
///
///     "\u{E9}" == "e\u{301}"           // true
///     utf8Equal("\u{E9}", "e\u{301}")  // false
package func utf8Equal(_ lhs: String, _ rhs: String) -> Bool {
  lhs.utf8.count == rhs.utf8.count && utf8Order(lhs, rhs) == 0
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
