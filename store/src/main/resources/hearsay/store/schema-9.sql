-- The ledger, schema version 9: rulings that were learned, and whether a source names somebody is looked up
-- in the names of its speaker, however often that speaker is named.

CREATE INDEX mention_by_name ON mention (speaker, start, end) WHERE form = 'NAME';

-- What stands in a block that was learned to belong to no story is hidden like what a person rejected, by a
-- ruling in the log, and is shown again when that is undone. The log knows one more action: see version 3.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = replace(sql, '''QUESTION_ADD'')', '''QUESTION_ADD'', ''BOILERPLATE'')')
WHERE type = 'table' AND name = 'ruling';

PRAGMA writable_schema = RESET;

DROP VIEW rejection;

CREATE VIEW rejection AS
  -- Rulings that rule a record out now.
  SELECT * FROM ruling_in_force WHERE action IN ('REJECT', 'BOILERPLATE');
