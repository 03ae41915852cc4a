import EntenteGraph
import EntenteModel

/// Alliance and enmity among sixteen tribes of the Gahuku-Gama in highland New Guinea: 29 ties each.
///
/// K. E. Read, "Cultures of the Central Highlands, New Guinea", *Southwestern Journal of
/// Anthropology* 10 (1954) 1–43; as a signed graph in P. Hage, F. Harary, *Structural Models in
/// Anthropology*, Cambridge 1983, 56–60.
enum ReadTribes {
  static let friends: KeyValuePairs<String, [String]> = [
    "Gavev": ["Kotun", "Nagad", "Gama"], "Kotun": ["Nagad", "Gama"], "Nagad": ["Gama"],
    "Ove": ["Alika", "Gahuk", "Masil", "Ukudz"], "Alika": ["Ukudz"],
    "Nagam": ["Masil", "Notoh", "Seuve"], "Gahuk": ["Masil", "Ukudz", "Geham", "Asaro"],
    "Masil": ["Ukudz", "Geham", "Asaro", "Uheto"], "Ukudz": ["Geham", "Asaro"],
    "Notoh": ["Kohik", "Uheto"], "Kohik": ["Uheto"], "Geham": ["Asaro"], "Uheto": ["Seuve"],
  ]
  static let foes: KeyValuePairs<String, [String]> = [
    "Gavev": ["Ove", "Alika", "Nagam", "Gahuk", "Asaro"],
    "Kotun": ["Ove", "Nagam", "Gahuk", "Notoh", "Kohik"], "Nagam": ["Nagad", "Gama"],
    "Gahuk": ["Notoh", "Uheto", "Gama"], "Ukudz": ["Seuve"], "Notoh": ["Geham", "Nagad"],
    "Kohik": ["Geham", "Nagad"], "Geham": ["Uheto", "Nagad", "Gama"],
    "Asaro": ["Seuve", "Nagad", "Gama"], "Uheto": ["Nagad", "Gama"], "Seuve": ["Gama"],
  ]

  static let graph: SignedGraph = {
    var ties: [(String, String, Polarity)] = []
    for (tribe, others) in friends { for other in others { ties.append((tribe, other, .support)) } }
    for (tribe, others) in foes { for other in others { ties.append((tribe, other, .oppose)) } }
    return signedGraph(ties)
  }()
}
