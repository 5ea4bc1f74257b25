-- The ledger, schema version 2: whom the words were told to, whether they are denied, and which
-- attribution relays which. An older ledger gets the new facts when it is read again.

ALTER TABLE attribution ADD COLUMN denied
  -- 1 where the source rejects the content (denied, disputed, dismissed)
  INTEGER NOT NULL DEFAULT 0 CHECK (denied IN (0, 1));

ALTER TABLE attribution ADD COLUMN within
  -- the attribution that relays this one, of the same version: in "the Post reported, citing the
  -- ministry, that ..." the ministry's is within the Post's
  INTEGER REFERENCES attribution (id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX attribution_by_relayer ON attribution (within) WHERE within IS NOT NULL;

-- SQLite widens no CHECK, so the table of parts is made anew. The old way of renaming leaves the views
-- over it alone, which go on to mean the table of that name.
PRAGMA legacy_alter_table = ON;

ALTER TABLE part RENAME TO part_1;

CREATE TABLE part (
  -- One stretch of the version's text: substr(text, start + 1, end - start) gives the words.
  attribution INTEGER NOT NULL REFERENCES attribution (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('SOURCE', 'CUE', 'CONTENT', 'TOLD')), -- TOLD: whom, or where
  ordinal INTEGER NOT NULL, -- from 0, in text order
  start INTEGER NOT NULL, -- code points before it
  end INTEGER NOT NULL CHECK (end > start),
  line INTEGER NOT NULL, -- of the page, from 1; for a record of many in one file, the line of that record
  words TEXT NOT NULL,
  PRIMARY KEY (attribution, role, ordinal)
) WITHOUT ROWID;

INSERT INTO part (attribution, role, ordinal, start, end, line, words)
SELECT attribution, role, ordinal, start, end, line, words FROM part_1;

DROP TABLE part_1;

PRAGMA legacy_alter_table = OFF;

DROP VIEW quotation;

CREATE VIEW quotation AS
  -- Every attribution of every current version, as a person reads it. Who relays it stands in
  -- relayed_by, the nearest first, three at most; relay_rejected is 1 where a person ruled one of
  -- those out, which does not rule out this one.
  SELECT
    record.article,
    record.outlet,
    record.published,
    quotation_words.source,
    (WITH RECURSIVE relay (id, step) AS (
        SELECT record.within, 1
        UNION ALL
        SELECT attribution.within, step + 1
        FROM relay JOIN attribution USING (id) WHERE step < 3)
      SELECT group_concat(words, ', via ') FROM (
        SELECT words FROM relay JOIN part ON part.attribution = relay.id AND role = 'SOURCE'
        ORDER BY step)) AS relayed_by,
    (SELECT words FROM part WHERE attribution = record.id AND role = 'CUE') AS cue,
    record.denied,
    (SELECT words FROM part WHERE attribution = record.id AND role = 'TOLD') AS told,
    quotation_words.content,
    record.kind,
    record.confidence,
    record.is_rejected AS rejected,
    EXISTS (
      WITH RECURSIVE relay (id, step) AS (
        SELECT record.within, 1
        UNION ALL
        SELECT attribution.within, step + 1
        FROM relay JOIN attribution USING (id) WHERE step < 3)
      SELECT 1 FROM relay JOIN attribution USING (id)
      WHERE EXISTS (SELECT 1 FROM rejection WHERE rejection.record = attribution.record)
    ) AS relay_rejected,
    version.path,
    record.line,
    record.rule,
    record.record,
    relayer.record AS within
  FROM record
  JOIN version ON version.id = record.version
  JOIN quotation_words ON quotation_words.id = record.id
  LEFT JOIN attribution AS relayer ON relayer.id = record.within
  WHERE record.is_current;
