import EntenteTestSupport
import Testing

@testable import EntenteExtraction

@Suite struct FileBytesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 100_000]) func `A file is read whole`(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 * 7) }
    #expect(FileBytes.read(try folder.write("f", bytes)) == bytes)
  }

  @Test func `What is no file can't be read`() {
    #expect(FileBytes.read(folder.path) == nil)
    #expect(FileBytes.read(folder("none")) == nil)
  }
}
