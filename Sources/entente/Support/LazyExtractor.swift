import EntenteExtraction
import EntenteModel
import Synchronization

/// An extractor that is made when it is first needed: loading the lexicon takes longer than telling
/// the user that there is nothing to read.
final class LazyExtractor: Sendable {
  private let lexicons: [String]
  private let loaded = Mutex<Extractor?>(nil)

  init(lexicons: [String]) { self.lexicons = lexicons }

  func get() throws(EntenteError) -> Extractor {
    try loaded.withLock { loaded throws(EntenteError) in
      if let loaded { return loaded }
      let extractor = try Extractor(lexicons: lexicons)
      loaded = extractor
      return extractor
    }
  }
}
