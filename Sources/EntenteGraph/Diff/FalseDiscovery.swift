/// Corrects for the number of tests.
enum FalseDiscovery {
  /// Benjamini and Hochberg's q-values, in the order of `values`.
  ///
  ///     FalseDiscovery.qValues([0.01, 0.04, 0.03, 0.5])  // [0.04, 0.0533…, 0.0533…, 0.5]
  ///
  /// - Complexity: O(n log n).
  /// - SeeAlso: Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", *J. R. Statist.
  ///   Soc.* B 57 (1995) 289–300.
  static func qValues(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var q = [Double](repeating: 1, count: values.count)
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, values[index] * Double(values.count) / Double(rank + 1))
      q[index] = least
    }
    return q
  }
}
