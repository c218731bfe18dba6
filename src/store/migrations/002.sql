-- Staff: who they are, what waits for them, what they did, what they changed. Numbers of roles,
-- causes, kinds and settings are fixed for ever: see src/staff.

CREATE TABLE staff (
    -- 0 is the one-time code that makes the first account; people begin at 1 and keep their number.
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    name   TEXT    NOT NULL,
    role   INTEGER NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    -- Argon2id in PHC form; the number itself is nowhere.
    hash   TEXT    NOT NULL,
    -- Guesses not known to be right: since a lead's unlock, and since the last right one.
    ever   INTEGER NOT NULL DEFAULT 0 CHECK (ever >= 0),
    streak INTEGER NOT NULL DEFAULT 0 CHECK (streak >= 0)
) STRICT;

-- Calls for help and results that wait for a person here.
CREATE TABLE waiting (
    visit       BLOB    NOT NULL CHECK (length(visit) = 16),
    why         INTEGER NOT NULL,
    raised_ms   INTEGER NOT NULL,
    answered_by INTEGER,
    PRIMARY KEY (visit, why)
) STRICT;

-- Jobs on the list, by cause, which one, and whose (nil where nobody's).
CREATE TABLE jobs (
    cause    INTEGER NOT NULL,
    which    INTEGER NOT NULL,
    subject  BLOB    NOT NULL CHECK (length(subject) = 16),
    since_ms INTEGER NOT NULL,
    taken_by INTEGER,
    taken_ms INTEGER,
    PRIMARY KEY (cause, which, subject)
) STRICT;

-- Cleaning, checks against a reference, calibrations: nothing in it is ever changed.
CREATE TABLE ledger (
    seq     INTEGER PRIMARY KEY,
    at_ms   INTEGER NOT NULL,
    account INTEGER NOT NULL,
    kind    INTEGER NOT NULL,
    -- Which device, as the site names it; empty for the whole kiosk.
    device  TEXT    NOT NULL,
    detail  TEXT    NOT NULL
) STRICT;
CREATE INDEX ledger_last ON ledger (kind, device, seq);

-- What staff changed over the configuration file, newest last; undoing adds a row.
CREATE TABLE settings (
    seq     INTEGER PRIMARY KEY,
    at_ms   INTEGER NOT NULL,
    account INTEGER NOT NULL,
    key     INTEGER NOT NULL,
    -- What the file said when this was changed, and what staff want instead; none: the file again.
    over    TEXT    NOT NULL,
    value   TEXT
) STRICT;

-- Small things that must survive a restart, by name: people since cleaning, drift, closed or open.
CREATE TABLE notes (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;
