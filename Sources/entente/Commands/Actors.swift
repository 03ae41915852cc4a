import ArgumentParser
import EntenteExtraction
import EntenteModel
import EntenteStore

/// `entente actors`: what the lexicon knows.
struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Looks up the actors that the lexicon knows.",
    discussion: """
      A query is an id or a name in any language; a part of a name finds all that have it. Without \
      a query all actors are listed.

        entente actors Lavrov
        entente actors حزب الله
        entente actors --lexicon my-actors
      """)

  @Argument(help: "An id, a name or a part of one; several words are one query.")
  var query: [String] = []

  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let query = query.joined(separator: " ")
    let found = try Extractor(lexicons: lexicon.folders).actors(matching: query)
    guard !found.isEmpty else {
      throw EntenteError(
        .unknownActor, "no actor is known as \"\(query)\": try a part of the name")
    }
    let output = StandardOutput()
    for actor in found { try output.write(Actors.text(of: actor)) }
    try output.flush()
  }

  /// Some lines about one actor.
  ///
  ///     sergey-lavrov  Sergey Lavrov (person)
  ///       role: RUS 2004-03-09..
  ///       en: Sergey Lavrov, Lavrov
  static func text(of actor: ActorEntry) -> String {
    var text = "\(actor.id)  \(Terminal.line(actor.name)) (\(actor.kind.rawValue))\n"
    for role in actor.roles {
      text += "  role: \(role.polity)"
      if role.from != nil || role.until != nil {
        text += " \(role.from?.description ?? "")..\(role.until?.description ?? "")"
      }
      text += "\n"
    }
    for (language, names) in actor.names.sorted(by: { $0.key < $1.key }) {
      text += "  \(language): " + names.map(Terminal.line).joined(separator: ", ") + "\n"
    }
    return text
  }
}
