import EntenteModel

/// How the parts of reading a sentence follow each other.
extension DocumentReader {
  /// Reads one sentence into ``candidates`` and leaves behind who was mentioned and who spoke.
  ///
  /// - Parameter trace: told in words what was found.
  mutating func read(_ span: SentenceSpan, trace: ((String) -> Void)? = nil) {
    let tokens = span.tokens
    mentions.removeAll(keepingCapacity: true)
    switch pack.language {
    case .arabic: findArabicMentions(tokens)
    case .english: findEnglishMentions(tokens)
    }
    attachAppositions()
    earlierSpeaker = speaker
    findSpeaker(tokens)
    findPronouns(tokens)
    // Moved out and in, so that one piece of memory serves for all sentences.
    var groups: [Group] = []
    swap(&self.groups, &groups)
    findGroups(tokens, into: &groups)
    noteLists(groups)
    if let trace {
      for mention in mentions { trace(describe(mention)) }
    }
    Self.readRelations(tokens, groups, &self)
    switch pack.language {
    case .arabic: noteDeeds(groups, candidates)
    case .english: noteEnglishDeeds(groups, candidates, in: tokens)
    }
    if let first = mentions.first(where: { $0.standing == .actor }) { topic = first.entity }
    topicPerson = personOnTopic(tokens)
    for group in groups {
      guard let pair = pair(of: group) else { continue }
      lastPair = pair
      break
    }
    for token in tokens { mentionAt[token] = -1 }
    swap(&self.groups, &groups)
  }

  /// Lets grammar read a sentence.
  private static func readRelations(
    _ tokens: Range<Int>, _ groups: [Group], _ reader: inout DocumentReader
  ) {
    // Moved in and out: a second owner would make writes copy whole arrays, for each sentence.
    var sentence = SentenceReader(reader: consume reader, sentence: tokens, groups: groups)
    sentence.read()
    reader = sentence.finish()
  }

  /// The person who speaks in a sentence, or who is its first word.
  private func personOnTopic(_ sentence: Range<Int>) -> Int? {
    var opening: Int?
    for mention in mentions
    where mention.standing == .actor && !mention.isPossessive
      && entities[mention.entity].kind == .person
    {
      if mention.entity == speaker { return speaker }
      if mention.tokens.lowerBound == sentence.lowerBound, opening == nil {
        opening = mention.entity
      }
    }
    return opening
  }

  /// The members of a group that act together and belong to different polities.
  private func pair(of group: Group) -> Pair? {
    guard group.members.count > 1, group.standing == .actor, !group.isPossessive else { return nil }
    let members = group.members.map { mentions[$0].entity }
    guard Set(members.map { entities[$0].polityID }).count == members.count else { return nil }
    return Pair(entities: members, tokens: group.tokens)
  }

  private func describe(_ mention: Mention) -> String {
    let preposition =
      mention.preposition < 0 ? "" : ", behind " + pack.prepositions[Int(mention.preposition)]
    return "mention “\(line(view.range(mention.tokens)))” \(entities[mention.entity].name) "
      + "(\(entities[mention.entity].polityName)) via \(mention.via.rawValue), "
      + "\(mention.standing)\(preposition)"
  }
}
