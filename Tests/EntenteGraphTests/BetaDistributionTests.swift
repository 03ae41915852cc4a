import Testing

@testable import EntenteGraph

@Suite("The Beta distribution")
struct BetaDistributionTests {
  /// Clopper–Pearson limits of binomial proportions, as statistical tables and packages print
  /// them: the lower is the quantile of Beta(x, n - x + 1), the upper that of Beta(x + 1, n - x).
  @Test(
    "limits of Clopper and Pearson",
    arguments: [
      (0.025, 5.0, 6.0, 0.1870860), (0.975, 6, 5, 0.8129140), (0.025, 1, 10, 0.0025286),
      (0.975, 2, 9, 0.4450161), (0.025, 3, 8, 0.0667395), (0.975, 4, 7, 0.6524529),
      (0.975, 1, 10, 0.3084971), (0.025, 10, 1, 0.6915029), (0.025, 2, 3, 0.0675860),
      (0.975, 2, 3, 0.8058796),
    ])
  func quantiles(p: Double, a: Double, b: Double, x: Double) {
    #expect(abs(BetaDistribution.quantile(p, a: a, b: b) - x) < 1e-6)
  }

  /// Student's t: with x = ν / (ν + t²), I_x(ν/2, 1/2) is the two-sided probability.
  @Test(
    "critical values of Student's t",
    arguments: [
      (1.0, 12.706204736), (2, 4.302652730), (5, 2.570581836), (10, 2.228138852),
      (30, 2.042272456),
    ])
  func student(degrees: Double, t: Double) {
    let x = degrees / (degrees + t * t)
    #expect(abs(BetaDistribution.cdf(x, a: degrees / 2, b: 0.5) - 0.05) < 1e-8)
    #expect(abs(BetaDistribution.quantile(0.05, a: degrees / 2, b: 0.5) - x) < 1e-8)
  }

  @Test("whole shapes give binomial tails")
  func binomial() {
    // I_x(a, b) = P(Bin(a + b - 1, x) >= a)
    for (a, b) in [(1, 1), (2, 3), (7, 4), (20, 31)] {
      for x in [0.01, 0.2, 0.5, 0.77, 0.99] {
        let n = a + b - 1
        var tail = 0.0
        var term = power(1 - x, Double(n))
        for k in 0...n {
          if k >= a { tail += term }
          term *= Double(n - k) / Double(k + 1) * x / (1 - x)
        }
        #expect(abs(BetaDistribution.cdf(x, a: Double(a), b: Double(b)) - tail) < 1e-12)
      }
    }
  }

  @Test("the arcsine distribution has a closed form")
  func arcsine() {
    // sin²(π/40) = 0.006155829702431
    #expect(abs(BetaDistribution.quantile(0.05, a: 0.5, b: 0.5) - 0.006155829702431) < 1e-12)
  }

  @Test("quantiles undo probabilities, large shapes too")
  func inverse() {
    for (a, b) in [(1.5, 1.2), (1, 7), (100.3, 2), (5_000, 4_000.5), (1_000_000, 3)] {
      for p in [0.001, 0.025, 0.5, 0.975] {
        let x = BetaDistribution.quantile(p, a: a, b: b)
        #expect(abs(BetaDistribution.cdf(x, a: a, b: b) - p) < 1e-8, "Beta(\(a), \(b)) at \(p)")
      }
    }
  }
}
