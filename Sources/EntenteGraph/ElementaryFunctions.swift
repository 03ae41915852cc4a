#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

// The C library's functions behind Swift names, so that one file knows which C library it is.

func exponential(_ x: Double) -> Double { exp(x) }
func logarithm(_ x: Double) -> Double { log(x) }
func logarithm1p(_ x: Double) -> Double { log1p(x) }
func binaryLogarithm(_ x: Double) -> Double { log2(x) }
func binaryPower(_ x: Double) -> Double { exp2(x) }
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
func exponentialMinus1(_ x: Double) -> Double { expm1(x) }
