/// The forms of a word and what each says; the letters of all stand in one piece of memory, which the
/// next word's use again.
struct FormList {
  /// What stands behind every form: of a phrase, the first word inflects.
  var rest: Bytes = ""
  private var letters: [UInt8] = []
  private var forms: [(end: Int, features: FormFeatures)] = []

  /// Gives each form to `body`, in the order in which they were added.
  @inline(__always)
  func forEachForm(_ body: (Bytes, FormFeatures) -> Void) {
    letters.withUnsafeBufferPointer { letters in
      var start = 0
      for form in forms {
        body(Bytes(letters)[start..<form.end], form.features)
        start = form.end
      }
    }
  }

  /// Forgets all forms, and what stands behind them.
  mutating func removeAll() {
    letters.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    rest = ""
  }

  /// Adds a form that is put together of up to four pieces.
  mutating func add(
    _ first: Bytes, _ second: Bytes = "", _ third: Bytes = "", _ fourth: Bytes = "",
    as features: FormFeatures
  ) {
    append(first)
    append(second)
    append(third)
    append(fourth)
    forms.append((letters.count, features))
  }

  @inline(__always)
  private mutating func append(_ piece: Bytes) {
    if !piece.isEmpty { letters.append(contentsOf: piece.buffer) }
  }

  /// Makes one of the last two forms where they are spelled alike.
  mutating func uniteLastTwo() {
    guard forms.count > 1, let last = forms.last else { return }
    let middle = forms[forms.count - 2].end
    let start = forms.count > 2 ? forms[forms.count - 3].end : 0
    guard letters[start..<middle] == letters[middle..<last.end] else { return }
    forms.removeLast()
    forms[forms.count - 1].features.formUnion(last.features)
    letters.removeSubrange(middle...)
  }
}
