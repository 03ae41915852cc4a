import EntenteModel

/// Other ways in which Arabic writes the names of the tables.
enum NameVariants {
  /// The spellings of a name without one of its spaces: عبدالله for عبد الله, نصرالله for نصر الله.
  static func joined(_ name: Bytes, of kind: ActorKind) -> [[UInt8]] {
    var variants: [[UInt8]] = []
    if let joined = joined(name, between: "عبد", and: "ال") { variants.append(joined) }
    if kind == .person, name.ends(with: " الله"),
      let joined = joined(name, between: "", and: "الله")
    {
      variants.append(joined)
    }
    return variants
  }

  /// `name` without the spaces between two pieces of it; `nil` if there are none.
  private static func joined(_ name: Bytes, between before: Bytes, and behind: Bytes) -> [UInt8]? {
    var joined: [UInt8] = []
    var start = name.startIndex
    var space = start
    while true {
      space = name.place(of: UInt8(ascii: " "), from: space)
      guard space < name.endIndex else { break }
      if name[..<space].ends(with: before), name[(space + 1)...].begins(with: behind) {
        joined += name[start..<space]
        start = space + 1
      }
      space += 1
    }
    return start == name.startIndex ? nil : joined + name[start...]
  }

  /// A body's name without the nationality that ends it: حزب العمال البريطاني is called حزب العمال
  /// where a text is about Britain.
  static func short(_ name: Bytes, of kind: ActorKind) -> (words: Bytes, nationality: Bytes)? {
    guard kind != .state, kind != .person, kind != .organ,
      let space = name.lastIndex(of: UInt8(ascii: " "))
    else { return nil }
    let (words, last) = (name[..<space], name[(space + 1)...])
    guard words.contains(UInt8(ascii: " ")), last.begins(with: "ال") else { return nil }
    return (words, last.withoutFirst.withoutFirst)
  }
}
