/// Makes the same drawing the same PDF: the time of writing is set to a fixed one.
enum PDFFinisher {
  static func finish(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("/CreationDate (D:".utf8)
    var result = bytes
    var index = 0
    while index + mark.count + 14 <= result.count {
      if result[index] == mark[0], result[index..<index + mark.count].elementsEqual(mark) {
        let date = Array("20000101000000".utf8)
        let start = index + mark.count
        result.replaceSubrange(start..<start + 14, with: date)
        // The zone has as many bytes as before: +01'00 becomes +00'00.
        var zone = start + 14
        while zone < result.count, result[zone] != UInt8(ascii: ")") {
          if (49...57).contains(result[zone]) { result[zone] = 48 }
          if result[zone] == UInt8(ascii: "-") { result[zone] = UInt8(ascii: "+") }
          zone += 1
        }
        index = zone
      }
      index += 1
    }
    return result
  }
}
