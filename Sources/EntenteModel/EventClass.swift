/// The PLOVER class of a predicate.
///
/// PLOVER is the event ontology that follows CAMEO in political event data; its classes are the
/// field's common words for what one actor does to another.
///
/// - SeeAlso: Halterman, Bagozzi, Beger, Schrodt, Scarborough: "PLOVER and POLECAT: A New Political
///   Event Ontology and Dataset" (2023).
public enum EventClass: String, Sendable, Hashable, Codable, CaseIterable, BitwiseCopyable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case yield = "YIELD"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"
}
