import Testing
@testable import EntenteStore
