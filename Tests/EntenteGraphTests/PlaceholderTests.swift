import Testing
@testable import EntenteGraph
