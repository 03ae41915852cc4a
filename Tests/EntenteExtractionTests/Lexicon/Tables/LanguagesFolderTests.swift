import EntenteModel
import EntenteResources
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteExtraction

@Suite struct LanguagesFolderTests {
  @Test func `The built-in packs are found beside the tests`() throws {
    let folder = try ResourceFolder.languages()
    for name in ["actors/states.tsv", "ar/words.tsv", "en/predicates"] {
      #expect(FileManager.default.fileExists(atPath: folder + "/" + name))
    }
  }

  @Test func `ENTENTE_LANGUAGES names another folder`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      setenv("ENTENTE_LANGUAGES", folder.path, 1)
      let found = try ResourceFolder.languages()
      #expect(found == folder.path)
    }
  }

  @Test func `A folder that isn't there is passed over`() async {
    await #expect(processExitsWith: .success) {
      setenv("ENTENTE_LANGUAGES", "/nowhere/at/all", 1)
      let found = try ResourceFolder.languages()
      #expect(found != "/nowhere/at/all")
    }
  }
}
