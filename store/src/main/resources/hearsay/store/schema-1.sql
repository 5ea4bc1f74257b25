-- The ledger, schema version 1. The comments stand inside the statements because SQLite keeps those:
-- whoever opens the file with any tool finds them in sqlite_schema.

CREATE TABLE outlet (
  -- Who publishes.
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE -- as its articles give it
);

CREATE TABLE original (
  -- The bytes that articles came in as: a whole file, or one line of a file of many. Kept once for all
  -- versions that came in as the same bytes.
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE, -- of the bytes as they came in
  size INTEGER NOT NULL, -- how many there were
  packed BLOB NOT NULL -- the bytes as gzip
);

CREATE TABLE article (
  -- One published item. Its texts are its versions.
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE, -- id:OUTLET/ID, else url:ADDRESS, else path:PATH
  current INTEGER REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED -- the version that was seen last
);

CREATE TABLE version (
  -- One text of an article, with what the article says of itself and where it was seen last.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- from 1, in the order they came in
  text_sha256 TEXT NOT NULL, -- of the text as UTF-8: the version's identity
  outlet INTEGER REFERENCES outlet (id),
  title TEXT,
  published TEXT, -- raw words, not a date yet
  authors TEXT NOT NULL, -- JSON array of names
  address TEXT,
  path TEXT NOT NULL, -- the file, as it was named when it was read
  record_line INTEGER, -- the line in a file of many articles; NULL where the file is the article
  words INTEGER NOT NULL, -- how many the text has
  reader TEXT NOT NULL, -- which reader made its attributions
  first_seen TEXT NOT NULL, -- when it was read first, by our clock
  charset TEXT NOT NULL, -- what the bytes were read as, and why
  original INTEGER NOT NULL REFERENCES original (id),
  offset_map TEXT, -- from text to page, JSON: [length, page start] or, as a whole, [length, page start, page length]; NULL: the same
  page_lines TEXT, -- JSON: [text start, line of the page] wherever the line changes; NULL: the text's own lines
  text TEXT NOT NULL, -- all places are code points of this
  UNIQUE (article, text_sha256),
  UNIQUE (article, number)
);

CREATE INDEX version_by_original ON version (original);
CREATE INDEX version_by_outlet ON version (outlet);

CREATE TABLE attribution (
  -- Somebody said something: one record, made of its parts.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  record TEXT NOT NULL UNIQUE, -- its name, 16 digits, made of article, version, places and words
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('DIRECT', 'MIXED', 'INDIRECT')),
  cue_class TEXT NOT NULL, -- what kind of saying the cue is
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  rule TEXT NOT NULL, -- which rule made it
  second TEXT, -- what came second
  counted_as TEXT -- the speaker's name where it is known, or the source's words, as sources are counted: lower case, single blanks, no leading "the"
);

CREATE INDEX attribution_by_version ON attribution (version);
CREATE INDEX attribution_by_source ON attribution (counted_as, version) WHERE counted_as IS NOT NULL;

CREATE TABLE part (
  -- One stretch of the version's text: substr(text, start + 1, end - start) gives the words.
  attribution INTEGER NOT NULL REFERENCES attribution (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('SOURCE', 'CUE', 'CONTENT')),
  ordinal INTEGER NOT NULL, -- from 0, in text order
  start INTEGER NOT NULL, -- code points before it
  end INTEGER NOT NULL CHECK (end > start),
  line INTEGER NOT NULL, -- of the page, from 1; for a record of many in one file, the line of that record
  words TEXT NOT NULL,
  PRIMARY KEY (attribution, role, ordinal)
) WITHOUT ROWID;

CREATE TABLE pronoun (
  -- Sources that name nobody when they stand alone; they are counted apart.
  word TEXT PRIMARY KEY
) WITHOUT ROWID;

INSERT INTO pronoun (word)
VALUES ('he'), ('she'), ('they'), ('it'), ('we'), ('i'), ('who'), ('you'), ('his'), ('her');

CREATE TABLE diagnostic (
  -- What was noticed while a version was taken in and read.
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- from 0, as it was noticed
  step TEXT NOT NULL CHECK (step IN ('INTAKE', 'READING')), -- where it was noticed
  rule TEXT NOT NULL,
  message TEXT NOT NULL,
  start INTEGER, -- code points, where it has a place in the text
  end INTEGER,
  line INTEGER NOT NULL,
  PRIMARY KEY (version, ordinal)
) WITHOUT ROWID;

CREATE TABLE refusal (
  -- What could not be read. The latest one of a place stands, until an article is read there.
  path TEXT NOT NULL,
  line INTEGER NOT NULL, -- 0 for the file as a whole
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  id TEXT, -- the article's, where it could be read
  at TEXT NOT NULL,
  PRIMARY KEY (path, line)
) WITHOUT ROWID;

CREATE TABLE ruling (
  -- What people decided: a log that is only ever added to. It points at keys and record names, not at
  -- rows, so that it outlives what it is about.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('REJECT', 'REMOVE', 'UNDO')),
  article TEXT NOT NULL, -- its key
  version TEXT, -- the text's SHA-256; NULL: all versions
  record TEXT, -- NULL: the whole article
  note TEXT NOT NULL,
  undoes INTEGER UNIQUE REFERENCES ruling (number) -- a ruling is undone once, and undoing is not undone
);

CREATE INDEX ruling_by_article ON ruling (article);
CREATE INDEX ruling_by_record ON ruling (record) WHERE record IS NOT NULL;

CREATE TRIGGER ruling_is_not_changed BEFORE UPDATE ON ruling
BEGIN
  SELECT RAISE (ABORT, 'rulings are only ever added');
