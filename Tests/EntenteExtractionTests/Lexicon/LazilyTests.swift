import Synchronization
import Testing

@testable import EntenteExtraction

@Suite struct LazilyTests {
  @Test func `A value is made once, when it is wanted`() async {
    let made = Mutex(0)
    let value = Lazily {
      made.withLock { $0 += 1 }
      return 7
    }
    #expect(made.withLock { $0 } == 0)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask { value.value } }
      for await found in group { #expect(found == 7) }
    }
    #expect(made.withLock { $0 } == 1)
  }
}
