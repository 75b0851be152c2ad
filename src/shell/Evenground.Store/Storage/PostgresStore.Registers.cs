using Evenground.Record;
using Npgsql;
using NpgsqlTypes;

namespace Evenground.Store;

internal sealed partial class PostgresStore
{
    const string UpsertPerson = """
        INSERT INTO person (id, details, keep_until) VALUES ($1, $2, $3)
        ON CONFLICT (id) DO UPDATE SET details = excluded.details, keep_until = excluded.keep_until
        """;

    const string UpsertEvidence = """
        INSERT INTO evidence (digest, length, media_type, visibility, keep_until, dropped_on)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (digest) DO UPDATE SET
            visibility = greatest(evidence.visibility, excluded.visibility), dropped_on = NULL,
            keep_until = CASE WHEN evidence.keep_until IS NULL OR excluded.keep_until IS NULL THEN NULL
                ELSE greatest(evidence.keep_until, excluded.keep_until) END
        """;

    public Task SavePersonAsync(StoredPerson person, CancellationToken stop) =>
        ConnectedAsync(connection => SaveAsync(connection, person, stop), stop);

    public async Task<StoredPerson?> FindPersonAsync(Guid id, CancellationToken stop) =>
        (await PersonsAsync("WHERE id = $1", stop, id)).FirstOrDefault();

    public async Task<IReadOnlyList<StoredPerson>> PersonsAsync(CancellationToken stop) =>
        await PersonsAsync("ORDER BY id", stop);

    public Task<bool> ErasePersonAsync(Guid id, CancellationToken stop) =>
        ConnectedAsync(
            async connection =>
            {
                var wasThere =
                    await ExecuteAsync(connection, "DELETE FROM person WHERE id = $1", stop, id) == 1;

                // The erased row is dead but still on the disk until it is swept out.
                if (wasThere)
                    await ExecuteAsync(connection, "VACUUM person", stop);
                return wasThere;
            },
            stop
        );

    public Task SaveEvidenceAsync(EvidenceFile file, CancellationToken stop) =>
        ConnectedAsync(connection => SaveAsync(connection, file, stop), stop);

    public Task<IReadOnlyList<EvidenceFile>> EvidenceAsync(CancellationToken stop) =>
        ConnectedAsync<IReadOnlyList<EvidenceFile>>(
            async connection =>
            {
                await using var command = Command(
                    connection,
                    "SELECT digest, length, media_type, visibility, keep_until, dropped_on FROM evidence ORDER BY digest"
                );
                await using var rows = await command.ExecuteReaderAsync(stop);
                var files = new List<EvidenceFile>();
                while (await rows.ReadAsync(stop))
                    files.Add(
                        new(
                            new(rows.GetFieldValue<byte[]>(0)),
                            rows.GetInt64(1),
                            rows.GetString(2),
                            (Visibility)rows.GetInt16(3),
                            Day(rows, 4),
                            Day(rows, 5)
                        )
                    );
                return files;
            },
            stop
        );

    public Task DropEvidenceAsync(Digest digest, DateOnly on, CancellationToken stop) =>
        ConnectedAsync(
            connection =>
                ExecuteAsync(
                    connection,
                    "UPDATE evidence SET dropped_on = $1 WHERE digest = $2",
                    stop,
                    on,
                    digest.ToArray()
                ),
            stop
        );

    public Task<bool> LoadAsync(StoreLoad load, CancellationToken stop) =>
        InTransactionAsync(
            async (connection, transaction) =>
            {
                foreach (var journal in load.Journals)
                {
                    if (
                        await InsertProgrammeAsync(connection, journal.Slug, journal.Head, stop)
                        is not { } number
                    )
                        return false;
                    await foreach (var page in journal.Pages.WithCancellation(stop))
                        await CopyAsync(connection, number, page, stop);
                }

                foreach (var person in load.Persons)
                    await SaveAsync(connection, person, stop);
                foreach (var file in load.Evidence)
                    await SaveAsync(connection, file, stop);
                foreach (var keyed in load.Writers)
                    await SaveAsync(connection, keyed, stop);
                await transaction.CommitAsync(stop);
                return true;
            },
            stop
        );

    Task<List<StoredPerson>> PersonsAsync(string which, CancellationToken stop, params object[] values) =>
        ConnectedAsync(
            async connection =>
            {
                await using var command = Command(
                    connection,
                    $"SELECT id, details, keep_until FROM person {which}",
                    values
                );
                await using var rows = await command.ExecuteReaderAsync(stop);
                var persons = new List<StoredPerson>();
                while (await rows.ReadAsync(stop))
                    persons.Add(new(rows.GetGuid(0), rows.GetString(1), Day(rows, 2)));
                return persons;
            },
            stop
        );

    static Task<int> SaveAsync(NpgsqlConnection connection, StoredPerson person, CancellationToken stop) =>
        ExecuteAsync(connection, UpsertPerson, stop, person.Id, person.Details, Day(person.KeepUntil));

    static Task<int> SaveAsync(NpgsqlConnection connection, EvidenceFile file, CancellationToken stop) =>
        ExecuteAsync(
            connection,
            UpsertEvidence,
            stop,
            file.Digest.ToArray(),
            file.Length,
            file.MediaType,
            (short)file.Visibility,
            Day(file.KeepUntil),
            Day(file.DroppedOn)
        );

    static NpgsqlParameter Day(DateOnly? day) =>
        new() { Value = day is { } known ? known : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date };

    static DateOnly? Day(NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<DateOnly>(column);
}
