using Evenground.Record;
using Npgsql;

namespace Evenground.Store;

/// <summary>The journal in a PostgreSQL database, with the durability that the server gives by
/// default.</summary>
internal sealed partial class PostgresStore : IJournalStore
{
    /// <summary>From here on a stream of rows is faster than arrays of columns.</summary>
    const int CopyFrom = 2_000;

    readonly NpgsqlDataSource _source;

    public PostgresStore(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection)
        {
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
        };
        _source = NpgsqlDataSource.Create(builder);
        Place = $"{builder.Host}/{builder.Database}";
    }

    public string Place { get; }

    public Task PrepareAsync(CancellationToken stop) =>
        InTransactionAsync(
            async (connection, transaction) =>
            {
                await ExecuteAsync(
                    connection,
                    "SELECT pg_advisory_xact_lock($1)",
                    stop,
                    PostgresSchema.MakingLock
                );
                if (
                    await ScalarAsync(connection, "SELECT to_regclass('evenground_schema')::text", stop)
                    is string
                )
                {
                    var found = (long)
                        (await ScalarAsync(connection, "SELECT version FROM evenground_schema", stop))!;
                    if (found is < 1 or > PostgresSchema.Version)
                        throw new StoreFaultException(new SchemaMustBeKnown(found, PostgresSchema.Version));
                    if (found == PostgresSchema.Version)
                        return true;
                    await ExecuteAsync(connection, PostgresSchema.AddWriters, stop);
                    await ExecuteAsync(
                        connection,
                        "UPDATE evenground_schema SET version = $1",
                        stop,
                        PostgresSchema.Version
                    );
                    await transaction.CommitAsync(stop);
                    return true;
                }

                if (await ScalarAsync(connection, "SELECT to_regclass('entry')::text", stop) is string)
                    throw new StoreFaultException(new StoreMustBeOurs(Place));
                await ExecuteAsync(connection, PostgresSchema.Create, stop);
                await ExecuteAsync(
                    connection,
                    "INSERT INTO evenground_schema VALUES ($1)",
                    stop,
                    PostgresSchema.Version
                );
                await transaction.CommitAsync(stop);
                return true;
            },
            stop
        );

    public Task<IReadOnlyList<StoredProgramme>> ProgrammesAsync(CancellationToken stop) =>
        ConnectedAsync<IReadOnlyList<StoredProgramme>>(
            async connection =>
            {
                await using var command = Command(
                    connection,
                    "SELECT number, slug, head_sequence, head_hash FROM programme ORDER BY number"
                );
                await using var rows = await command.ExecuteReaderAsync(stop);
                var programmes = new List<StoredProgramme>();
                while (await rows.ReadAsync(stop))
                    programmes.Add(
                        new(
                            rows.GetInt32(0),
                            rows.GetString(1),
                            new(rows.GetInt64(2), new(rows.GetFieldValue<byte[]>(3)))
                        )
                    );
                return programmes;
            },
            stop
        );

    public Task<StoredProgramme?> FoundAsync(
        string slug,
        IReadOnlyList<Entry> first,
        CancellationToken stop
    ) =>
        InTransactionAsync<StoredProgramme?>(
            async (connection, transaction) =>
            {
                var head = new JournalHead(first[^1].Header.Sequence, first[^1].Hash);
                if (await InsertProgrammeAsync(connection, slug, head, stop) is not { } programme)
                    return null;
                await CopyAsync(connection, programme, first, stop);
                await transaction.CommitAsync(stop);
                return new StoredProgramme(programme, slug, head);
            },
            stop
        );

    public async Task<WriteResult> WriteAsync(JournalWrite write, CancellationToken stop)
    {
        var result =
            write.Entries.Count < CopyFrom && write.Erased is null
                ? await AppendAsync(write, stop)
                : await AppendManyAsync(write, stop);

        // The row with the erased payload is dead but still on the disk until it is swept out.
        if (result == WriteResult.Written && write.Erased is not null)
            await ConnectedAsync(connection => ExecuteAsync(connection, "VACUUM entry", stop), stop);
        return result;
    }

    public Task<Entry[]> ReadPageAsync(int programme, long after, int most, CancellationToken stop) =>
        ConnectedAsync(
            async connection =>
            {
                await using var command = Command(
                    connection,
                    PostgresSchema.ReadPage,
                    programme,
                    after,
                    (long)most
                );
                await using var rows = await command.ExecuteReaderAsync(stop);
                var page = new List<Entry>(most);
                for (var bytes = 0L; bytes < IJournalStore.MostBytesAPage && await rows.ReadAsync(stop); )
                {
                    page.Add(PostgresRows.Read(rows));
                    bytes += page[^1].Payload?.Length ?? 0;
                }

                return page.ToArray();
            },
            stop
        );

    public Task<IReadOnlyDictionary<Guid, long>> FindAsync(
        int programme,
        IReadOnlyList<Guid> ids,
        CancellationToken stop
    ) =>
        ConnectedAsync<IReadOnlyDictionary<Guid, long>>(
            async connection =>
            {
                await using var command = Command(
                    connection,
                    "SELECT id, sequence FROM entry WHERE programme = $1 AND id = ANY($2)",
                    programme,
                    ids.ToArray()
                );
                await using var rows = await command.ExecuteReaderAsync(stop);
                var found = new Dictionary<Guid, long>();
                while (await rows.ReadAsync(stop))
                    found[rows.GetGuid(0)] = rows.GetInt64(1);
                return found;
            },
            stop
        );

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    Task<WriteResult> AppendAsync(JournalWrite write, CancellationToken stop) =>
        RefusingKnownIdsAsync(() =>
            ConnectedAsync(
                async connection =>
                {
                    await using var command = Command(connection, PostgresSchema.Append, HeadValues(write));
                    PostgresRows.AddColumns(command.Parameters, write.Entries);
                    return await command.ExecuteNonQueryAsync(stop) == 0
                        ? WriteResult.HeadMoved
                        : WriteResult.Written;
                },
                stop
            )
        );

    Task<WriteResult> AppendManyAsync(JournalWrite write, CancellationToken stop) =>
        RefusingKnownIdsAsync(() =>
            InTransactionAsync(
                async (connection, transaction) =>
                {
                    if (await ExecuteAsync(connection, PostgresSchema.MoveHead, stop, HeadValues(write)) == 0)
                        return WriteResult.HeadMoved;
                    await CopyAsync(connection, write.Programme, write.Entries, stop);
                    if (write.Erased is { } erased)
                        await ExecuteAsync(
                            connection,
                            "UPDATE entry SET payload = NULL, salt = NULL WHERE programme = $1 AND sequence = $2",
                            stop,
                            write.Programme,
                            erased
                        );
                    await transaction.CommitAsync(stop);
                    return WriteResult.Written;
                },
                stop
            )
        );

    static object[] HeadValues(JournalWrite write) =>
        [
            write.Next.Sequence,
            write.Next.Hash.ToArray(),
            write.Programme,
            write.Expected.Sequence,
            write.Expected.Hash.ToArray(),
        ];

    static async Task<int?> InsertProgrammeAsync(
        NpgsqlConnection connection,
        string slug,
        JournalHead head,
        CancellationToken stop
    ) =>
        (int?)
            await ScalarAsync(
                connection,
                """
                INSERT INTO programme (slug, head_sequence, head_hash) VALUES ($1, $2, $3)
                ON CONFLICT (slug) DO NOTHING RETURNING number
                """,
                stop,
                slug,
                head.Sequence,
                head.Hash.ToArray()
            );

    static async Task CopyAsync(
        NpgsqlConnection connection,
        int programme,
        IReadOnlyList<Entry> entries,
        CancellationToken stop
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(PostgresSchema.Copy, stop);
        foreach (var entry in entries)
            await PostgresRows.CopyAsync(copy, programme, entry, stop);
        await copy.CompleteAsync(stop);
    }

    static async Task<WriteResult> RefusingKnownIdsAsync(Func<Task<WriteResult>> write)
    {
        try
        {
            return await write();
        }
        catch (StoreFaultException fault)
            when (fault.InnerException
                    is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } found
            )
        {
            return found.ConstraintName == "entry_id" ? WriteResult.IdKnown : WriteResult.HeadMoved;
        }
    }

    Task<T> InTransactionAsync<T>(
        Func<NpgsqlConnection, NpgsqlTransaction, Task<T>> act,
        CancellationToken stop
    ) =>
        ConnectedAsync(
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync(stop);
                return await act(connection, transaction);
            },
            stop
        );

    async Task<T> ConnectedAsync<T>(Func<NpgsqlConnection, Task<T>> act, CancellationToken stop)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(stop);
            return await act(connection);
        }
        catch (NpgsqlException exception)
        {
            throw new StoreFaultException(RefusalOf(exception), exception);
        }
    }

    Refusal RefusalOf(NpgsqlException exception) =>
        exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new StorageMustHaveRoom(
                exception.Message
            ),
            PostgresException
            {
                SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted
            } => new StorageMustBeWhole(Place, exception.Message),
            PostgresException
            {
                SqlState: PostgresErrorCodes.InvalidPassword
                    or PostgresErrorCodes.InvalidCatalogName
                    or PostgresErrorCodes.InvalidAuthorizationSpecification
                    or PostgresErrorCodes.InsufficientPrivilege
            } => new StorageMustBeReachable(Place, exception.Message),
            _ => new DatabaseMustAnswer(exception.Message),
        };

    static NpgsqlCommand Command(NpgsqlConnection connection, string text, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text: values come as parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    static async Task<int> ExecuteAsync(
        NpgsqlConnection connection,
        string text,
        CancellationToken stop,
        params object[] values
    )
    {
        await using var command = Command(connection, text, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    static async Task<object?> ScalarAsync(
        NpgsqlConnection connection,
        string text,
        CancellationToken stop,
        params object[] values
    )
    {
        await using var command = Command(connection, text, values);
        return await command.ExecuteScalarAsync(stop);
    }
}
