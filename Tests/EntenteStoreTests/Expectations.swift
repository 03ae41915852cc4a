import EntenteModel
import Testing

/// The error that `body` throws; a test failure if there is none.
func failure(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws(EntenteError) -> Void
) -> EntenteError? {
  do throws(EntenteError) {
    try body()
    Issue.record("no error", sourceLocation: sourceLocation)
    return nil
  } catch {
    return error
  }
}
