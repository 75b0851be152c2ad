using Evenground.Record;
using Microsoft.Data.Sqlite;

namespace Evenground.Store;

internal sealed partial class SqliteStore
{
    public Task SaveWriterAsync(StoredWriter writer, StoredPerson named, CancellationToken stop) =>
        WriteAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                Save(connection, named);
                Save(connection, writer);
                transaction.Commit();
                return true;
            },
            stop
        );

    public Task<StoredWriter?> FindWriterAsync(Guid id, CancellationToken stop) =>
        ReadAsync(
            reader => Writers(reader, "WHERE id = $id", ("$id", SqliteRows.Bytes(id))).FirstOrDefault(),
            stop
        );

    public Task<IReadOnlyList<StoredWriter>> WritersAsync(CancellationToken stop) =>
        ReadAsync<IReadOnlyList<StoredWriter>>(reader => Writers(reader, "ORDER BY id"), stop);

    public Task<bool> RevokeWriterAsync(Guid id, DateOnly on, CancellationToken stop) =>
        WriteAsync(
            connection =>
            {
                using var revoke = Command(
                    connection,
                    "UPDATE writer SET revoked_on = coalesce(revoked_on, $on) WHERE id = $id",
                    ("$on", SqliteRows.Day(on)),
                    ("$id", SqliteRows.Bytes(id))
                );
                return revoke.ExecuteNonQuery() == 1;
            },
            stop
        );

    static bool Save(SqliteConnection connection, StoredWriter writer)
    {
        using var save = Command(
            connection,
            "INSERT INTO writer (id, key_digest, duty, since, revoked_on) VALUES ($id, $key, $duty, $since, $revoked)",
            ("$id", SqliteRows.Bytes(writer.Id)),
            ("$key", writer.Key.ToArray()),
            ("$duty", (long)writer.Duty),
            ("$since", SqliteRows.Day(writer.Since)),
            ("$revoked", Day(writer.RevokedOn))
        );
        return save.ExecuteNonQuery() == 1;
    }

    static List<StoredWriter> Writers(
        SqliteConnection reader,
        string which,
        params ReadOnlySpan<(string, object)> values
    )
    {
        using var command = Command(
            reader,
            $"SELECT id, key_digest, duty, since, revoked_on FROM writer {which}",
            values
        );
        using var rows = command.ExecuteReader();
        var writers = new List<StoredWriter>();
        while (rows.Read())
            writers.Add(
                new(
                    new(rows.GetFieldValue<byte[]>(0), bigEndian: true),
                    new(rows.GetFieldValue<byte[]>(1)),
                    (Duty)rows.GetInt64(2),
                    SqliteRows.Day(rows.GetInt64(3)),
                    Day(rows, 4)
                )
            );
        return writers;
    }
}
