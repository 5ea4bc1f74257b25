-- The ledger, schema version 12: speakers by their names, so that nobody has to go through all of them to find one.

CREATE INDEX speaker_by_name ON speaker (name);
