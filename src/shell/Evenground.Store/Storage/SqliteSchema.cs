namespace Evenground.Store;

/// <summary>The tables in SQLite. Dates are whole numbers <c>yyyymmdd</c>, instants microseconds since 1970
/// (UTC).</summary>
internal static class SqliteSchema
{
    /// <summary>"EVGR": tells our files from anybody else's.</summary>
    public const long ApplicationId = 0x45564752;

    public const long Version = 2;

    /// <summary>What version 2 has and version 1 had not.</summary>
    public const string AddWriters = """
        CREATE TABLE IF NOT EXISTS writer (
            id         BLOB    NOT NULL PRIMARY KEY,
            key_digest BLOB    NOT NULL,
            duty       INTEGER NOT NULL,
            since      INTEGER NOT NULL,
            revoked_on INTEGER
        ) STRICT, WITHOUT ROWID;
        """;

    public const string Create = $"""
        CREATE TABLE programme (
            number        INTEGER PRIMARY KEY,
            slug          TEXT    NOT NULL UNIQUE,
            head_sequence INTEGER NOT NULL,
            head_hash     BLOB    NOT NULL
        ) STRICT;

        CREATE TABLE entry (
            programme       INTEGER NOT NULL REFERENCES programme (number),
            sequence        INTEGER NOT NULL,
            id              BLOB    NOT NULL,
            event           TEXT    NOT NULL,
            effective_from  INTEGER NOT NULL,
            effective_until INTEGER,
            known_from      INTEGER NOT NULL,
            recorded_at     INTEGER NOT NULL,
            recorded_by     TEXT    NOT NULL,
            visibility      INTEGER NOT NULL,
            payload         BLOB,
            salt            BLOB,
            payload_digest  BLOB    NOT NULL,
            previous        BLOB    NOT NULL,
            hash            BLOB    NOT NULL,
            PRIMARY KEY (programme, sequence)
        ) STRICT, WITHOUT ROWID;

        CREATE UNIQUE INDEX entry_id ON entry (programme, id);

        CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
        BEGIN
            SELECT RAISE(ABORT, 'an entry is never deleted');
        END;

        CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        WHEN NOT (new.payload IS NULL AND new.salt IS NULL
            AND new.programme = old.programme AND new.sequence = old.sequence AND new.id = old.id
            AND new.event = old.event AND new.effective_from = old.effective_from
            AND new.effective_until IS old.effective_until AND new.known_from = old.known_from
            AND new.recorded_at = old.recorded_at AND new.recorded_by = old.recorded_by
            AND new.visibility = old.visibility AND new.payload_digest = old.payload_digest
            AND new.previous = old.previous AND new.hash = old.hash)
        BEGIN
            SELECT RAISE(ABORT, 'an entry is never changed, but for the erasure of its payload');
        END;

        CREATE TABLE person (
            id         BLOB NOT NULL PRIMARY KEY,
            details    TEXT NOT NULL,
            keep_until INTEGER
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE evidence (
            digest     BLOB    NOT NULL PRIMARY KEY,
            length     INTEGER NOT NULL,
            media_type TEXT    NOT NULL,
            visibility INTEGER NOT NULL,
            keep_until INTEGER,
            dropped_on INTEGER
        ) STRICT, WITHOUT ROWID;

        {AddWriters}
        """;

    public const string EntryColumns =
        "sequence, id, event, effective_from, effective_until, known_from, recorded_at, recorded_by, visibility, payload, salt, payload_digest, previous, hash";

    public const string InsertEntry = $"""
        INSERT INTO entry (programme, {EntryColumns})
        VALUES ($programme, $sequence, $id, $event, $from, $until, $known, $at, $by, $visibility, $payload, $salt, $digest, $previous, $hash)
        """;

    public const string MoveHead = """
        UPDATE programme SET head_sequence = $sequence, head_hash = $hash
        WHERE number = $programme AND head_sequence = $expected AND head_hash = $expectedHash
        """;
}
