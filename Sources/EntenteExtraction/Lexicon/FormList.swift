/// The forms of a word and what each says; the letters of all stand in one piece of memory, which the
/// next word's use again.
struct FormList {
  /// What stands behind each form: of a phrase, the first word inflects.
  var rest: Bytes = []
  private var letters: [UInt8] = []
  private var forms: [(end: Int, features: FormFeatures)] = []

  var count: Int { forms.count }

  subscript(index: Int) -> (letters: Bytes, features: FormFeatures) {
    let start = index == 0 ? 0 : forms[index - 1].end
    return (letters[start..<forms[index].end], forms[index].features)
  }

  /// Forgets all forms, and what stands behind them.
  mutating func removeAll() {
    letters.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    rest = []
  }

  mutating func add(_ word: Bytes, _ features: FormFeatures) {
    letters.append(contentsOf: word)
    end(features)
  }

  mutating func add(_ stem: Bytes, _ ending: String, _ features: FormFeatures) {
    letters.append(contentsOf: stem)
    letters.append(contentsOf: ending.utf8)
    end(features)
  }

  mutating func add(_ prefix: String, _ stem: Bytes, _ ending: String, _ features: FormFeatures) {
    letters.append(contentsOf: prefix.utf8)
    add(stem, ending, features)
  }

  private mutating func end(_ features: FormFeatures) {
    letters.append(contentsOf: rest)
    forms.append((letters.count, features))
  }
}
