using Evenground.Record;
using Npgsql;

namespace Evenground.Store;

internal sealed partial class PostgresStore
{
    public Task SaveWriterAsync(StoredWriter writer, StoredPerson named, CancellationToken stop) =>
        InTransactionAsync(
            async (connection, transaction) =>
            {
                await SaveAsync(connection, named, stop);
                await SaveAsync(connection, writer, stop);
                await transaction.CommitAsync(stop);
                return true;
            },
            stop
        );

    public async Task<StoredWriter?> FindWriterAsync(Guid id, CancellationToken stop) =>
        (await WritersAsync("WHERE id = $1", stop, id)).FirstOrDefault();

    public async Task<IReadOnlyList<StoredWriter>> WritersAsync(CancellationToken stop) =>
        await WritersAsync("ORDER BY id", stop);

    public Task<bool> RevokeWriterAsync(Guid id, DateOnly on, CancellationToken stop) =>
        ConnectedAsync(
            async connection =>
                await ExecuteAsync(
                    connection,
                    "UPDATE writer SET revoked_on = coalesce(revoked_on, $1) WHERE id = $2",
                    stop,
                    on,
                    id
                ) == 1,
            stop
        );

    static Task<int> SaveAsync(NpgsqlConnection connection, StoredWriter writer, CancellationToken stop) =>
        ExecuteAsync(
            connection,
            "INSERT INTO writer (id, key_digest, duty, since, revoked_on) VALUES ($1, $2, $3, $4, $5)",
            stop,
            writer.Id,
            writer.Key.ToArray(),
            (short)writer.Duty,
            writer.Since,
            Day(writer.RevokedOn)
        );

    Task<List<StoredWriter>> WritersAsync(string which, CancellationToken stop, params object[] values) =>
        ConnectedAsync(
            async connection =>
            {
                await using var command = Command(
                    connection,
                    $"SELECT id, key_digest, duty, since, revoked_on FROM writer {which}",
                    values
                );
                await using var rows = await command.ExecuteReaderAsync(stop);
                var writers = new List<StoredWriter>();
                while (await rows.ReadAsync(stop))
                    writers.Add(
                        new(
                            rows.GetGuid(0),
                            new(rows.GetFieldValue<byte[]>(1)),
                            (Duty)rows.GetInt16(2),
                            rows.GetFieldValue<DateOnly>(3),
                            Day(rows, 4)
                        )
                    );
                return writers;
            },
            stop
        );
}
