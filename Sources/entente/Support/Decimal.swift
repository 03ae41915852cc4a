/// A number with a fixed number of places, the same in every locale.
///
///     decimal(1.845, places: 2)   // "1.85"
///     decimal(-0.001, places: 2)  // "0.00"
func decimal(_ value: Double, places: Int) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "?" }
  var factor = 1
  for _ in 0..<places { factor *= 10 }
  let scaled = Int((value * Double(factor)).rounded())
  let digits = String(abs(scaled) % factor)
  let fraction = String(repeating: "0", count: places - min(places, digits.count)) + digits
  let sign = scaled < 0 ? "-" : ""
  return places == 0 ? "\(sign)\(abs(scaled))" : "\(sign)\(abs(scaled) / factor).\(fraction)"
}
