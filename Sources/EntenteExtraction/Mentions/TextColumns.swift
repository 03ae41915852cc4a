/// Where a text's hits and readings and what is known of its tokens are written to.
struct TextColumns {
  let hits: UnsafeMutableBufferPointer<Hit>
  let hitEnds: UnsafeMutableBufferPointer<Int32>
  let readings: UnsafeMutableBufferPointer<Reading>
  let readingEnds: UnsafeMutableBufferPointer<Int32>
  let classes: UnsafeMutableBufferPointer<WordClasses>
  let senses: UnsafeMutableBufferPointer<Senses>
  let collocates: UnsafeMutableBufferPointer<SymbolMask>
}

extension TextViewBuilder {
  /// How many hits and readings ``write(to:)`` writes.
  var sizes: (hits: Int, readings: Int) {
    var (hits, readings) = (phrases.hits.count, 0)
    var opening = phrases.openings.startIndex
    for (index, word) in words.enumerated() where word >= 0 {
      let record = memo.records[Int(word)]
      readings += record.readings.count
      if opening < phrases.openings.endIndex, phrases.openings[opening].token == index {
        opening += 1
      } else {
        hits += record.hits.count
      }
    }
    return (hits, readings)
  }

  /// Writes down what was found, token by token.
  func write(to columns: TextColumns) {
    var (hits, readings) = (0, 0)
    var opening = phrases.openings.startIndex
    var phraseStart = 0
    for (index, word) in words.enumerated() {
      var facts = WordMemo.Facts()
      if word >= 0 {
        let record = memo.records[Int(word)]
        for place in record.readings {
          columns.readings[readings] = memo.readings[place]
          readings += 1
        }
        if opening < phrases.openings.endIndex, phrases.openings[opening].token == index {
          let end = phrases.openings[opening].end
          for place in phraseStart..<end {
            columns.hits[hits] = phrases.hits[place]
            hits += 1
          }
          facts = phrases.openings[opening].facts
          facts.collocates = record.facts.collocates
          phraseStart = end
          opening += 1
        } else {
          for place in record.hits {
            columns.hits[hits] = memo.hits[place].moved(by: index + firstToken)
            hits += 1
          }
          facts = record.facts
        }
      }
      columns.classes[index] = facts.classes
      columns.senses[index] = facts.senses
      columns.collocates[index] = facts.collocates
      columns.hitEnds[index] = Int32(truncatingIfNeeded: hits)
      columns.readingEnds[index] = Int32(truncatingIfNeeded: readings)
    }
  }
}
