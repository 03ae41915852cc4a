import Crypto
import Foundation

/// What a browser may run and load on the page: its one script and its one style sheet, each by its
/// hash, and nothing from anywhere.
///
/// - SeeAlso: *Content Security Policy Level 3*, W3C, §§6.7 (`script-src`, `style-src`), 2.3.1
///   (hash sources).
struct ContentSecurityPolicy: Sendable, Hashable {
  let text: String

  /// - Parameters:
  ///   - script: The text between `<script>` and `</script>`, to the byte.
  ///   - style: The text between `<style>` and `</style>`, to the byte.
  init(script: String, style: String) {
    text = [
      "default-src 'none'", "script-src \(Self.source(script))", "style-src \(Self.source(style))",
      "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// `'sha256-…'`, as a policy names a piece of code.
  static func source(_ code: String) -> String {
    let digest = Data(SHA256.hash(data: Data(code.utf8)))
    return "'sha256-\(digest.base64EncodedString())'"
  }
}
