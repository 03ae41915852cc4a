import Foundation
import Synchronization
import Testing

@testable import EntenteStore

@Suite struct OrderedTasksTests {
  /// Gives 0, 1, 2, … up to a number, and notes whether it is asked twice at a time.
  actor Source {
    let count: Int
    private(set) var given = 0

    init(_ count: Int) { self.count = count }

    func next() -> Int? {
      guard given < count else { return nil }
      defer { given += 1 }
      return given
    }
  }

  struct Stop: Error {}

  @Test(arguments: [1, 2, 8]) func `Results come in order, each once`(_ jobs: Int) async throws {
    let source = Source(500)
    let busy = Mutex((now: 0, most: 0))
    var results: [Int] = []
    try await OrderedTasks(jobs: jobs).run(
      next: { await source.next() },
      work: { (number: Int) -> Int in
        busy.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        // Early ones take longer.
        var sum = 0
        for step in 0..<(number % 7 == 0 ? 200_000 : 10) { sum &+= step }
        busy.withLock { $0.now -= 1 }
        return sum >= 0 ? number * 2 : 0
      },
      each: { results.append($0) })
    #expect(results == (0..<500).map { $0 * 2 })
    #expect(busy.withLock { $0.most } <= jobs)
  }

  @Test func `Few inputs are read while one takes long`() async throws {
    let read = Mutex(0)
    let readMeanwhile = Mutex(0)
    try await OrderedTasks(jobs: 2).run(
      next: {
        read.withLock { count -> Int? in
          count += 1
          return count <= 1000 ? count : nil
        }
      },
      work: { (number: Int) -> Int in
        if number == 1 {
          // Until the others get on; where other tests hold all threads, they don't while this waits.
          for _ in 0..<20 where read.withLock({ $0 }) < 8 { Thread.sleep(forTimeInterval: 0.1) }
          Thread.sleep(forTimeInterval: 0.3)
          readMeanwhile.withLock { $0 = read.withLock { $0 } }
        }
        return number
      },
      each: { _ in })
    #expect(read.withLock { $0 } == 1001)
    #expect(readMeanwhile.withLock { 1...8 ~= $0 })
  }

  @Test func `An error ends all`() async throws {
    let source = Source(.max)
    await #expect(throws: Stop.self) {
      try await OrderedTasks(jobs: 2).run(
        next: { await source.next() },
        work: { (number: Int) throws -> Int in
          if number == 20 { throw Stop() }
          return number
        },
        each: { #expect($0 < 20) })
    }
    await #expect(throws: Stop.self) {
      try await OrderedTasks(jobs: 2).run(
        next: { await source.next() }, work: { (number: Int) in number },
        each: { _ in throw Stop() })
    }
    #expect(await source.given < 1000)
  }
}
