import Testing
@testable import EntenteRender
