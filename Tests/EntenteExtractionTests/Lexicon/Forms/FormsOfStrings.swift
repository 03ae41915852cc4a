@testable import EntenteExtraction

extension String {
  /// The string where a table's words stand: in memory.
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    Array(utf8).withUnsafeBufferPointer { body(Bytes($0)) }
  }
}

extension [String] {
  func withBytes<Result>(_ body: ([Bytes]) -> Result) -> Result {
    guard let last else { return body([]) }
    return last.withBytes { last in dropLast().withBytes { body($0 + [last]) } }
  }
}

extension ArraySlice<String> {
  fileprivate func withBytes<Result>(_ body: ([Bytes]) -> Result) -> Result {
    Array(self).withBytes(body)
  }
}

extension FormList {
  /// What `add` adds, as strings.
  static func forms(_ add: (inout FormList) -> Void) -> [ArabicForms.Form] {
    var list = FormList()
    add(&list)
    var forms: [ArabicForms.Form] = []
    list.forEachForm { forms.append(($0.text + list.rest.text, $1)) }
    return forms
  }
}

extension ArabicForms {
  typealias Form = (text: String, features: FormFeatures)

  static func verb(perfect: String, imperfect: String) -> [Form] {
    [perfect, imperfect].withBytes { words in
      FormList.forms { addVerb(perfect: words[0], imperfect: words[1], to: &$0) }
    }
  }

  static func noun(_ singular: String, plurals: [String]) -> [Form] {
    ([singular] + plurals).withBytes { words in
      FormList.forms { addNoun(words[0], plurals: Array(words.dropFirst()), to: &$0) }
    }
  }

  static func adjective(
    _ masculine: String, plurals: [String] = [], isNisba: Bool = false
  ) -> [Form] {
    ([masculine] + plurals).withBytes { words in
      FormList.forms {
        addAdjective(words[0], plurals: Array(words.dropFirst()), isNisba: isNisba, to: &$0)
      }
    }
  }
}

extension EnglishForms {
  /// - Parameter irregular: forms by key.
  static func verb(_ base: String, irregular: [String: String]) -> [ArabicForms.Form] {
    let cell = irregular.map { "\($0.key)=\($0.value)" }.joined(separator: "|")
    return [base, cell].withBytes { words in
      FormList.forms { addVerb(words[0], given: GivenForms(BarredValues(words[1])), to: &$0) }
    }
  }

  static func noun(_ singular: String, plurals: [String]) -> [ArabicForms.Form] {
    ([singular] + plurals).withBytes { words in
      FormList.forms { addNoun(words[0], plurals: Array(words.dropFirst()), to: &$0) }
    }
  }
}
