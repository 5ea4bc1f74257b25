-- The ledger, schema version 11: quotation families and stories, so that they need not be worked out again.
-- All of these tables can be emptied at any time: what was in them is worked out again from the texts.

CREATE TABLE joined (
  -- A version whose quotations and terms were joined with those of all others here.
  version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
  facts TEXT NOT NULL, -- made of all that is joined but the words: outlet, title, dates, who is quoted
  forms BLOB NOT NULL, -- its quotations: places, speakers, hashes of their words
  terms BLOB NOT NULL -- its words in lower case, how often each comes, and how often as a name
);

CREATE TABLE family (
  -- One utterance that several articles quote.
  id TEXT PRIMARY KEY, -- 16 digits, made of its first member
  alarm TEXT -- where a change turned its meaning, the day of whoever has it, or nothing; NULL where none did
);

CREATE INDEX family_by_alarm ON family (alarm) WHERE alarm IS NOT NULL;

CREATE TABLE family_member (
  -- One place where it is quoted.
  family TEXT NOT NULL REFERENCES family (id) ON DELETE CASCADE,
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  start INTEGER NOT NULL, -- UTF-16 units before it, as in the forms above
  end INTEGER NOT NULL CHECK (end > start),
  PRIMARY KEY (family, version, start)
);

CREATE INDEX family_member_by_version ON family_member (version);

CREATE TABLE story (
  -- Articles about one event.
  id TEXT PRIMARY KEY, -- 16 digits, made of its first member
  first TEXT NOT NULL, -- the key of its first member: stories are listed by these
  names TEXT NOT NULL, -- up to five terms that tell it from others, JSON
  texts INTEGER NOT NULL, -- how many different texts its articles have
  low INTEGER NOT NULL, -- how many origins at least
  high INTEGER NOT NULL, -- how many at most
  made_from TEXT NOT NULL -- a hash of its members and of the links between them
);

CREATE INDEX story_by_first ON story (first, id);

CREATE TABLE story_member (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  PRIMARY KEY (story, version)
);

CREATE INDEX story_member_by_version ON story_member (version);

CREATE TABLE joined_state (
  -- One row, or none: what the tables above were made from.
  id INTEGER PRIMARY KEY CHECK (id = 1),
  state TEXT NOT NULL, -- of all versions and their facts
  links TEXT NOT NULL, -- the state of the links that stories were counted with: see reuse_state
  mark TEXT NOT NULL -- of the ledger as it was then, cheap to compare; empty where it may be another one
);
