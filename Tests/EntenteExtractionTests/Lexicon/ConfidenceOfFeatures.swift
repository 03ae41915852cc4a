@testable import EntenteExtraction

extension ConfidenceModel {
  /// The probability that a reading with these features is right.
  func confidence(of features: [String]) -> Double {
    var sum = WeightSum(self)
    for feature in features { sum.add(feature) }
    return Self.probability(sum.sum)
  }
}
