/// Values by the folded letters of words, looked up without making an array of them.
///
///     var owners = LetterTable<Int>()
///     owners[Array("assad".utf8)] = 7
///     owners[view.folded(3)]  // 7, if the fourth token is Assad
///
/// Made for the few dozen words that one document introduces or one rule of the grammar names:
/// most look-ups fail, and do so at the first slot.
struct LetterTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var start: Int32
    var end: Int32
    var value: Value
  }

  private var entries: [Entry] = []
  private var letters: [UInt8] = []
  /// Places in ``entries``, -1 for none; never more than half full.
  private var slots: [Int32] = []

  var isEmpty: Bool { entries.isEmpty }

  subscript<Word: RandomAccessCollection<UInt8>>(word: Word) -> Value?
  where Word.Index == Int {
    get {
      guard !slots.isEmpty else { return nil }
      let place = slots[slot(of: word)]
      return place < 0 ? nil : entries[Int(place)].value
    }
    set {
      guard let newValue else { return }
      if entries.count * 2 >= slots.count { grow() }
      let slot = slot(of: word)
      if slots[slot] >= 0 {
        entries[Int(slots[slot])].value = newValue
        return
      }
      slots[slot] = Int32(entries.count)
      let start = Int32(letters.count)
      letters.append(contentsOf: word)
      entries.append(Entry(start: start, end: Int32(letters.count), value: newValue))
    }
  }

  /// The word's slot, or the empty one where it belongs.
  @inline(__always)
  private func slot<Word: RandomAccessCollection<UInt8>>(of word: Word) -> Int
  where Word.Index == Int {
    let mask = slots.count - 1
    var slot = Self.hash(word) & mask
    while slots[slot] >= 0, !isSame(entries[Int(slots[slot])], word) { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  private func isSame<Word: RandomAccessCollection<UInt8>>(_ entry: Entry, _ word: Word) -> Bool
  where Word.Index == Int {
    guard Int(entry.end - entry.start) == word.count else { return false }
    var place = Int(entry.start)
    for letter in word {
      if letters[place] != letter { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    if slots.isEmpty {
      entries.reserveCapacity(8)
      letters.reserveCapacity(64)
    }
    slots = Array(repeating: -1, count: max(16, slots.count * 2))
    for (place, entry) in entries.enumerated() {
      slots[slot(of: letters[Int(entry.start)..<Int(entry.end)])] = Int32(place)
    }
  }

  /// Of the length and of letters at both ends and in the middle, which tell most words apart.
  @inline(__always)
  private static func hash<Word: RandomAccessCollection<UInt8>>(_ word: Word) -> Int
  where Word.Index == Int {
    let (start, count) = (word.startIndex, word.count)
    guard count > 1 else { return count }
    let middle = Int(word[start + count / 2]) &* 5 &+ Int(word[start + (count - 1) / 2])
    let hash =
      Int(word[start + 1]) &* 37 &+ Int(word[start + count - 1]) &* 101 &+ middle &* 17 &+ count
    return hash ^ hash >> 6
  }
}

extension LetterTable where Value: RawRepresentable<String> & CaseIterable {
  /// The cases of an enumeration by their names.
  init(_: Value.Type) {
    for value in Value.allCases { self[Array(value.rawValue.utf8)] = value }
  }
}

extension LetterTable: ExpressibleByDictionaryLiteral {
  /// Values by words that are written in folded letters.
  init(dictionaryLiteral words: (String, Value)...) {
    for (word, value) in words { self[Array(word.utf8)] = value }
  }
}

/// A few words that a rule of the grammar compares letters with.
struct WordSet: Sendable {
  private var words = LetterTable<Bool>()

  /// - Parameter word: with folded letters.
  mutating func insert(_ word: ArraySlice<UInt8>) { words[Array(word)] = true }

  func contains<Word: RandomAccessCollection<UInt8>>(_ word: Word) -> Bool
  where Word.Index == Int {
    words[word] != nil
  }
}

extension WordSet: ExpressibleByArrayLiteral {
  /// Words that are written in folded letters.
  init(arrayLiteral words: String...) {
    for word in words { self.words[Array(word.utf8)] = true }
  }
}
