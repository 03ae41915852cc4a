/// The forms of a word that a table gives, by key: `past=stood`, `plural=هجمات`.
struct GivenForms {
  private(set) var plurals: [Bytes] = []
  /// Second spellings: labelled, labeled.
  private(set) var variants: [(form: Bytes, features: FormFeatures)] = []
  private var forms: [(key: Bytes, form: Bytes)] = []

  init() {}

  /// Reads a cell of forms, each with its key.
  init(_ cell: BarredValues) {
    for value in cell {
      let equals = value.place(of: UInt8(ascii: "="), from: value.startIndex)
      if equals < value.endIndex { add(value[(equals + 1)...], as: value[..<equals]) }
    }
  }

  mutating func add(_ form: Bytes, as key: Bytes) {
    if key == "plural" {
      plurals.append(form)
    } else if self[key] == nil {
      forms.append((key, form))
    } else {
      variants.append((form, key == "ing" ? .progressive : [.perfect, .participle]))
    }
  }

  subscript(key: Bytes) -> Bytes? { forms.first { $0.key == key }?.form }
}
