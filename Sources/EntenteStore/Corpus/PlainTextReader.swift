internal import EntenteModel

/// Reads a plain text file as one document, whose id is the file's name without the ending.
enum PlainTextReader {
  /// The document in `bytes`, the whole content of `file`.
  static func document(
    _ bytes: [UInt8], file: String, options: ReadingOptions
  ) throws(EntenteError) -> Document {
    if bytes.isEmpty { throw EntenteError(.emptyInput, "the file is empty", file: file) }
    let text = try TextDecoding.utf8(bytes, encoding: options.encoding, file: file)
    let isBlank = text.allSatisfy { byte in
      byte == 0x20 || 0x09...0x0D ~= byte
    }
    if isBlank { throw EntenteError(.emptyInput, "no text in the file", file: file) }
    return options.completed(
      Document(id: identifier(for: file), text: String(decoding: text, as: UTF8.self)))
  }

  /// The name of a file without its folder and ending; `stdin` for standard input.
  ///
  ///     PlainTextReader.identifier(for: "news/2024-12-08.aleppo.txt")  // "2024-12-08.aleppo"
  static func identifier(for file: String) -> String {
    file == ByteStream.standardInputName ? "stdin" : FileName(file).content.stem
  }
}
