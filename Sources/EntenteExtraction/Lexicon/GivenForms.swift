/// The forms of a word that a table gives, by key: `past=stood`, `plural=هجمات`.
struct GivenForms {
  private(set) var plurals: [Bytes] = []
  /// Second spellings: labelled, labeled.
  private(set) var variants: [(form: Bytes, features: FormFeatures)] = []
  private var forms: [(key: Bytes, value: Bytes)] = []

  init(_ forms: [(key: Bytes, value: Bytes)] = []) {
    for form in forms {
      if form.key.elementsEqual("plural".utf8) {
        plurals.append(form.value)
      } else if !self.forms.contains(where: { $0.key == form.key }) {
        self.forms.append(form)
      } else {
        let isProgressive = form.key.elementsEqual("ing".utf8)
        variants.append((form.value, isProgressive ? .progressive : [.perfect, .participle]))
      }
    }
  }

  subscript(key: String) -> Bytes? {
    forms.first { $0.key.elementsEqual(key.utf8) }?.value
  }
}
