import Testing
@testable import EntenteExtraction