END;

CREATE TRIGGER ruling_is_not_deleted BEFORE DELETE ON ruling
BEGIN
  SELECT RAISE (ABORT, 'rulings are only ever added');
END;

CREATE TABLE ruling_words (
  -- The first words of the record that a ruling is about. They stand apart from the log because they are
  -- the article's: a takedown deletes them, and leaves the log as it was.
  ruling INTEGER PRIMARY KEY REFERENCES ruling (number),
  words TEXT NOT NULL
);

CREATE VIEW ruling_in_force AS
  -- Rulings that hold now.
  SELECT * FROM ruling
  WHERE action <> 'UNDO' AND number NOT IN (SELECT undoes FROM ruling WHERE undoes IS NOT NULL);

CREATE TRIGGER ruling_words_are_not_changed BEFORE UPDATE ON ruling_words
BEGIN
  SELECT RAISE (ABORT, 'rulings are only ever added');
END;

CREATE TRIGGER ruling_words_go_by_takedown_only BEFORE DELETE ON ruling_words
WHEN NOT EXISTS (
  SELECT 1 FROM ruling_in_force AS takedown JOIN ruling USING (article)
  WHERE takedown.action = 'REMOVE' AND ruling.number = OLD.ruling)
BEGIN
  SELECT RAISE (ABORT, 'the words of a ruling go with a takedown of their article only');
END;

CREATE VIEW rejection AS
  -- Rulings that rule a record out now.
  SELECT * FROM ruling_in_force WHERE action = 'REJECT';

CREATE VIEW quotation_words AS
  -- What the search index holds of an attribution.
  SELECT
    attribution.id,
    (SELECT words FROM part WHERE attribution = attribution.id AND role = 'SOURCE') AS source,
    (SELECT group_concat(words, ' ') FROM (
      SELECT words FROM part
      WHERE attribution = attribution.id AND role = 'CONTENT' ORDER BY ordinal)) AS content
  FROM attribution;

CREATE VIEW article_version AS
  -- Every version of every article without its text; the current ones are the coverage.
  WITH rejected AS (
    SELECT attribution.version, count(*) AS records
    FROM rejection JOIN attribution USING (record)
    GROUP BY attribution.version)
  SELECT
    version.id,
    article.key AS article,
    version.number,
    (SELECT count(*) FROM version AS each WHERE each.article = article.id) AS versions,
    version.id = article.current AS is_current,
    outlet.name AS outlet,
    version.published,
    version.title,
    version.authors,
    version.address,
    version.path,
    version.record_line,
    version.words,
    (SELECT count(*) FROM attribution WHERE attribution.version = version.id)
      - coalesce(rejected.records, 0) AS records,
    version.reader,
    version.text_sha256
  FROM version
  JOIN article ON article.id = version.article
  LEFT JOIN outlet ON outlet.id = version.outlet
  LEFT JOIN rejected ON rejected.version = version.id;

CREATE VIEW record AS
  -- Every attribution of every version, with what it is ordered by.
  SELECT
    attribution.*,
    version.id = article.current AS is_current,
    EXISTS (SELECT 1 FROM rejection WHERE rejection.record = attribution.record) AS is_rejected,
    outlet.name AS outlet,
    version.published,
    article.key AS article,
    version.number,
    said.start,
    said.line
  FROM attribution
  JOIN version ON version.id = attribution.version
  JOIN article ON article.id = version.article
  LEFT JOIN outlet ON outlet.id = version.outlet
  JOIN part AS said ON said.attribution = attribution.id AND said.role = 'CONTENT' AND said.ordinal = 0;

CREATE VIEW quotation AS
  -- Every attribution of every current version, as a person reads it.
  SELECT
    record.article,
    record.outlet,
    record.published,
    quotation_words.source,
    (SELECT words FROM part WHERE attribution = record.id AND role = 'CUE') AS cue,
    quotation_words.content,
    record.kind,
    record.confidence,
    record.is_rejected AS rejected,
    version.path,
    record.line,
    record.rule,
    record.record
  FROM record
  JOIN version ON version.id = record.version
  JOIN quotation_words ON quotation_words.id = record.id
  WHERE record.is_current;

CREATE VIEW ruling_log AS
  -- Every ruling with what became of it.
  SELECT
    ruling.*,
    coalesce(ruling_words.words, '') AS words,
    undoing.number AS undone,
    CASE WHEN ruling.record IS NULL
      THEN EXISTS (SELECT 1 FROM article WHERE article.key = ruling.article)
      ELSE EXISTS (SELECT 1 FROM attribution WHERE attribution.record = ruling.record)
    END AS is_anchored
  FROM ruling
  LEFT JOIN ruling_words ON ruling_words.ruling = ruling.number
  LEFT JOIN ruling AS undoing ON undoing.undoes = ruling.number;

CREATE VIRTUAL TABLE article_search USING fts5(
  -- Full text of every version; rowid is version.id.
  title, text,
  content='version', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE quotation_search USING fts5(
  -- Full text of every attribution; rowid is attribution.id.
  source, content,
  content='quotation_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);

-- Words are gathered in so many bytes of memory before they are written: a third less time to fill
-- than with the default of 1 MB (8,000 articles of 3,800 characters).
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 16777216);
INSERT INTO quotation_search (quotation_search, rank) VALUES ('hashsize', 16777216);

CREATE TABLE search_progress (
  -- Up to which row the search indexes are filled. They are filled in bulk, after the rows.
  name TEXT PRIMARY KEY,
  filled_to INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO search_progress (name, filled_to) VALUES ('article_search', 0), ('quotation_search', 0);
