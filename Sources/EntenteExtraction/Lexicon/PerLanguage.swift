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
    set {
      switch language {
      case .arabic: arabic = newValue
      case .english: english = newValue
      }
    }
  }
}
