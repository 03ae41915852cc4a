import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteExtraction

@Suite struct DeterminismTests {
  /// All examples of predicates, all marked rows and the samples that come with the program.
  static func documents() throws -> [Document] {
    var documents = try LexiconExample.all().map {
      Document(id: $0.id, text: try MarkedText($0.predicate.example).text, language: $0.language)
    }
    documents += try MarkedRow.all.map { Document(id: $0.id, text: try MarkedText($0.marked).text) }
    return documents + samples()
  }

  /// The texts of `Samples/**/*.jsonl`.
  static func samples() -> [Document] {
    let folder = Package.folder.appendingPathComponent("Samples")
    let names =
      FileManager.default.enumerator(atPath: folder.path)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".jsonl") }.sorted() ?? []
    return names.flatMap { name -> [Document] in
      let data = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
      return data.split(separator: 0x0A).compactMap { line -> Document? in
        let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        guard let text = object?["text"] as? String else { return nil }
        return Document(
          id: object?["id"] as? String ?? "", text: text,
          date: (object?["date"] as? String).flatMap { CalendarDate($0) },
          title: object?["title"] as? String)
      }
    }
  }

  @Test func `The same text gives the same rows, and offsets lead back to it`() throws {
    let extractor = try TestExtractor.shared
    var ids: Set<String> = []
    for document in try Self.documents() {
      let rows = extractor.evidence(in: document)
      #expect(extractor.evidence(in: document) == rows, "\(document.id)")
      let bytes = Array(document.text.utf8)
      for row in rows {
        #expect(ids.insert(row.id).inserted, "two rows of \(document.id) have the id \(row.id)")
        for (start, end, text) in [
          (row.sentence.start, row.sentence.end, row.sentence.text),
          (row.source.start, row.source.end, row.source.text),
          (row.target.start, row.target.end, row.target.text),
          (row.predicate.start, row.predicate.end, row.predicate.text),
        ] {
          let isInside = 0 <= start && start < end && end <= bytes.count
          #expect(isInside, "\(document.id): \(start)..<\(end)")
          guard isInside else { continue }
          #expect(
            String(validating: bytes[start..<end], as: UTF8.self) == text,
            "\(document.id): \(start)..<\(end)")
        }
        let sentence = row.sentence.start..<row.sentence.end
        #expect(
          sentence.contains(row.predicate.start) && row.predicate.end <= sentence.upperBound,
          "\(document.id): “\(row.predicate.text)” is in another sentence")
      }
    }
  }

  @Test func `Ids are the same on any machine and in any order`() throws {
    let extractor = try TestExtractor.shared
    let document = Document(id: "1", text: "Russia backs Syria. Iran condemned Israel.")
    let ids = extractor.evidence(in: document).map(\.id)
    #expect(ids.count == 2 && Set(ids).count == 2)
    #expect(try Extractor().evidence(in: document).map(\.id) == ids)
    let other = extractor.evidence(in: Document(id: "2", text: document.text)).map(\.id)
    #expect(Set(other).isDisjoint(with: ids))
  }

  @Test func `Many readers at once give what one gives`() async throws {
    let extractor = try TestExtractor.shared
    let documents = try MarkedRow.all.map {
      Document(id: $0.id, text: try MarkedText($0.marked).text)
    }
    let alone = documents.map { extractor.evidence(in: $0) }
    let together = await withTaskGroup(of: (Int, [Evidence]).self) { group in
      for (index, document) in documents.enumerated() {
        group.addTask { (index, extractor.evidence(in: document)) }
      }
      var rows = Array(repeating: [Evidence](), count: documents.count)
      for await (index, evidence) in group { rows[index] = evidence }
      return rows
    }
    #expect(together == alone)
  }
}
