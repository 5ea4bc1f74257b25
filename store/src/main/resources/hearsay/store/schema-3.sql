-- The ledger, schema version 3: the speakers of each article, who is behind each attribution, and
-- rulings on who is who. An older ledger gets the speakers when it is read again.

CREATE TABLE speaker (
  -- Somebody or something that a version lets speak, or introduces by name. Who is the same speaker in
  -- which articles is worked out from these rows and the rulings whenever it is asked.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- from 0, in the order of who speaks first
  name TEXT NOT NULL, -- the fullest form without titles; without a name the first words used
  start INTEGER NOT NULL, -- code points before the name
  end INTEGER NOT NULL CHECK (end > start),
  kind TEXT NOT NULL
    CHECK (kind IN ('PERSON', 'ORGANIZATION', 'OFFICE', 'DOCUMENT', 'GROUP', 'ANONYMOUS')),
  told_gender TEXT NOT NULL CHECK (told_gender IN ('MAN', 'WOMAN', 'UNKNOWN')), -- as titles and pronouns tell it
  reason TEXT, -- why a name is kept back, in the article's words
  UNIQUE (version, ordinal)
);

CREATE TABLE mention (
  -- One naming of a speaker.
  speaker INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- from 0, in text order
  start INTEGER NOT NULL, -- code points before it
  end INTEGER NOT NULL CHECK (end > start),
  words TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('NAME', 'DESCRIPTION', 'PRONOUN')),
  PRIMARY KEY (speaker, ordinal)
) WITHOUT ROWID;

CREATE TABLE credential (
  -- What an article says of who a speaker is.
  speaker INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- from 0, in text order
  start INTEGER NOT NULL, -- code points before it
  end INTEGER NOT NULL CHECK (end > start),
  words TEXT NOT NULL,
  role TEXT, -- of the words, those for the rank, office or trade
  organization TEXT, -- of the words, those for where it is held
  PRIMARY KEY (speaker, ordinal)
) WITHOUT ROWID;

ALTER TABLE attribution ADD COLUMN speaker
  -- who is behind it, sure or not: see speaker_confidence
  INTEGER REFERENCES speaker (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE attribution ADD COLUMN speaker_confidence
  -- how sure that is; from 0.5 on it is claimed
  REAL CHECK (speaker_confidence BETWEEN 0 AND 1);

ALTER TABLE attribution ADD COLUMN speaker_rule TEXT; -- by which rule

ALTER TABLE attribution ADD COLUMN runner_up
  -- the speaker that came second
  INTEGER REFERENCES speaker (id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX attribution_by_speaker ON attribution (speaker) WHERE speaker IS NOT NULL;

ALTER TABLE ruling ADD COLUMN name TEXT; -- the name that a person gave

-- The log knows new actions. Nothing that is stored changes with the CHECK, so its text is changed in
-- place, as SQLite's manual has it for that case.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = replace(sql, '''REMOVE'', ''UNDO'')',
  '''REMOVE'', ''UNDO'', ''MERGE'', ''SPLIT'', ''RENAME'', ''NOT_A_SPEAKER'', ''SET_SPEAKER'')')
WHERE type = 'table' AND name = 'ruling';

PRAGMA writable_schema = RESET;

CREATE TABLE ruling_place (
  -- Where the speakers stand that a ruling is about: it points at texts, not at rows.
  ruling INTEGER NOT NULL REFERENCES ruling (number),
  ordinal INTEGER NOT NULL, -- from 0
  article TEXT NOT NULL, -- its key
  version TEXT NOT NULL, -- the text's SHA-256
  start INTEGER NOT NULL, -- code points before the speaker's name
  PRIMARY KEY (ruling, ordinal)
) WITHOUT ROWID;

CREATE TRIGGER ruling_place_is_not_changed BEFORE UPDATE ON ruling_place
BEGIN
  SELECT RAISE (ABORT, 'rulings are only ever added');
END;

CREATE TRIGGER ruling_place_is_not_deleted BEFORE DELETE ON ruling_place
BEGIN
  SELECT RAISE (ABORT, 'rulings are only ever added');
END;

DROP TRIGGER ruling_words_go_by_takedown_only;

CREATE TRIGGER ruling_words_go_by_takedown_only BEFORE DELETE ON ruling_words
WHEN NOT EXISTS (
  SELECT 1 FROM ruling_in_force AS takedown
  WHERE takedown.action = 'REMOVE' AND (
    takedown.article = (SELECT article FROM ruling WHERE number = OLD.ruling)
    OR takedown.article IN (SELECT article FROM ruling_place WHERE ruling = OLD.ruling)))
BEGIN
  SELECT RAISE (ABORT, 'the words of a ruling go with a takedown of their article only');
END;

DROP VIEW ruling_log;

CREATE VIEW ruling_log AS
  -- Every ruling with what became of it.
  SELECT
    ruling.*,
    coalesce(ruling_words.words, '') AS words,
    undoing.number AS undone,
    CASE
      WHEN EXISTS (SELECT 1 FROM ruling_place WHERE ruling = ruling.number) THEN NOT EXISTS (
        SELECT 1 FROM ruling_place AS place
        WHERE place.ruling = ruling.number AND NOT EXISTS (
          SELECT 1 FROM article
          JOIN version ON version.id = article.current AND version.text_sha256 = place.version
          JOIN speaker ON speaker.version = version.id AND speaker.start = place.start
          WHERE article.key = place.article))
      WHEN ruling.record IS NULL
        THEN EXISTS (SELECT 1 FROM article WHERE article.key = ruling.article)
      ELSE EXISTS (SELECT 1 FROM attribution WHERE attribution.record = ruling.record)
    END AS is_anchored
  FROM ruling
  LEFT JOIN ruling_words ON ruling_words.ruling = ruling.number
  LEFT JOIN ruling AS undoing ON undoing.undoes = ruling.number;

CREATE VIEW said_by AS
  -- Who is behind each attribution of every current version, where that is sure enough or was ruled.
  SELECT
    record.record,
    record.article,
    record.outlet,
    record.published,
    coalesce(
      (SELECT name FROM ruling_in_force
        WHERE action = 'SET_SPEAKER' AND ruling_in_force.record = record.record
        ORDER BY number DESC LIMIT 1),
      speaker.name) AS speaker,
    speaker.kind,
    record.speaker_confidence AS confidence,
    record.speaker_rule AS rule
  FROM record
  LEFT JOIN speaker ON speaker.id = record.speaker AND record.speaker_confidence >= 0.5
  WHERE record.is_current;
