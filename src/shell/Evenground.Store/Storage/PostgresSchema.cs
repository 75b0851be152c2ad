namespace Evenground.Store;

/// <summary>The tables in PostgreSQL.</summary>
internal static class PostgresSchema
{
    public const long Version = 2;

    /// <summary>Held while the tables are made, so that two processes do not make them at once.</summary>
    public const long MakingLock = 0x45564752;

    /// <summary>What version 2 has and version 1 had not.</summary>
    public const string AddWriters = """
        CREATE TABLE writer (
            id         uuid     NOT NULL PRIMARY KEY,
            key_digest bytea    NOT NULL,
            duty       smallint NOT NULL,
            since      date     NOT NULL,
            revoked_on date
        );
        """;

    public const string Create = $"""
        CREATE TABLE evenground_schema (version bigint NOT NULL);

        CREATE TABLE programme (
            number        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            slug          text    NOT NULL UNIQUE,
            head_sequence bigint  NOT NULL,
            head_hash     bytea   NOT NULL
        );

        CREATE TABLE entry (
            programme       integer     NOT NULL REFERENCES programme (number),
            sequence        bigint      NOT NULL,
            id              uuid        NOT NULL,
            event           text        NOT NULL,
            effective_from  date        NOT NULL,
            effective_until date,
            known_from      date        NOT NULL,
            recorded_at     timestamptz NOT NULL,
            recorded_by     text        NOT NULL,
            visibility      smallint    NOT NULL,
            payload         bytea,
            salt            bytea,
            payload_digest  bytea       NOT NULL,
            previous        bytea       NOT NULL,
            hash            bytea       NOT NULL,
            PRIMARY KEY (programme, sequence),
            CONSTRAINT entry_id UNIQUE (programme, id)
        );

        CREATE FUNCTION entry_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' THEN
                old.payload := NULL;
                old.salt := NULL;
                IF new IS NOT DISTINCT FROM old THEN RETURN new; END IF;
            END IF;
            RAISE EXCEPTION 'an entry is never changed or deleted, but for the erasure of its payload';
        END $$;

        CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE ON entry
        FOR EACH ROW EXECUTE FUNCTION entry_is_never_changed();

        CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON entry
        FOR EACH STATEMENT EXECUTE FUNCTION entry_is_never_changed();

        CREATE TABLE person (
            id         uuid NOT NULL PRIMARY KEY,
            details    text NOT NULL,
            keep_until date
        );

        CREATE TABLE evidence (
            digest     bytea    NOT NULL PRIMARY KEY,
            length     bigint   NOT NULL,
            media_type text     NOT NULL,
            visibility smallint NOT NULL,
            keep_until date,
            dropped_on date
        );

        {AddWriters}
        """;

    /// <summary>Moves the head and appends in one statement, thus in one round trip and one
    /// transaction.</summary>
    public const string Append = """
        WITH moved AS (
            UPDATE programme SET head_sequence = $1, head_hash = $2
            WHERE number = $3 AND head_sequence = $4 AND head_hash = $5
            RETURNING number
        )
        INSERT INTO entry (programme, sequence, id, event, effective_from, effective_until, known_from, recorded_at,
            recorded_by, visibility, payload, salt, payload_digest, previous, hash)
        SELECT moved.number, fresh.* FROM moved, unnest($6::bigint[], $7::uuid[], $8::text[], $9::date[], $10::date[],
            $11::date[], $12::timestamptz[], $13::text[], $14::smallint[], $15::bytea[], $16::bytea[], $17::bytea[],
            $18::bytea[], $19::bytea[]) AS fresh
        """;

    public const string MoveHead = """
        UPDATE programme SET head_sequence = $1, head_hash = $2
        WHERE number = $3 AND head_sequence = $4 AND head_hash = $5
        """;

    public const string Copy = """
        COPY entry (programme, sequence, id, event, effective_from, effective_until, known_from, recorded_at,
            recorded_by, visibility, payload, salt, payload_digest, previous, hash) FROM STDIN (FORMAT BINARY)
        """;

    public const string ReadPage = """
        SELECT sequence, id, event, effective_from, effective_until, known_from, recorded_at, recorded_by, visibility,
            payload, salt, payload_digest, previous, hash
        FROM entry WHERE programme = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
        """;
}
