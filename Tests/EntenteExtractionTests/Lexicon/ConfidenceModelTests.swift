import EntenteModel
import Testing

@testable import EntenteExtraction

@Suite struct ConfidenceModelTests {
  @Test func `Weights are found by question and answer`() {
    let model = ConfidenceModel(rows: [
      ("bias", 1), ("sign=1", 2), ("guess.sign=1", 3), ("paths=agent+object", 4), ("unknown", 9),
    ])
    #expect(model.bias == 1)
    #expect(model.ofReadings[.sign, 0, 0, 0] == 2)
    #expect(model.ofReadings[.sign, 1, 0, 0] == 0)
    #expect(model.ofGuesses[.sign, 0, 0, 0] == 3)
    #expect(model.ofReadings[.paths, Path.agent.ordinal, Path.object.ordinal, 0] == 4)
    #expect(model.ofGuesses[.paths, Path.agent.ordinal, Path.object.ordinal, 0] == 0)
  }

  @Test func `The sum of weights becomes a probability`() {
    #expect(ConfidenceModel.probability(0) == 0.5)
    #expect(abs(ConfidenceModel.probability(1) - 0.731_058_578_630_005) < 1e-12)
  }

  @Test func `Without weights it knows that it knows nothing`() {
    #expect(ConfidenceModel().isEmpty)
    #expect(!ConfidenceModel(rows: [("bias", 0)]).isEmpty)
  }

  @Test func `A later row replaces an earlier one`() {
    let model = ConfidenceModel(rows: [("bias", 5), ("sign=1", 5), ("bias", 0), ("sign=1", 1)])
    #expect(model.bias == 0 && model.ofReadings[.sign, 0, 0, 0] == 1)
  }

  /// Every answer to every question, its weight looked up by the name that `--trace` shows.
  @Test func `Numbers lead to the weights that names have`() {
    let answers = Question.Answers(prepositions: ["by", "with_own"])
    var rows: [(feature: String, weight: Double)] = []
    var weights: [String: Double] = [:]
    var all: [(question: Question, digits: [Int], name: String)] = []
    for question in Question.allCases {
      let sizes = question.parts(answers).map(\.count).filter { $0 > 1 } + [1, 1, 1]
      for first in 0..<sizes[0] {
        for second in 0..<sizes[1] {
          for third in 0..<sizes[2] {
            let digits = [first, second, third]
            let name = question.name(digits, answers)
            all.append((question, digits, name))
            weights[name] = Double(weights.count % 251 + 1)
          }
        }
      }
    }
    for (name, weight) in weights where weight != 7 { rows.append((name, weight)) }
    let model = ConfidenceModel(rows: rows, answers: answers)
    var wrong: [String] = []
    for (question, digits, name) in all {
      let weight = model.ofReadings[question, digits[0], digits[1], digits[2]]
      let expected = weights[name] ?? -1
      if weight != (expected == 7 ? 0 : expected) { wrong.append(name) }
    }
    #expect(all.count > 1500)
    #expect(wrong == [])
  }
}
