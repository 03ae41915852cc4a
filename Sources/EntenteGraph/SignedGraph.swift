public import EntenteModel

/// A directed graph in which every edge keeps support and opposition apart, and the evidence.
public struct SignedGraph: Sendable, Hashable {
  /// Whether nodes are polities (states, blocs, movements) or the actors themselves.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case polity
    case actor
  }

  public var level: Level
  /// Sorted by the UTF-8 bytes of their ids.
  public var nodes: [Node]
  /// Sorted by the UTF-8 bytes of source id, then target id; at most one for an ordered pair.
  public var edges: [Edge]
  /// What it was built from, sorted by the UTF-8 bytes of the ids.
  public var documents: [SourceDocument]
  /// Whether ``documents`` has the whole corpus, those documents too in which nothing was found.
  public var coversCorpus: Bool
  /// Days after which a story counts half, and the day from which its age is counted.
  public var halfLife: Double?
  public var reference: CalendarDate?

  public init(
    level: Level, nodes: [Node] = [], edges: [Edge] = [], documents: [SourceDocument] = [],
    coversCorpus: Bool = false, halfLife: Double? = nil, reference: CalendarDate? = nil
  ) {
    self.level = level
    self.nodes = nodes
    self.edges = edges
    self.documents = documents
    self.coversCorpus = coversCorpus
    self.halfLife = halfLife
    self.reference = reference
  }
}

extension SignedGraph {
  /// An actor of the graph.
  public struct Node: Sendable, Hashable {
    public let id: String
    public var kind: ActorKind
    /// Display names by language code; `en` is always there.
    public var names: [String: String]

    public init(id: String, kind: ActorKind, names: [String: String]) {
      self.id = id
      self.kind = kind
      self.names = names
    }

    /// The English display name, or the id.
    public var name: String { names["en"] ?? id }
  }

  /// How sure an edge's sign is.
  public enum EdgeClass: String, Sendable, Hashable, CaseIterable {
    case support
    case oppose
    case contested
    case tentative
  }

  /// Everything that the corpus says of one actor's stance towards another.
  public struct Edge: Sendable, Hashable {
    public let source: String
    public let target: String
    /// S+ and S-: each story's largest confidence for the sign, summed, in millionths.
    public var supportMicros: Int64
    public var opposeMicros: Int64
    /// How many stories state each sign.
    public var supportStories: Int
    public var opposeStories: Int
    /// Stories by outlet name, for the effective number of outlets.
    public var outlets: Tally<String>
    /// Evidence rows by PLOVER class.
    public var events: Tally<EventClass>
    public var firstDate: CalendarDate?
    public var lastDate: CalendarDate?
    /// The rows themselves, sorted by document, sentence start and id.
    public var evidence: [Evidence]

    public init(
      source: String, target: String, supportMicros: Int64 = 0, opposeMicros: Int64 = 0,
      supportStories: Int = 0, opposeStories: Int = 0, outlets: Tally<String> = [:],
      events: Tally<EventClass> = [:], firstDate: CalendarDate? = nil,
      lastDate: CalendarDate? = nil, evidence: [Evidence] = []
    ) {
      self.source = source
      self.target = target
      self.supportMicros = supportMicros
      self.opposeMicros = opposeMicros
      self.supportStories = supportStories
      self.opposeStories = opposeStories
      self.outlets = outlets
      self.events = events
      self.firstDate = firstDate
      self.lastDate = lastDate
      self.evidence = evidence
    }
  }
}
