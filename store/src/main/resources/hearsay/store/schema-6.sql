-- The ledger, schema version 6: questions that people ask, under which forecasts of several speakers stand.
-- They live in the log alone.

ALTER TABLE ruling ADD COLUMN question
  -- the id of the question that it is about; its title stands in name. Where a ruling is about a
  -- question and no forecast, article is empty
  TEXT;

CREATE INDEX ruling_by_question ON ruling (question) WHERE question IS NOT NULL;

-- The log knows two more actions: see version 3.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = replace(sql, '''RESOLVE'')', '''RESOLVE'', ''QUESTION_NEW'', ''QUESTION_ADD'')')
WHERE type = 'table' AND name = 'ruling';

PRAGMA writable_schema = RESET;

DROP VIEW ruling_log;

CREATE VIEW question AS
  -- Every question that stands.
  SELECT
    asked.question AS id,
    asked.name AS title,
    asked.number AS ruling,
    (SELECT outcome FROM ruling_in_force AS settled
      WHERE settled.question = asked.question AND settled.action = 'RESOLVE'
      ORDER BY settled.number DESC LIMIT 1) AS outcome
  FROM ruling_in_force AS asked
  WHERE asked.action = 'QUESTION_NEW';

CREATE VIEW question_forecast AS
  -- Which forecasts stand under which question.
  SELECT question.id AS question, added.record AS forecast, added.number AS ruling
  FROM ruling_in_force AS added JOIN question ON question.id = added.question
  WHERE added.action = 'QUESTION_ADD';

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
      WHEN ruling.action = 'QUESTION_NEW' THEN TRUE
      WHEN ruling.question IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM question WHERE question.id = ruling.question) THEN FALSE
      WHEN ruling.question IS NOT NULL AND ruling.record IS NULL THEN TRUE
      WHEN ruling.record IS NULL
        THEN EXISTS (SELECT 1 FROM article WHERE article.key = ruling.article)
      ELSE EXISTS (SELECT 1 FROM attribution WHERE attribution.record = ruling.record)
        OR EXISTS (SELECT 1 FROM forecast WHERE forecast.record = ruling.record)
    END AS is_anchored
  FROM ruling
  LEFT JOIN ruling_words ON ruling_words.ruling = ruling.number
  LEFT JOIN ruling AS undoing ON undoing.undoes = ruling.number;
