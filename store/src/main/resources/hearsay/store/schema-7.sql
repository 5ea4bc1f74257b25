-- The ledger, schema version 7: where fetched pages were, and what watching has seen. Adds two tables,
-- and deletes original bytes that no version came in as any more.

CREATE TABLE retrieval (
  -- Where the bytes of a version were fetched from the web; a version without a row came from a file.
  version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
  at TEXT NOT NULL, -- when they came, by our clock
  requested TEXT NOT NULL, -- the address that was asked for
  redirects TEXT NOT NULL, -- JSON: status and address of each server that sent us on, in order
  address TEXT NOT NULL, -- where they were in the end
  media TEXT NOT NULL, -- what the server said that they are
  etag TEXT,
  last_modified TEXT, -- in the server's words
  sha256 TEXT NOT NULL -- of the file that came
);

CREATE TABLE watched (
  -- A page that a feed names, or the feed itself (address = feed), and how it was looked at.
  id INTEGER PRIMARY KEY,
  feed TEXT NOT NULL,
  address TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_named TEXT NOT NULL, -- when the feed named it last
  looked TEXT, -- when it was looked at last
  due TEXT NOT NULL, -- when it is to be looked at again; the year 9999: never
  unchanged INTEGER NOT NULL, -- how often in a row it was as before
  looked_at TEXT NOT NULL, -- the address that the next two belong to
  etag TEXT,
  last_modified TEXT,
  article TEXT, -- the key of what was read there; a takedown deletes the row
  UNIQUE (feed, address)
);

CREATE INDEX watched_due ON watched (feed, due);

CREATE INDEX watched_article ON watched (article) WHERE article IS NOT NULL;

DELETE FROM original WHERE id NOT IN (SELECT original FROM version);
