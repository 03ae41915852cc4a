public import EntenteModel
internal import Synchronization

/// Has documents read by processes of their own, so that one that crashes its reader, or never comes
/// to an end, costs nothing but itself.
///
/// The processes run `entente extract - --ledger`: the row of the ledger says where the answer ends.
///
///     let reading = IsolatedReading("/usr/bin/entente", arguments: [], timeout: .seconds(10))
///     try reading.evidence(in: document)
public final class IsolatedReading: Sendable {
  private let program: String
  private let arguments: [String]
  private let timeout: Duration
  private let idle = Mutex<[WorkerProcess]>([])

  /// - Parameters:
  ///   - program: The path of `entente`.
  ///   - arguments: Options of `extract` that rows depend on.
  ///   - timeout: How long one document may take.
  public init(_ program: String, arguments: [String], timeout: Duration) {
    self.program = program
    self.arguments =
      ["extract", "-", "--ledger", "--input-format", "jsonl", "--jobs", "1"] + arguments
    self.timeout = timeout
  }

  deinit {
    idle.withLock { workers in for worker in workers { worker.stop() } }
  }

  /// The rows of `document`. Can be called on several threads, which have a process each.
  ///
  /// - Throws: ``DocumentFailure`` if this document crashed its reader or took too long;
  ///   ``EntenteError`` if no reader can be started.
  public func evidence(in document: Document) throws -> [Evidence] {
    let worker = try idle.withLock { $0.popLast() } ?? started()
    let answer: [UInt8]
    do throws(WorkerProcess.Failure) {
      answer = try worker.answer(
        to: JSONLine.encode(document), end: LedgerRow.prefix, within: timeout)
    } catch {
      worker.stop()
      throw DocumentFailure(document: document.id, error: error.error)
    }
    idle.withLock { $0.append(worker) }
    let rows = try EvidenceCoding.decodeLines(answer)
    let last = answer.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    guard let ledger = LedgerRow(line: Array(answer[last...])), ledger.rows == rows.count else {
      throw EntenteError(.crashed, "the process that reads documents lost rows", file: program)
    }
    if let problem = ledger.error {
      throw DocumentFailure(
        document: document.id, error: EntenteError(.badJSON, problem))
    }
    return rows
  }

  /// A process that has shown that it can read: its vocabulary takes a while to load.
  private func started() throws(EntenteError) -> WorkerProcess {
    let worker = try WorkerProcess(program, arguments: arguments)
    do throws(WorkerProcess.Failure) {
      _ = try worker.answer(
        to: JSONLine.encode(Document(id: "start", text: "-")), end: LedgerRow.prefix,
        within: .seconds(120))
      return worker
    } catch {
      worker.stop()
      throw EntenteError(
        .crashed, "the process that reads documents doesn't start", file: program,
        cause: error.error.cause)
    }
  }
}
