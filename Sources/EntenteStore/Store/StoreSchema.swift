internal import EntenteModel
internal import GRDB

/// The tables and views of an evidence store, and how older stores become new ones.
///
/// | table | a row is |
/// |---|---|
/// | `documents` | a text with its date, outlet, language, title and address |
/// | `sentences` | a sentence that evidence quotes |
/// | `actors` | an actor as rows name it, with the polity that it rolled up to |
/// | `evidence` | a relation: who, towards whom, which side, by which words and rule |
/// | `document_words` | the full-text index over normalised texts |
///
/// | view | a row is |
/// |---|---|
/// | `evidence_rows` | a relation with all names and its sentence in clear |
/// | `ties` | a directed pair of polities with the number of rows and documents a sign |
///
/// Sentences whose document is there in full are kept as offsets alone; `evidence_rows` cuts them
/// out. Offsets are UTF-8 offsets, so that SQL has to cut blobs.
enum StoreSchema {
  /// "Ent1", by which `file` and SQLite know whose database it is.
  static let applicationID = 0x456E_7431

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: version1) }
    return migrator
  }

  private static let version1 = """
    CREATE TABLE documents (
      -- Never given again, so that the full-text index can't mean another document.
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      -- Of all that follows, as 32 hexadecimal digits; NULL if only rows tell of the document.
      hash TEXT,
      -- The version of the lexicon and options that it was read with.
      recipe TEXT,
      date TEXT,
      outlet TEXT,
      lang TEXT,
      title TEXT,
      url TEXT,
      text TEXT
    ) STRICT;

    CREATE TABLE sentences (
      key INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents,
      number INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      -- NULL if it is what the document has from start to end.
      text TEXT
    ) STRICT;

    CREATE TABLE actors (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      polity_id TEXT NOT NULL,
      polity TEXT NOT NULL,
      UNIQUE (id, polity_id, name, polity)
    ) STRICT;

    CREATE TABLE evidence (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      document INTEGER NOT NULL REFERENCES documents,
      sentence INTEGER NOT NULL REFERENCES sentences,
      date TEXT,
      outlet TEXT,
      lang TEXT NOT NULL,
      source INTEGER NOT NULL REFERENCES actors,
      source_text TEXT NOT NULL,
      source_start INTEGER NOT NULL,
      source_end INTEGER NOT NULL,
      source_via TEXT NOT NULL,
      target INTEGER NOT NULL REFERENCES actors,
      target_text TEXT NOT NULL,
      target_start INTEGER NOT NULL,
      target_end INTEGER NOT NULL,
      target_via TEXT NOT NULL,
      -- 1 support, -1 opposition
      sign INTEGER NOT NULL CHECK (sign IN (1, -1)),
      event TEXT NOT NULL,
      lemma TEXT NOT NULL,
      predicate_text TEXT NOT NULL,
      predicate_start INTEGER NOT NULL,
      predicate_end INTEGER NOT NULL,
      rule TEXT NOT NULL,
      modality TEXT NOT NULL,
      holder TEXT,
      -- in ten-thousandths
      confidence INTEGER NOT NULL
    ) STRICT;
    -- Ids are unique, and those of one document lie together: an index on ids alone would be
    -- written all over at each addition.
    CREATE UNIQUE INDEX evidence_document ON evidence (document, id);

    CREATE VIRTUAL TABLE document_words USING fts5(
      text, content='', tokenize="unicode61 remove_diacritics 0");

    CREATE VIEW evidence_rows AS
    SELECT evidence.id, documents.id AS doc, evidence.date, evidence.outlet, evidence.lang,
      coalesce(sentences.text, CAST(substr(CAST(documents.text AS BLOB), sentences.start + 1,
        sentences."end" - sentences.start) AS TEXT)) AS sentence,
      s.id AS source_id, s.name AS source, s.polity AS source_polity, source_text,
      t.id AS target_id, t.name AS target, t.polity AS target_polity, target_text,
      sign, event, lemma, predicate_text, rule, modality, holder,
      confidence / 10000.0 AS confidence
    FROM evidence
    JOIN documents ON documents.key = evidence.document
    JOIN sentences ON sentences.key = evidence.sentence
    JOIN actors AS s ON s.key = evidence.source
    JOIN actors AS t ON t.key = evidence.target;

    CREATE VIEW ties AS
    SELECT s.polity AS source, t.polity AS target,
      sum(sign = 1) AS support_rows, sum(sign = -1) AS oppose_rows,
      count(DISTINCT evidence.document) AS documents,
      min(evidence.date) AS first_date, max(evidence.date) AS last_date
    FROM evidence
    JOIN actors AS s ON s.key = evidence.source
    JOIN actors AS t ON t.key = evidence.target
    WHERE s.polity_id <> t.polity_id
    GROUP BY s.polity_id, t.polity_id;
    """
}
