using System.Data.Common;
using Evenground.Record;
using Evenground.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Evenground.Benchmarks;

/// <summary>Prepared inserts of entries into a table like the journal's, and nothing else.</summary>
sealed class BareInserts(DbConnection connection, string before, string bytes) : IAsyncDisposable
{
    static readonly string[] Columns =
    [
        "programme",
        "sequence",
        "id",
        "event",
        "effective_from",
        "effective_until",
        "known_from",
        "recorded_at",
        "recorded_by",
        "visibility",
        "payload",
        "salt",
        "payload_digest",
        "previous",
        "hash",
    ];

    DbCommand _insert = null!;
    int _turn;

    /// <summary>The same database with the same durability.</summary>
    public static BareInserts Into(StoreOptions options) =>
        options.Connection.Contains("Host=", StringComparison.Ordinal)
            ? new(new NpgsqlConnection(options.Connection), "SELECT 1", "bytea")
            : new(
                new SqliteConnection(options.Connection + ";Pooling=False"),
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
                "blob"
            );

    public async Task PrepareAsync()
    {
        await connection.OpenAsync();
        await RunAsync(before);
        await RunAsync("DROP TABLE IF EXISTS bare");
        await RunAsync(
            $"""
            CREATE TABLE bare (programme integer, sequence bigint, id {bytes}, event text, effective_from integer,
                effective_until integer, known_from integer, recorded_at bigint, recorded_by text, visibility integer,
                payload {bytes}, salt {bytes}, payload_digest {bytes}, previous {bytes}, hash {bytes},
                PRIMARY KEY (programme, sequence)) {(bytes == "blob" ? "WITHOUT ROWID" : "")}
            """
        );
        await RunAsync("CREATE UNIQUE INDEX bare_id ON bare (programme, id)");
        _insert = connection.CreateCommand();
        _insert.CommandText =
            $"INSERT INTO bare ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => $"@{column}"))})";
        foreach (var column in Columns)
        {
            var parameter = _insert.CreateParameter();
            parameter.ParameterName = $"@{column}";
            _insert.Parameters.Add(parameter);
        }
    }

    public async Task InsertAsync(IReadOnlyList<Entry> entries, int perCommit)
    {
        _turn++;
        for (var first = 0; first < entries.Count; first += perCommit)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            _insert.Transaction = transaction;
            for (var index = first; index < Math.Min(first + perCommit, entries.Count); index++)
            {
                Bind(entries[index]);
                if (first == 0 && index == 0)
                    await _insert.PrepareAsync();
                await _insert.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("DROP TABLE bare");
        await _insert.DisposeAsync();
        await connection.DisposeAsync();
    }

    void Bind(Entry entry)
    {
        var header = entry.Header;
        object?[] values =
        [
            _turn,
            header.Sequence,
            header.Id.ToByteArray(bigEndian: true),
            header.EventName,
            header.Effective.From.DayNumber,
            header.Effective.Until?.DayNumber,
            header.KnownFrom.DayNumber,
            header.RecordedAt.UtcTicks,
            header.RecordedBy,
            (int)header.Visibility,
            entry.Payload,
            entry.Salt,
            entry.PayloadDigest.ToArray(),
            entry.Previous.ToArray(),
            entry.Hash.ToArray(),
        ];
        for (var index = 0; index < values.Length; index++)
            _insert.Parameters[index].Value = values[index] ?? DBNull.Value;
    }

    async Task RunAsync(string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
