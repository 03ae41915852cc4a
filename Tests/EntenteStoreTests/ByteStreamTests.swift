import CCompression
import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteStore

@Suite struct ByteStreamTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A text of about 3 MB that packs to about a third.
  static let text: [UInt8] = {
    var state: UInt64 = 1
    return (0..<200_000).flatMap { _ -> [UInt8] in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Array("line \(state >> 40)\n".utf8)
    }
  }()

  func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let path = folder("made.gz")
    let file = try #require(gzopen(path, "wb6"))
    #expect(gzwrite(file, bytes, UInt32(bytes.count)) == Int32(bytes.count))
    #expect(gzclose(file) == Z_OK)
    return try #require(folder.bytes("made.gz"))
  }

  func zstandard(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { buffer, count in
      count = ZSTD_compress(buffer.baseAddress, buffer.count, bytes, bytes.count, 3)
    }
  }

  func read(_ bytes: [UInt8], block: Int = 1 << 18) throws -> [UInt8] {
    let stream = try ByteStream(path: try folder.write("file", bytes))
    var all: [UInt8] = []
    while case let next = try stream.block(block), !next.isEmpty {
      #expect(next.count <= block)
      all += next
    }
    return all
  }

  func message(_ bytes: [UInt8]) throws -> String? {
    do {
      _ = try read(bytes)
      return nil
    } catch let error as EntenteError {
      #expect(error.code == .badArchive)
      #expect(error.file == folder("file"))
      return error.message
    }
  }

  @Test(arguments: [1 << 18, 1000, 7]) func `What is packed comes as it was`(_ block: Int) throws {
    let text = block == 7 ? Array(Self.text.prefix(20_000)) : Self.text
    #expect(try read(text, block: block) == text)
    #expect(try read(gzip(text), block: block) == text)
    #expect(try read(zstandard(text), block: block) == text)
  }

  @Test func `Little or nothing is packed too`() throws {
    for text in [[], [0x41], [0x1F], [0x28, 0xB5]] as [[UInt8]] {
      #expect(try read(text) == text)
      #expect(try read(gzip(text)) == text)
      #expect(try read(zstandard(text)) == text)
    }
  }

  @Test func `Archives behind each other, and padding`() throws {
    let (one, two) = (Array("one\n".utf8), Array("two\n".utf8))
    #expect(try read(gzip(one) + gzip(two)) == one + two)
    #expect(try read(zstandard(one) + zstandard(two)) == one + two)
    #expect(try read(gzip(one) + [UInt8](repeating: 0, count: 300_000)) == one)
    // A skippable frame of three bytes, as parallel packers write them.
    let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    #expect(try read(skippable + zstandard(one)) == one)
  }

  @Test func `An archive cut anywhere is told of`() throws {
    let text = Array("Russia backs Syria, says an article of some length.\n".utf8)
    for (name, packed) in [("gzip", try gzip(text)), ("Zstandard", zstandard(text))] {
      for count in 4..<packed.count {
        #expect(
          try message(Array(packed.prefix(count)))
            == "the \(name) archive is cut short: fetch or copy the file again", "\(count)")
      }
    }
  }

  @Test func `A damaged archive is told of`() throws {
    var packed = try gzip(Self.text)
    packed[packed.count / 2] ^= 0x55
    #expect(
      try message(packed) == "the gzip archive is damaged: fetch or copy the file again")
    #expect(
      try message(try gzip([0x41]) + Array("rubbish".utf8))
        == "the gzip archive is damaged: fetch or copy the file again")
    var frames = zstandard(Self.text)
    // The bit of the header that must be zero.
    frames[4] |= 0x08
    #expect(
      try message(frames) == "the Zstandard archive is damaged: fetch or copy the file again")
  }

  @Test func `What was there before the damage is read`() throws {
    let packed = try gzip(Self.text)
    let stream = try ByteStream(
      path: try folder.write("file", Array(packed.prefix(packed.count / 2))))
    var all: [UInt8] = []
    _ = try? { while case let next = try stream.block(), !next.isEmpty { all += next } }()
    #expect(all.count > Self.text.count / 4)
    #expect(all.elementsEqual(Self.text.prefix(all.count)))
  }
}
