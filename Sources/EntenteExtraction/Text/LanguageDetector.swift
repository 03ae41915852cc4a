public import EntenteModel

/// Tells Arabic from English by the script of the letters.
public enum LanguageDetector {
  /// The language of most letters among the first 4,096 bytes that hold letters; English if none do.
  ///
  ///     LanguageDetector.language(of: "أكدت الصين دعمها")  // .arabic
  public static func language(of text: String) -> Language {
    var arabic = 0
    var latin = 0
    for byte in text.utf8 {
      switch byte {
      case 0xD8...0xDB: arabic += 1
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      default: break
      }
      if arabic + latin >= 4_096 { break }
    }
    return arabic > latin ? .arabic : .english
  }
}
