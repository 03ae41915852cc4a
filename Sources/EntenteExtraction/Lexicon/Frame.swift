/// Where a predicate's source and target stand around it.
///
/// The set is closed: grammar is code. Which predicate takes which frames is data; the language
/// packs' README describes each frame with examples.
enum Frame: String, CaseIterable, Sendable {
  case subjectObject = "subject-object"
  case subjectOblique = "subject-oblique"
  case subjectMutual = "subject-mutual"
  case possessorOblique = "possessor-oblique"
  case possessorObject = "possessor-object"
  case nounMutual = "noun-mutual"
  case role = "role"
  case roleMutual = "role-mutual"
  case describedOblique = "described-oblique"
  case describedMutual = "described-mutual"
  case describedAgent = "described-agent"
  case prefix = "prefix"
  case receiverAgent = "receiver-agent"

  /// Whether the relation holds both ways.
  var isMutual: Bool {
    switch self {
    case .subjectMutual, .nounMutual, .roleMutual, .describedMutual: true
    default: false
    }
  }
}
