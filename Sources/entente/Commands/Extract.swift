import ArgumentParser
import EntenteExtraction
import EntenteModel
import EntenteStore

/// `entente extract`: evidence rows as JSON Lines.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the evidence that texts hold, one JSON row a line.",
    discussion: """
      The rows come in the order of the texts. Each has its sentence, source and target, sign, \
      rule and confidence; all offsets are UTF-8 offsets into the document's text.

        entente extract news.txt
        entente extract news/ more.jsonl > evidence.jsonl
        cat story.txt | entente extract - --lang ar --date 2024-12-02
        entente extract old/ --encoding windows-1256 -o evidence.jsonl
        entente extract --trace sentence.txt
      """)

  @Argument(
    help: "Texts (.txt), corpora (.jsonl), folders of them, or - for standard input.",
    completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(
    help: ArgumentHelp(
      "Explain instead: tokens, mentions, frames tried, and why a relation was or wasn't made."))
  var trace = false

  @OptionGroup var input: InputOptions

  func run() throws {
    let extractor = LazyExtractor(lexicons: input.lexicon.folders)
    let output = try OutputTarget(output)
    try input.forEachDocument(of: inputs) { document in
      let extractor = try extractor.get()
      if trace {
        try output.write(extractor.trace(document))
      } else {
        try output.write(EvidenceCoding.encodeLines(extractor.evidence(in: document)))
      }
    }
    try output.finish()
  }
}
