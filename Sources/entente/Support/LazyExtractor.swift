import EntenteExtraction
import EntenteModel

/// An extractor that is made when it is first needed: loading the lexicon takes longer than telling
/// the user that there is nothing to read.
final class LazyExtractor {
  private let lexicons: [String]
  private var loaded: Extractor?

  init(lexicons: [String]) { self.lexicons = lexicons }

  func get() throws(EntenteError) -> Extractor {
    if let loaded { return loaded }
    let extractor = try Extractor(lexicons: lexicons)
    loaded = extractor
    return extractor
  }
}
