import Foundation

/// Turns what is known of a reading into the share of such readings that are right.
///
/// A logistic model over named features. Its weights are data (`confidence.tsv`), fitted by
/// `Scripts/calibrate` on the annotated corpora. They are kept by question and answer, so that
/// weighing a reading writes no names. A class, since it is passed on for every reading.
final class ConfidenceModel: Sendable {
  /// The weights of what a frame of the grammar has read.
  let ofReadings: Weights
  /// What tells a good guess differs from what tells a good reading: no feature is shared.
  let ofGuesses: Weights
  let bias: Double
  /// Whether no weights were loaded at all.
  let isEmpty: Bool
  let answers: Question.Answers

  /// Before each feature's name of a guess.
  static let guessPrefix = "guess."

  /// - Parameter rows: names and weights; a later row replaces an earlier one, and features that
  ///   nobody asks for count for nothing.
  init(rows: [(feature: String, weight: Double)] = [], answers: Question.Answers = .init()) {
    var readings = Weights(answers)
    var guesses = readings
    var bias = 0.0
    for row in rows {
      if row.feature == "bias" {
        bias = row.weight
      } else if row.feature.hasPrefix(Self.guessPrefix) {
        guesses.set(row.feature.dropFirst(Self.guessPrefix.count), row.weight)
      } else {
        readings.set(row.feature[...], row.weight)
      }
    }
    ofReadings = readings
    ofGuesses = guesses
    self.bias = bias
    isEmpty = rows.isEmpty
    self.answers = answers
  }

  /// The probability whose log odds are `sum`.
  static func probability(_ sum: Double) -> Double { 1 / (1 + exp(-sum)) }

  @inline(__always)
  func weight(
    ofGuess isGuess: Bool, _ question: Question, _ first: Int, _ second: Int, _ third: Int
  ) -> Double {
    isGuess
      ? ofGuesses[question, first, second, third] : ofReadings[question, first, second, third]
  }

  /// A number for each answer to each question.
  struct Weights: Sendable {
    private var weights: [Double]
    private var places: [Place]
    private var parts: [[[[UInt8]]]]

    /// Where a question's answers begin, and how many there are to its second and third digit.
    private struct Place {
      var start: Int
      var second: Int
      var third: Int
    }

    init(_ answers: Question.Answers) {
      parts = Question.allCases.map { question in
        question.parts(answers).map { $0.map { Array($0.utf8) } }
      }
      places = []
      var count = 0
      for parts in parts {
        let digits = parts.map(\.count).filter { $0 > 1 }
        places.append(
          Place(
            start: count, second: digits.count > 1 ? digits[1] : 1,
            third: digits.count > 2 ? digits[2] : 1))
        count += digits.reduce(1, *)
      }
      weights = Array(repeating: 0, count: count)
    }

    @inline(__always)
    subscript(question: Question, first: Int, second: Int, third: Int) -> Double {
      let place = places[question.ordinal]
      return weights[place.start + (first * place.second + second) * place.third + third]
    }

    /// Gives every answer of this name its weight.
    fileprivate mutating func set(_ name: Substring, _ weight: Double) {
      let name = Array(name.utf8)
      for question in places.indices {
        Self.forEachNumber(name[...], parts[question][...]) {
          weights[places[question].start + $0] = weight
        }
      }
    }

    /// Gives `body` the numbers of the answers that are called `name`: the parts' alternatives, read
    /// as digits behind those of `number`.
    private static func forEachNumber(
      _ name: ArraySlice<UInt8>, _ parts: ArraySlice<[[UInt8]]>, behind number: Int = 0,
      _ body: (Int) -> Void
    ) {
      guard let part = parts.first else {
        if name.isEmpty { body(number) }
        return
      }
      for (digit, alternative) in part.enumerated() where name.starts(with: alternative) {
        forEachNumber(
          name.dropFirst(alternative.count), parts.dropFirst(),
          behind: number * part.count + digit, body)
      }
    }
  }
}
