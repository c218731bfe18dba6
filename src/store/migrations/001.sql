-- The first schema. Numbers of states, kinds and events are fixed for ever: see outbox.rs, audit.rs.

CREATE TABLE visits (
    seq      INTEGER PRIMARY KEY,
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    began_ms INTEGER NOT NULL,
    -- 1 while the person's agreement to keep the record stands.
    kept     INTEGER NOT NULL CHECK (kept IN (0, 1)),
    record   BLOB,
    -- Keyed digest of what was saved, so that saving again can be told from saving something else.
    -- Erased together with what it was made from.
    digest   BLOB    CHECK (digest IS NULL OR length(digest) = 32),
    CHECK (kept = 1 OR record IS NULL)
) STRICT;

-- A parcel's seq is its visit's seq times 65536 plus its place in the visit: parcels of a visit lie
-- together and are found without an index that each save would have to write.
CREATE TABLE parcels (
    seq           INTEGER PRIMARY KEY,
    id            BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    visit         INTEGER NOT NULL REFERENCES visits (seq) CHECK (visit = seq >> 16),
    kind          INTEGER NOT NULL,
    -- 0 queued, 1 sent, 2 filed, 3 seen, 4 refused.
    state         INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 4),
    body          BLOB,
    attempts      INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    not_before_ms INTEGER,
    queued_ms     INTEGER NOT NULL,
    sent_ms       INTEGER,
    filed_ms      INTEGER,
    seen_ms       INTEGER,
    refused_ms    INTEGER,
    why           TEXT,
    -- What is still to go must have something to go with.
    CHECK (body IS NOT NULL OR state IN (2, 3))
) STRICT;

CREATE INDEX parcels_waiting ON parcels (seq, not_before_ms, state) WHERE state IN (0, 1);
-- Only for counting; a save does not touch it.
CREATE INDEX parcels_settled ON parcels (state) WHERE state IN (2, 3, 4);

CREATE TABLE audit (
    seq     INTEGER PRIMARY KEY,
    at_ms   INTEGER NOT NULL,
    -- Which start of the program wrote this: the order holds when the wall clock jumps.
    run     INTEGER NOT NULL,
    kind    INTEGER NOT NULL,
    subject BLOB    CHECK (subject IS NULL OR length(subject) = 16),
    first   INTEGER NOT NULL,
    second  INTEGER NOT NULL,
    mac     BLOB    NOT NULL CHECK (length(mac) = 32)
) STRICT;

-- Against our own mistakes; the chain is what stands against anybody else.
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE audit_head (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    count INTEGER NOT NULL CHECK (count >= 0),
    mac   BLOB    NOT NULL CHECK (length(mac) = 32),
    seal  BLOB    NOT NULL CHECK (length(seal) = 32)
) STRICT;

CREATE TABLE guesses (
    account INTEGER PRIMARY KEY,
    wrong   INTEGER NOT NULL CHECK (wrong >= 0),
    last_ms INTEGER NOT NULL
) STRICT;
