import EntenteModel

/// What a ``TextView`` shows, in memory that stays where it is.
struct TextContent {
  let pack: LanguagePack
  let sentences: [SentenceSpan]
  /// The document's tokens that are here.
  let first: Int
  let end: Int
  let ownTokens: Range<Int>
  let tokens: UnsafeBufferPointer<Token>
  let folded: UnsafeBufferPointer<UInt8>
  /// All hits, sorted by first token, and where each token's end.
  let hits: UnsafeBufferPointer<Hit>
  let hitEnds: UnsafeBufferPointer<Int32>
  let readings: UnsafeBufferPointer<Reading>
  let readingEnds: UnsafeBufferPointer<Int32>
  /// The classes of function words that begin at each token.
  let classes: UnsafeBufferPointer<WordClasses>
  let senses: UnsafeBufferPointer<Senses>
  let collocates: UnsafeBufferPointer<SymbolMask>
}

/// Owns what a ``TextView`` shows, in one piece of memory, and frees it at its end.
final class TextMemory {
  let view: TextView
  private let content: UnsafeMutablePointer<TextContent>
  private let memory: UnsafeMutableRawPointer

  /// Keeps what `builder` has found.
  init(
    _ builder: TextViewBuilder, sentences: [SentenceSpan], ownTokens: Range<Int>
  ) {
    let text = builder.text
    let count = text.tokens.count
    let sizes = builder.sizes
    var size = 0
    func reserve<Element: BitwiseCopyable>(_: Element.Type, _ count: Int) {
      size += count * MemoryLayout<Element>.stride + 16
    }
    reserve(Token.self, count)
    reserve(UInt8.self, text.folded.count)
    reserve(Hit.self, sizes.hits)
    reserve(Reading.self, sizes.readings)
    reserve(Int32.self, count)
    reserve(Int32.self, count)
    reserve(WordClasses.self, count)
    reserve(Senses.self, count)
    reserve(SymbolMask.self, count)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    var place = memory
    func column<Element: BitwiseCopyable>(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
      let start = place.bindMemory(to: Element.self, capacity: count)
      place = (place + count * MemoryLayout<Element>.stride).alignedUp(toMultipleOf: 16)
      return UnsafeMutableBufferPointer(start: start, count: count)
    }
    func kept<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
      let column: UnsafeMutableBufferPointer<Element> = column(elements.count)
      _ = column.initialize(from: elements)
      return UnsafeBufferPointer(column)
    }
    let columns = TextColumns(
      hits: column(sizes.hits), hitEnds: column(count), readings: column(sizes.readings),
      readingEnds: column(count), classes: column(count), senses: column(count),
      collocates: column(count))
    builder.write(to: columns)
    content = .allocate(capacity: 1)
    content.initialize(
      to: TextContent(
        pack: builder.pack, sentences: sentences, first: builder.firstToken,
        end: builder.firstToken + count, ownTokens: ownTokens, tokens: kept(text.tokens),
        folded: kept(text.folded), hits: UnsafeBufferPointer(columns.hits),
        hitEnds: UnsafeBufferPointer(columns.hitEnds),
        readings: UnsafeBufferPointer(columns.readings),
        readingEnds: UnsafeBufferPointer(columns.readingEnds),
        classes: UnsafeBufferPointer(columns.classes),
        senses: UnsafeBufferPointer(columns.senses),
        collocates: UnsafeBufferPointer(columns.collocates)))
    self.memory = memory
    view = TextView(content: UnsafePointer(content))
  }

  deinit {
    memory.deallocate()
    content.deinitialize(count: 1)
    content.deallocate()
  }
}
