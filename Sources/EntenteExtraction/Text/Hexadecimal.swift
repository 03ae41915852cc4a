/// Bytes as text.
enum Hexadecimal {
  /// Two lower-case digits a byte.
  ///
  ///     Hexadecimal.text([0x0F, 0xA0])  // "0fa0"
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
