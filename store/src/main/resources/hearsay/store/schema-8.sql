-- The ledger, schema version 8: what was found when articles were compared with one another, so that it
-- need not be found again. All three tables can be emptied at any time: what was in them is worked out
-- again from the texts.

CREATE TABLE compared (
  -- A version whose words were compared with those of all others here. Holds hashes, no words.
  version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
  facts TEXT NOT NULL, -- made of all that is compared but the words: outlet, dates, credits, who is quoted
  prints BLOB NOT NULL -- hash of all words (8 bytes), their number (4), how many follow (4): hashes of five words in a row (8 each), then of each quoted one the words around it (4)
);

CREATE TABLE reuse_link (
  -- Two versions that share words, the first by key first.
  a INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  strength TEXT NOT NULL CHECK (strength IN ('STRONG', 'PROBABLE', 'WEAK')),
  link TEXT NOT NULL, -- what they share, JSON as hearsay compare writes it: places, no words
  PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE INDEX reuse_link_by_second ON reuse_link (b);

CREATE TABLE reuse_state (
  -- One row, or none: what the two tables above were made from. Where it is not what the ledger holds
  -- now, they are gone on from, or made anew.
  id INTEGER PRIMARY KEY CHECK (id = 1),
  state TEXT NOT NULL
);
