/// Makes the same drawing the same PDF.
///
/// Two things differ from run to run: the time of writing, which is set to a fixed one, and the
/// last of six decimals of text positions that lie halfway between two, which is dropped. Both keep
/// their length, so that the file's table of offsets holds.
enum PDFFinisher {
  static func finish(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let newline = UInt8(ascii: "\n")
    var start = 0
    while start < result.count {
      let end = result[start...].firstIndex(of: newline) ?? result.count
      fixDate(&result, start..<end)
      dropLastDecimals(&result, start..<end)
      start = end + 1
    }
    return result
  }

  /// `/CreationDate (D:20261121224840+01'00)` is that of the year 2000.
  private static func fixDate(_ bytes: inout [UInt8], _ line: Range<Int>) {
    let mark = Array("/CreationDate (D:".utf8)
    let slash = UInt8(ascii: "/")
    guard line.count >= mark.count + 14,
      let start = line.first(where: { bytes[$0] == slash && bytes[$0...].starts(with: mark) }),
      start + mark.count + 14 <= line.upperBound
    else { return }
    var index = start + mark.count
    for digit in "20000101000000".utf8 {
      bytes[index] = digit
      index += 1
    }
    // The zone has as many bytes as before.
    while index < line.upperBound, bytes[index] != UInt8(ascii: ")") {
      if (49...57).contains(bytes[index]) { bytes[index] = UInt8(ascii: "0") }
      if bytes[index] == UInt8(ascii: "-") { bytes[index] = UInt8(ascii: "+") }
      index += 1
    }
  }

  /// `16 0 0 -16 424.398438 1091.132813 Tm` places text: the sixth decimals become zero.
  private static func dropLastDecimals(_ bytes: inout [UInt8], _ line: Range<Int>) {
    guard line.count > 3, line.count < 200, bytes[line].suffix(3).elementsEqual(" Tm".utf8),
      bytes[line].dropLast(3).allSatisfy({ (45...57).contains($0) && $0 != 47 || $0 == 32 })
    else { return }
    var decimals: Int?
    for index in line.dropLast(2) {
      switch bytes[index] {
      case UInt8(ascii: "."): decimals = 0
      case 48...57: decimals = decimals.map { $0 + 1 }
      default: decimals = nil
      }
      if decimals == 6 { bytes[index] = UInt8(ascii: "0") }
    }
  }
}
