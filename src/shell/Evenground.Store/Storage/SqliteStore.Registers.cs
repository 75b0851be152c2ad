using Evenground.Record;
using Microsoft.Data.Sqlite;

namespace Evenground.Store;

internal sealed partial class SqliteStore
{
    const string UpsertPerson = """
        INSERT INTO person (id, details, keep_until) VALUES ($id, $details, $until)
        ON CONFLICT (id) DO UPDATE SET details = excluded.details, keep_until = excluded.keep_until
        """;

    const string UpsertEvidence = """
        INSERT INTO evidence (digest, length, media_type, visibility, keep_until, dropped_on)
        VALUES ($digest, $length, $type, $visibility, $until, $dropped)
        ON CONFLICT (digest) DO UPDATE SET
            visibility = max(visibility, excluded.visibility), dropped_on = NULL,
            keep_until = CASE WHEN keep_until IS NULL OR excluded.keep_until IS NULL THEN NULL
                ELSE max(keep_until, excluded.keep_until) END
        """;

    public Task SavePersonAsync(StoredPerson person, CancellationToken stop) =>
        WriteAsync(writer => Save(writer, person), stop);

    public Task<StoredPerson?> FindPersonAsync(Guid id, CancellationToken stop) =>
        ReadAsync(
            reader => Persons(reader, "WHERE id = $id", ("$id", SqliteRows.Bytes(id))).FirstOrDefault(),
            stop
        );

    public Task<IReadOnlyList<StoredPerson>> PersonsAsync(CancellationToken stop) =>
        ReadAsync<IReadOnlyList<StoredPerson>>(reader => Persons(reader, "ORDER BY id"), stop);

    public Task<bool> ErasePersonAsync(Guid id, CancellationToken stop) =>
        WriteAsync(
            writer =>
            {
                using var erase = Command(
                    writer,
                    "DELETE FROM person WHERE id = $id",
                    ("$id", SqliteRows.Bytes(id))
                );
                var wasThere = erase.ExecuteNonQuery() == 1;

                // What was erased must leave the log too, not only the table.
                if (wasThere)
                    Execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
                return wasThere;
            },
            stop
        );

    public Task SaveEvidenceAsync(EvidenceFile file, CancellationToken stop) =>
        WriteAsync(writer => Save(writer, file), stop);

    public Task<IReadOnlyList<EvidenceFile>> EvidenceAsync(CancellationToken stop) =>
        ReadAsync<IReadOnlyList<EvidenceFile>>(
            reader =>
            {
                using var command = Command(
                    reader,
                    "SELECT digest, length, media_type, visibility, keep_until, dropped_on FROM evidence ORDER BY digest"
                );
                using var rows = command.ExecuteReader();
                var files = new List<EvidenceFile>();
                while (rows.Read())
                    files.Add(
                        new(
                            new(rows.GetFieldValue<byte[]>(0)),
                            rows.GetInt64(1),
                            rows.GetString(2),
                            (Visibility)rows.GetInt64(3),
                            Day(rows, 4),
                            Day(rows, 5)
                        )
                    );
                return files;
            },
            stop
        );

    public Task DropEvidenceAsync(Digest digest, DateOnly on, CancellationToken stop) =>
        WriteAsync(
            writer =>
            {
                using var drop = Command(
                    writer,
                    "UPDATE evidence SET dropped_on = $on WHERE digest = $digest",
                    ("$on", SqliteRows.Day(on)),
                    ("$digest", digest.ToArray())
                );
                return drop.ExecuteNonQuery();
            },
            stop
        );

    public Task<bool> LoadAsync(StoreLoad load, CancellationToken stop) =>
        WriteAsync(
            async writer =>
            {
                await using var transaction = writer.BeginTransaction();
                foreach (var journal in load.Journals)
                {
                    if (InsertProgramme(writer, journal.Slug, journal.Head) is not { } number)
                        return false;
                    await foreach (var page in journal.Pages.WithCancellation(stop))
                    foreach (var entry in page)
                        Appender.Insert(number, entry, transaction);
                }

                foreach (var person in load.Persons)
                    Save(writer, person);
                foreach (var file in load.Evidence)
                    Save(writer, file);
                foreach (var keyed in load.Writers)
                    Save(writer, keyed);
                await transaction.CommitAsync(stop);
                return true;
            },
            stop
        );

    /// <summary>A copy of the whole database as it stands now, while others go on writing.</summary>
    public Task CopyToAsync(string path, CancellationToken stop) =>
        ReadAsync(
            reader =>
            {
                using var copy = new SqliteConnection(
                    new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
                );
                copy.Open();
                reader.BackupDatabase(copy);

                // The copy is one file: whoever takes it along must not forget its log.
                Execute(copy, "PRAGMA journal_mode = DELETE");
                return true;
            },
            stop
        );

    static bool Save(SqliteConnection writer, StoredPerson person)
    {
        using var save = Command(
            writer,
            UpsertPerson,
            ("$id", SqliteRows.Bytes(person.Id)),
            ("$details", person.Details),
            ("$until", Day(person.KeepUntil))
        );
        return save.ExecuteNonQuery() == 1;
    }

    static bool Save(SqliteConnection writer, EvidenceFile file)
    {
        using var save = Command(
            writer,
            UpsertEvidence,
            ("$digest", file.Digest.ToArray()),
            ("$length", file.Length),
            ("$type", file.MediaType),
            ("$visibility", (long)file.Visibility),
            ("$until", Day(file.KeepUntil)),
            ("$dropped", Day(file.DroppedOn))
        );
        return save.ExecuteNonQuery() == 1;
    }

    static List<StoredPerson> Persons(
        SqliteConnection reader,
        string which,
        params ReadOnlySpan<(string, object)> values
    )
    {
        using var command = Command(reader, $"SELECT id, details, keep_until FROM person {which}", values);
        using var rows = command.ExecuteReader();
        var persons = new List<StoredPerson>();
        while (rows.Read())
            persons.Add(
                new(new(rows.GetFieldValue<byte[]>(0), bigEndian: true), rows.GetString(1), Day(rows, 2))
            );
        return persons;
    }

    static object Day(DateOnly? day) => day is { } known ? SqliteRows.Day(known) : DBNull.Value;

    static DateOnly? Day(SqliteDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : SqliteRows.Day(rows.GetInt64(column));
}
