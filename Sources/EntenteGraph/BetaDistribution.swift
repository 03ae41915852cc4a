/// The Beta distribution's probabilities and quantiles.
///
///     BetaDistribution.cdf(0.5, a: 2, b: 3)          // 0.6875
///     BetaDistribution.quantile(0.025, a: 5, b: 6)   // 0.187086…
///
/// The regularised incomplete beta function is evaluated as a continued fraction by Lentz's method
/// [1, §6.4], the quantile by Newton steps kept inside a shrinking bracket, as AS 109 does [2].
///
/// 1. W. H. Press et al., *Numerical Recipes*, 3rd ed., Cambridge 2007, §§6.1, 6.4, 6.14.
/// 2. G. W. Cran, K. J. Martin, G. E. Thomas, "Remark AS R19 and Algorithm AS 109", *Applied
///    Statistics* 26 (1977) 111–114.
public enum BetaDistribution {
  /// P(X ≤ x), the regularised incomplete beta function I_x(a, b).
  ///
  /// - Parameters:
  ///   - x: Clamped to 0…1.
  ///   - a: First shape, above 0.
  ///   - b: Second shape, above 0.
  /// - Complexity: O(√max(a, b)) steps of the fraction.
  public static func cdf(_ x: Double, a: Double, b: Double) -> Double {
    cdf(x, a, b, logBeta: logBeta(a, b))
  }

  private static func cdf(_ x: Double, _ a: Double, _ b: Double, logBeta: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exponential(a * logarithm(x) + b * logarithm1p(-x) - logBeta)
    // The fraction converges fast below the mean; above it, use the mirror image.
    if x < (a + 1) / (a + b + 2) { return front * fraction(x, a, b) / a }
    return 1 - front * fraction(1 - x, b, a) / b
  }

  /// The x with P(X ≤ x) = p, to about 1e-12.
  ///
  /// - Parameters:
  ///   - p: Clamped to 0…1.
  ///   - a: First shape, above 0.
  ///   - b: Second shape, above 0.
  public static func quantile(_ p: Double, a: Double, b: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    // With a shape of 1, as for an edge with one sign only, there is a closed form.
    if a == 1 { return -exponentialMinus1(logarithm1p(-p) / b) }
    if b == 1 { return exponential(logarithm(p) / a) }
    var low = 0.0
    var high = 1.0
    var x = guess(p, a, b)
    let scale = logBeta(a, b)
    let spread = (a * b / (a + b + 1)).squareRoot() / (a + b)
    for _ in 0..<200 {
      let excess = cdf(x, a, b, logBeta: scale) - p
      if excess == 0 { return x }
      if excess < 0 { low = x } else { high = x }
      if high - low <= 1e-13 { break }
      let logDensity = (a - 1) * logarithm(x) + (b - 1) * logarithm1p(-x) - scale
      let step = x - excess / exponential(logDensity)
      let isInside = step > low && step < high
      let next = isInside ? step : (low + high) / 2
      // A Newton step squares the error: after one this small there is nothing left to gain.
      let small = 1e-6 * min(spread, x, 1 - x)
      if isInside, abs(next - x) <= max(small, 1e-15 * x) { return next }
      x = next
    }
    return (low + high) / 2
  }

  /// Where to begin the search: Carter's approximation by the normal distribution, as AS 109 does.
  private static func guess(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 1, b > 1 else { return a / (a + b) }
    let t = (-2 * logarithm(min(p, 1 - p))).squareRoot()
    let tail = t - (2.30753 + t * 0.27061) / (1 + t * (0.99229 + t * 0.04481))
    let normal = p < 0.5 ? tail : -tail
    let (left, right) = (1 / (2 * a - 1), 1 / (2 * b - 1))
    let lambda = (normal * normal - 3) / 6
    let h = 2 / (left + right)
    let w =
      normal * (h + lambda).squareRoot() / h - (right - left) * (lambda + 5.0 / 6 - 2 / (3 * h))
    return a / (a + b * exponential(2 * w))
  }

  /// ln B(a, b).
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    logGamma(a) + logGamma(b) - logGamma(a + b)
  }

  /// ln Γ(x) for x > 0, by Lanczos' approximation with g = 7 and nine terms, to about 1e-14.
  ///
  /// The C library's `lgamma` writes to a global variable, which concurrent callers would race on.
  ///
  /// - SeeAlso: C. Lanczos, "A Precision Approximation of the Gamma Function", *SIAM J. Numer.
  ///   Anal.* B 1 (1964) 86–96.
  static func logGamma(_ x: Double) -> Double {
    if x < 0.5 {
      // Γ(x) = Γ(x + 1) / x keeps the argument where the series is good.
      return logGamma(x + 1) - logarithm(x)
    }
    let z = x - 1
    var sum = lanczos[0]
    for index in 1..<lanczos.count { sum += lanczos[index] / (z + Double(index)) }
    let t = z + 7.5
    return 0.918938533204672741780 + (z + 0.5) * logarithm(t) - t + logarithm(sum)
  }

  private static let lanczos = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7,
  ]

  /// The continued fraction of I_x(a, b), by the modified method of Lentz.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / guarded(1 + even * d)
      c = guarded(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / guarded(1 + odd * d)
      c = guarded(1 + odd / c)
      let factor = d * c
      value *= factor
      if abs(factor - 1) < 1e-15 { break }
    }
    return value
  }
}
