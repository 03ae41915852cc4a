import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct QuestionTests {
  /// Ordinals are read from memory, so that a change of the compiler must be noticed here.
  @Test func `Ordinals are the places of cases`() {
    func check<Case: CaseIterable>(_: Case.Type) {
      #expect(Case.allCases.map(\.ordinal) == Array(0..<Case.allCases.count), "\(Case.self)")
    }
    check(Language.self)
    check(Via.self)
    check(ActorKind.self)
    check(EventClass.self)
    check(Modality.self)
    check(Frame.self)
    check(Path.self)
    check(Mention.Standing.self)
    check(PredicateRow.PartOfSpeech.self)
    check(Surroundings.Crossing.self)
  }

  @Test func `Answers have the names that weights are given under`() {
    let answers = Question.Answers(prepositions: ["by", "against"])
    let noun = PredicateRow.PartOfSpeech.noun.ordinal
    #expect(Question.sign.name([1, 0, 0], answers) == "sign=-1")
    #expect(Question.collocate.name([0, 0, 0], answers) == "with-collocate")
    #expect(Question.partOfSpeech.name([0, noun, 0], answers) == "ar.pos=noun")
    #expect(
      Question.sourceEvent.name([ActorKind.bloc.ordinal, EventClass.aid.ordinal, 0], answers)
        == "source-event=bloc+AID")
    #expect(
      Question.sourcePreposition.name([1, Question.Answers.preposition(1), 0], answers)
        == "en.source-prep=against")
    #expect(
      Question.sourcePreposition.name([1, Question.Answers.preposition(-1), 0], answers)
        == "en.source-prep=none")
  }

  @Test(arguments: [(-2, 1, "-21"), (-1, 1, "-11"), (1, -1, "1-1"), (2, -2, "2-2")])
  func `Places of guesses`(_ source: Int, _ target: Int, _ name: String) {
    let surroundings = Surroundings(
      sourcePlace: source, targetPlace: target, sourceCrossing: .nothing, targetCrossing: .comma,
      sourceVerbs: 0, targetVerbs: 0, isTargetGoverned: false, isAgreeing: false)
    #expect(Surroundings.placeNames[surroundings.places] == name)
  }
}
