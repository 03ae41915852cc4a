import EntenteModel

/// One value for each language.
struct PerLanguage<Value: Sendable>: Sendable {
  var arabic: Value
  var english: Value

  subscript(language: Language) -> Value {
    get {
      switch language {
      case .arabic: arabic
      case .english: english
      }
    }
    _modify {
      switch language {
      case .arabic: yield &arabic
      case .english: yield &english
      }
    }
  }
}
