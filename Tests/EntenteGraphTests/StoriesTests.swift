import EntenteGraph
import Testing

@Suite("Stories")
struct StoriesTests {
  static let english = """
    Russia and Iran renewed their support for the government in Damascus on Monday, as rebel forces \
    moved south from Aleppo towards the city of Hama. The Kremlin said that it would keep backing \
    President Bashar al-Assad and that Russian aircraft had struck rebel columns. In Tehran, the \
    foreign minister told reporters that his country stood by its ally and would consider sending \
    troops if it was asked to. Turkey denied that it had a hand in the advance and called on the \
    government to talk with the opposition, while the United States said that Damascus had only \
    itself to blame for refusing a political process.
    """

  static let arabic = """
    جدّدت روسيا وإيران يوم الاثنين دعمهما للحكومة في دمشق مع تقدم فصائل المعارضة جنوباً من حلب باتجاه \
    مدينة حماة. وقال الكرملين إنه سيواصل مساندة الرئيس بشار الأسد وإن الطائرات الروسية قصفت أرتالاً \
    للمعارضة. وفي طهران أكد وزير الخارجية للصحفيين أن بلاده تقف إلى جانب حليفتها وأنها ستدرس إرسال \
    قوات إذا طُلب منها ذلك. ونفت تركيا أن تكون لها يد في الهجوم ودعت الحكومة إلى الحوار مع المعارضة، \
    بينما قالت الولايات المتحدة إن دمشق لا تلوم إلا نفسها لرفضها العملية السياسية.
    """

  static let others = [
    "The central bank left its main rate unchanged on Thursday and said that prices would rise more slowly.",
    "Farmers in the north began the harvest two weeks late after a long and rainy spring this year.",
    "أعلن البنك المركزي تثبيت أسعار الفائدة للمرة الثالثة على التوالي وسط تباطؤ التضخم في البلاد.",
    "",
  ]

  @Test("edited copies are one story", arguments: [english, arabic])
  func editedCopies(text: String) {
    let words = text.split(separator: " ")
    let edits: [String] = [
      text.uppercased(),
      "AGENCY (updated) - " + text,
      text + " Reporting by our staff. كتب: مراسلنا",
      text.replacing(".", with: " —").replacing(",", with: "").replacing("،", with: " "),
      // A fifth of it cut.
      words.prefix(words.count * 4 / 5).joined(separator: " "),
      // Every twentieth word changed.
      words.enumerated().map { $0.offset % 20 == 10 ? "xyz" : String($0.element) }
        .joined(separator: " "),
      // Other spellings of hamza, ya and ta marbuta, no vowel signs.
      text.replacing("أ", with: "ا").replacing("إ", with: "ا").replacing("ة", with: "ه")
        .replacing("ى", with: "ي").replacing("\u{651}", with: "").replacing("\u{64B}", with: ""),
    ]
    for (index, edit) in edits.enumerated() {
      #expect(Stories.similarity(text, edit) >= Stories.threshold, "edit \(index)")
    }
    let texts =
      [("m", text)] + edits.enumerated().map { ("copy\($0.offset)", $0.element) }
      + Self.others.enumerated().map { ("z\($0.offset)", $0.element) }
    let names = Stories.group(texts)
    let stories = Dictionary(uniqueKeysWithValues: zip(texts.map(\.0), names))
    for index in edits.indices { #expect(stories["copy\(index)"] == "copy0") }
    #expect(stories["m"] == "copy0")
    for index in Self.others.indices { #expect(stories["z\(index)"] == "z\(index)") }
  }

  @Test("ids are what their bytes are")
  func bytes() {
    let texts = [("\u{E9}", Self.english), ("e\u{301}", Self.english), ("f", Self.arabic)]
    #expect(
      Stories.group(texts).map { Array($0.utf8) }
        == ["e\u{301}", "e\u{301}", "f"].map { Array($0.utf8) })
  }

  @Test("reports of one event in other words are not copies")
  func separateReports() {
    let other = """
      The Kremlin said on Monday that Russia would keep backing President Bashar al-Assad after \
      insurgents seized Aleppo. Iran's top diplomat, visiting Ankara, promised that Tehran would \
      help its ally for as long as needed. Turkish officials rejected claims of involvement.
      """
    #expect(Stories.similarity(Self.english, other) < 0.1)
  }

  @Test("ten thousand documents are grouped as an all-pairs comparison would")
  func many() {
    var random = SplitMix64(seed: 7)
    var texts: [(id: String, text: String)] = []
    var originals: [String] = []
    for index in 0..<10_000 {
      let id = "d\(100_000 + index)"
      if index % 4 == 3 {
        let copied = texts[index - 3]
        var words = copied.text.split(separator: " ").map(String.init)
        for _ in 0..<3 { words[Int.random(in: 0..<words.count, using: &random)] = "edited" }
        texts.append((id, words.joined(separator: " ")))
        originals.append(copied.id)
      } else {
        let words = (0..<120).map { _ in "w\(random.next() % 5_000)" }
        texts.append((id, words.joined(separator: " ")))
        originals.append(id)
      }
    }
    let start = ContinuousClock.now
    #expect(Stories.group(texts) == originals)
    // Some seconds unoptimised on a busy machine, well under one in a release.
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  @Test("thousands of copies of one text don't take a comparison for each pair")
  func identical() {
    let texts = (0..<5_000).map { (id: "d\(10_000 + $0)", text: Self.arabic) }
    let start = ContinuousClock.now
    #expect(Set(Stories.group(texts)) == ["d10000"])
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
