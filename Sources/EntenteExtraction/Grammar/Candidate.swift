import EntenteModel

/// How an argument was found: which rule of the grammar joined it to its predicate.
///
/// The confidence model weighs each path by how often it is right.
enum Path: String, CaseIterable, Sendable {
  case subjectBefore = "subject-before"
  case subjectAfter = "subject-after"
  case subjectInherited = "subject-inherited"
  case subjectSpeaker = "subject-speaker"
  case subjectPassive = "subject-passive"
  case subjectController = "subject-controller"
  /// The owner of the noun that is the subject: "Russia's support infuriated Ankara".
  case subjectOwner = "subject-owner"
  case object = "object"
  /// What the relative pronoun of the verb's clause takes up: "whom Russia backs".
  case relativeObject = "relative-object"
  case objectSuffix = "object-suffix"
  case oblique = "oblique"
  case obliqueSuffix = "oblique-suffix"
  case agent = "agent"
  case possessor = "possessor"
  case possessorSuffix = "possessor-suffix"
  case possessorAdjective = "possessor-adjective"
  case genitive = "genitive"
  case between = "between"
  case conjunct = "conjunct"
  case apposition = "apposition"
  case copula = "copula"
  case described = "described"
  case compound = "compound"
  case implied = "implied"
  case loose = "loose"

  /// Whether the predicate's own phrase names the argument, rather than the clause around it.
  var isOwn: Bool {
    switch self {
    case .possessor, .possessorSuffix, .possessorAdjective, .genitive, .between, .agent, .compound:
      true
    default: false
    }
  }
}

/// Actors that fill one side of a relation, and how they were found.
struct Argument {
  /// Entities; several if the phrase is coordinated or means two.
  var entities: Few<Int>
  /// What is shown as the mention, as tokens.
  var tokens: Range<Int>
  /// Tokens of each entity's own mention, in the order of ``entities``.
  var mentionTokens: Few<Range<Int>>
  var via: Few<Via>
  var path: Path
  var standing: Mention.Standing
  var distance: Int
  /// The preposition that governs the phrase, or -1.
  var preposition: Int32 = -1
}

/// A relation that the grammar has read and that nobody has weighed yet.
struct Candidate {
  var source: Int
  var target: Int
  var sourceTokens: Range<Int>
  var targetTokens: Range<Int>
  var sourceVia: Via
  var targetVia: Via
  var sourcePath: Path
  var targetPath: Path
  var targetStanding: Mention.Standing
  var sourceDistance: Int
  var targetDistance: Int
  var polarity: Polarity
  var event: EventClass
  var predicate: Int32
  var predicateTokens: Range<Int>
  var frame: Frame
  var modality: Modality
  var holder: Int?
  var confidence = 0.0
  var sourcePreposition: Int32 = -1
  var targetPreposition: Int32 = -1
  /// Other groups between the predicate and its arguments.
  var sourceSkips = 0
  var targetSkips = 0
  /// Other predicate words between source and target.
  var rivals = 0
  /// How a guess stands around its predicate; nothing for what a frame has read.
  var surroundings: Surroundings?
  /// Actors in the sentence.
  var crowd = 0
}

/// A predicate word of a sentence.
struct PredicateHit {
  var number: Int32
  var hit: Hit
  var tokens: Range<Int> { hit.start..<hit.end }
  /// The token of a collocate that was needed and found.
  var collocate: Int?

  var end: Int { max(hit.end, (collocate ?? -1) + 1) }
}
