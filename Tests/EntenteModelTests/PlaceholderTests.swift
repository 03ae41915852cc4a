import Testing

@testable import EntenteModel
