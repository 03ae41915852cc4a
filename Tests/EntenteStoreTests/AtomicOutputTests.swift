import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteStore

@Suite struct AtomicOutputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `A file appears with commit, and nothing else stays`() throws {
    let output = try AtomicOutput(path: folder("a.json"))
    try output.write(Array("one".utf8))
    try output.write([UInt8](repeating: 0x61, count: 1 << 17))
    #expect(folder.read("a.json") == nil)
    try output.commit()
    #expect(folder.read("a.json")?.utf8.count == 3 + 1 << 17)
    #expect(folder.files == ["a.json"])
  }

  @Test func `Without commit the older file stays`() throws {
    try folder.write("a.json", "old")
    do {
      let output = try AtomicOutput(path: folder("a.json"))
      try output.write([UInt8](repeating: 0x61, count: 1 << 17))
    }
    #expect(folder.read("a.json") == "old")
    #expect(folder.files == ["a.json"])
  }

  @Test func `A replaced file keeps its mode, a link stays a link`() throws {
    try folder.write("a.json", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder("a.json"))
    try FileManager.default.createSymbolicLink(
      atPath: folder("link.json"), withDestinationPath: folder("a.json"))
    try AtomicOutput.write(Array("new".utf8), to: folder("link.json"))
    #expect(folder.read("a.json") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder("a.json"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(folder.files == ["a.json", "link.json"])
  }

  @Test func `Folders that are not there, or not folders`() throws {
    try folder.write("file", "x")
    try FileManager.default.createDirectory(
      atPath: folder("sub"), withIntermediateDirectories: true)
    for (name, message) in [
      ("none/a.json", "can't be written: there is no folder "),
      ("file/a.json", "can't be written: there is no folder "),
      ("sub", "is a folder: name a file in it"), ("none/", "names a folder, not a file"),
    ] {
      let error = failure { () throws(EntenteError) in
        try AtomicOutput.write([0x61], to: folder(name))
      }
      #expect(error?.code == .unwritableOutput)
      #expect(error?.file == folder(name))
      #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    }
    #expect(folder.files == ["file", "sub"])
  }

  @Test func `A full device`() {
    let error = failure { () throws(EntenteError) in
      try AtomicOutput.write([0x61], to: "/dev/full")
    }
    #expect(error?.description == "/dev/full: can't be written (No space left on device)")
  }
}
