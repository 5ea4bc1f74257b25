-- The ledger, schema version 10: who made a ruling.

ALTER TABLE ruling ADD COLUMN author
  -- who, as they call themselves; 'unknown' for rulings of older ledgers, 'hearsay' where it was learned
  TEXT NOT NULL DEFAULT 'unknown' CHECK (author <> '');

-- What shows every column of the log is made anew, so that it shows this one.
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
