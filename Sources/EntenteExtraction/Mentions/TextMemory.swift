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

  /// Copies what `builder` has found.
  init(
    _ builder: TextViewBuilder, sentences: [SentenceSpan], ownTokens: Range<Int>
  ) {
    let text = builder.text
    var size = 0
    func reserve<Element: BitwiseCopyable>(_ elements: [Element]) {
      size += elements.count * MemoryLayout<Element>.stride + 16
    }
    reserve(text.tokens)
    reserve(text.folded)
    reserve(builder.hits)
    reserve(builder.hitEnds)
    reserve(builder.readings)
    reserve(builder.readingEnds)
    reserve(builder.classes)
    reserve(builder.senses)
    reserve(builder.collocates)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    var place = memory
    func kept<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
      let start = place.bindMemory(to: Element.self, capacity: elements.count)
      start.initialize(from: elements, count: elements.count)
      place = (place + elements.count * MemoryLayout<Element>.stride).alignedUp(toMultipleOf: 16)
      return UnsafeBufferPointer(start: start, count: elements.count)
    }
    content = .allocate(capacity: 1)
    content.initialize(
      to: TextContent(
        pack: builder.pack, sentences: sentences, first: builder.firstToken,
        end: builder.firstToken + text.tokens.count, ownTokens: ownTokens,
        tokens: kept(text.tokens), folded: kept(text.folded), hits: kept(builder.hits),
        hitEnds: kept(builder.hitEnds), readings: kept(builder.readings),
        readingEnds: kept(builder.readingEnds), classes: kept(builder.classes),
        senses: kept(builder.senses), collocates: kept(builder.collocates)))
    self.memory = memory
    view = TextView(content: UnsafePointer(content))
  }

  deinit {
    memory.deallocate()
    content.deinitialize(count: 1)
    content.deallocate()
  }
}
