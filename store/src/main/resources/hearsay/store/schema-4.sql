-- The ledger, schema version 4: when each version was published, the times that it speaks of, and what
-- it puts on the calendar. An older ledger gets them when it is read again.

ALTER TABLE version ADD COLUMN time_reader
  -- which reader found its times; 'none' where nobody looked for them
  TEXT NOT NULL DEFAULT 'none';

ALTER TABLE version ADD COLUMN published_from TEXT; -- the first day on which it can have been published

ALTER TABLE version ADD COLUMN published_to TEXT; -- the last day, inclusive

CREATE TABLE publication_reason (
  -- Why a version without a date is thought to be from those days.
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- from 0, the strongest first
  rule TEXT NOT NULL,
  meaning TEXT NOT NULL, -- one sentence, with what it takes for granted
  spans TEXT NOT NULL, -- JSON: [start, end] of the words that it rests on, in code points
  PRIMARY KEY (version, ordinal)
) WITHOUT ROWID;

CREATE TABLE timex (
  -- An expression of time with its value.
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- from 0, in text order
  start INTEGER NOT NULL, -- code points before it
  end INTEGER NOT NULL CHECK (end > start),
  words TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
  value TEXT NOT NULL, -- as TIMEX3 has it
  mod TEXT, -- what is said beside the value, as TIMEX3 has it
  begins TEXT, -- local date and time; NULL where it lies nowhere on the calendar
  ends TEXT, -- local date and time, exclusive
  grain TEXT, -- how finely it was said
  certainty TEXT NOT NULL, -- STATED, COUNTED, INFERRED, AMBIGUOUS, IMPOSSIBLE or OPEN
  anchor TEXT NOT NULL CHECK (anchor IN ('NONE', 'PUBLICATION', 'DISCOURSE')), -- what it was counted from
  anchor_start INTEGER, -- code points before the expression that it was counted from
  anchor_end INTEGER,
  PRIMARY KEY (version, ordinal)
) WITHOUT ROWID;

CREATE TABLE event (
  -- What a version puts on the calendar: a sentence, and the words in it that say when.
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- from 0, in text order
  start INTEGER NOT NULL, -- code points before the sentence
  end INTEGER NOT NULL CHECK (end > start),
  line INTEGER NOT NULL, -- of the page, from 1; for a record of many in one file, the line of that record
  words TEXT NOT NULL, -- the sentence
  time_start INTEGER NOT NULL, -- code points of the text before the words that say when
  time_end INTEGER NOT NULL CHECK (time_end > time_start),
  value TEXT NOT NULL, -- as TIMEX3 has it; of a stretch, two of them with a slash between
  begins TEXT NOT NULL, -- local date and time
  ends TEXT NOT NULL, -- local date and time, exclusive
  grain TEXT NOT NULL, -- how finely it was said
  certainty TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('HAPPENED', 'EXPECTED', 'SAID')), -- SAID: somebody spoke then
  attribution INTEGER REFERENCES attribution (id) ON DELETE SET NULL, -- in whose content it stands
  PRIMARY KEY (version, ordinal)
) WITHOUT ROWID;

CREATE INDEX event_by_attribution ON event (attribution) WHERE attribution IS NOT NULL;

CREATE VIEW dated_event AS
  -- What every current version puts on the calendar, as a person reads it. Days are inclusive; years
  -- before 0 and after 9999 have none here.
  SELECT
    date(event.begins) AS earliest,
    date(event.ends, '-1 second') AS latest,
    event.role,
    event.words,
    substr(version.text, event.time_start + 1, event.time_end - event.time_start) AS time,
    said_by.speaker AS reported_by,
    article.key AS article,
    outlet.name AS outlet,
    version.published_from,
    version.published_to,
    version.first_seen,
    version.path,
    event.line,
    attribution.record
  FROM event
  JOIN version ON version.id = event.version
  JOIN article ON article.current = version.id
  LEFT JOIN outlet ON outlet.id = version.outlet
  LEFT JOIN attribution ON attribution.id = event.attribution
  LEFT JOIN said_by ON said_by.record = attribution.record;

DROP VIEW article_version;

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
    version.published_from,
    version.published_to,
    version.title,
    version.authors,
    version.address,
    version.path,
    version.record_line,
    version.words,
    (SELECT count(*) FROM attribution WHERE attribution.version = version.id)
      - coalesce(rejected.records, 0) AS records,
    version.reader,
    version.time_reader,
    version.first_seen,
    version.text_sha256
  FROM version
  JOIN article ON article.id = version.article
  LEFT JOIN outlet ON outlet.id = version.outlet
  LEFT JOIN rejected ON rejected.version = version.id;
