-- The ledger, schema version 5: what each version says will come. An older ledger gets that when it is
-- read again.

ALTER TABLE version ADD COLUMN forecasts_read
  -- 0 where it was read before forecasts were kept, or its date has changed since
  INTEGER NOT NULL DEFAULT 0;

CREATE TABLE forecast (
  -- A statement that something will, may or will not come about.
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- from 0, in text order
  record TEXT NOT NULL UNIQUE, -- its name: 16 digits made of article, text, event and negation
  kind TEXT NOT NULL CHECK (kind IN ('PREDICTION', 'PLAN', 'OPEN')),
  negative INTEGER NOT NULL CHECK (negative IN (0, 1)), -- 1 where it says that the event will not come
  attribution INTEGER REFERENCES attribution (id) ON DELETE SET NULL, -- in whose content it stands
  low REAL CHECK (low BETWEEN 0 AND 100), -- percent of the forecast as it is worded; NULL: no range
  median REAL CHECK (median BETWEEN 0 AND 100),
  high REAL CHECK (high BETWEEN 0 AND 100),
  lexicon TEXT, -- whose range that is, with its version; NULL where nothing is said of how likely
  range TEXT, -- what the range is: quantiles of a survey, a scale, or a number of the text
  lexicon_row TEXT,
  probability_rule TEXT, -- how the words were brought to the row
  due_earliest TEXT, -- the first day
  due_strict TEXT, -- the last day by the narrowest reading
  due_usual TEXT, -- by the reading that counts
  due_latest TEXT, -- by the widest reading
  due_convention TEXT, -- the row of the table of horizons, or the rule; NULL where no day was reckoned
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- how sure it is that this is a forecast
  rule TEXT NOT NULL,
  PRIMARY KEY (version, ordinal)
) WITHOUT ROWID;

CREATE INDEX forecast_by_attribution ON forecast (attribution) WHERE attribution IS NOT NULL;

CREATE TABLE forecast_part (
  -- A stretch of the text that a forecast rests on.
  version INTEGER NOT NULL,
  forecast INTEGER NOT NULL, -- its ordinal
  role TEXT NOT NULL
    CHECK (role IN ('STATEMENT', 'EVENT', 'LIKELIHOOD', 'CONDITION', 'HORIZON', 'HOLDER')),
  ordinal INTEGER NOT NULL, -- from 0; an event may have several parts
  start INTEGER NOT NULL, -- code points before it
  end INTEGER NOT NULL CHECK (end > start),
  line INTEGER NOT NULL, -- of the page, from 1; for a record of many in one file, the line of that record
  words TEXT NOT NULL,
  PRIMARY KEY (version, forecast, role, ordinal),
  FOREIGN KEY (version, forecast) REFERENCES forecast (version, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE VIEW foretold AS
  -- What every current version says will come, as a person reads it.
  SELECT
    forecast.record,
    forecast.due_usual AS due,
    coalesce(
      said_by.speaker,
      (SELECT words FROM forecast_part AS part WHERE part.version = forecast.version
        AND part.forecast = forecast.ordinal AND part.role = 'HOLDER'),
      outlet.name) AS holder,
    forecast.kind,
    forecast.negative,
    statement.words AS statement,
    (SELECT group_concat(words, ' ') FROM (
      SELECT words FROM forecast_part AS part WHERE part.version = forecast.version
        AND part.forecast = forecast.ordinal AND part.role = 'EVENT' ORDER BY part.ordinal)) AS event,
    (SELECT words FROM forecast_part AS part WHERE part.version = forecast.version
      AND part.forecast = forecast.ordinal AND part.role = 'LIKELIHOOD') AS likelihood,
    forecast.low,
    forecast.median,
    forecast.high,
    forecast.lexicon,
    (SELECT words FROM forecast_part AS part WHERE part.version = forecast.version
      AND part.forecast = forecast.ordinal AND part.role = 'CONDITION') AS condition,
    (SELECT words FROM forecast_part AS part WHERE part.version = forecast.version
      AND part.forecast = forecast.ordinal AND part.role = 'HORIZON') AS horizon,
    article.key AS article,
    outlet.name AS outlet,
    version.published_from,
    version.published_to,
    version.path,
    statement.line
  FROM forecast
  JOIN version ON version.id = forecast.version
  JOIN article ON article.current = version.id
  JOIN forecast_part AS statement ON statement.version = forecast.version
    AND statement.forecast = forecast.ordinal AND statement.role = 'STATEMENT'
  LEFT JOIN outlet ON outlet.id = version.outlet
  LEFT JOIN record ON record.id = forecast.attribution AND NOT record.is_rejected
  LEFT JOIN said_by ON said_by.record = record.record;

-- What became of a forecast, by a person's ruling.

ALTER TABLE ruling ADD COLUMN outcome TEXT; -- of a forecast as it is worded: YES, NO, or why neither

ALTER TABLE ruling ADD COLUMN resolved_on TEXT; -- the day on which that was settled

ALTER TABLE ruling ADD COLUMN evidence TEXT; -- what shows it

-- The log knows one more action: see version 3.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = replace(sql, '''SET_SPEAKER'')', '''SET_SPEAKER'', ''RESOLVE'')')
WHERE type = 'table' AND name = 'ruling';

PRAGMA writable_schema = RESET;

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
        OR EXISTS (SELECT 1 FROM forecast WHERE forecast.record = ruling.record)
    END AS is_anchored
  FROM ruling
  LEFT JOIN ruling_words ON ruling_words.ruling = ruling.number
  LEFT JOIN ruling AS undoing ON undoing.undoes = ruling.number;
