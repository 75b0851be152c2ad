using System.Globalization;
using Evenground.Record;
using Microsoft.Data.Sqlite;

namespace Evenground.Store;

/// <summary>The journal in an embedded SQLite file: write-ahead log, every commit on the disk before it
/// counts.</summary>
internal sealed partial class SqliteStore : IJournalStore
{
    const int ErrorBusy = 5,
        ErrorReadOnly = 8,
        ErrorIo = 10,
        ErrorCorrupt = 11,
        ErrorFull = 13,
        ErrorCannotOpen = 14,
        ErrorNotADatabase = 26,
        ErrorPermission = 3,
        ErrorConstraint = 19;

    const int PageBytes = 4_096;

    const string Pragmas = """
        PRAGMA busy_timeout = 20000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON
        """;

    readonly SemaphoreSlim _writing = new(1, 1);
    readonly string _connection;
    SqliteConnection? _writer;
    SqliteAppender? _appender;

    readonly string _pragmas;

    public SqliteStore(string connection, long? mostBytes = null)
    {
        var builder = new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 30 };
        (_connection, Place) = (builder.ToString(), Path.GetFullPath(builder.DataSource));
        _pragmas = mostBytes is { } most
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Pragmas}; PRAGMA max_page_count = {most / PageBytes}"
            )
            : Pragmas;
    }

    /// <summary>The file.</summary>
    public string Place { get; }

    public Task PrepareAsync(CancellationToken stop) =>
        WriteAsync(
            writer =>
            {
                if (Scalar(writer, "PRAGMA application_id") == SqliteSchema.ApplicationId)
                    return CheckVersion(writer);
                if (Scalar(writer, "SELECT count(*) FROM sqlite_schema") != 0)
                    throw new StoreFaultException(new StoreMustBeOurs(Place));

                using var transaction = writer.BeginTransaction();
                Execute(writer, SqliteSchema.Create);
                Execute(
                    writer,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"PRAGMA application_id = {SqliteSchema.ApplicationId}; PRAGMA user_version = {SqliteSchema.Version}"
                    )
                );
                transaction.Commit();
                return true;
            },
            stop
        );

    public Task<IReadOnlyList<StoredProgramme>> ProgrammesAsync(CancellationToken stop) =>
        ReadAsync<IReadOnlyList<StoredProgramme>>(
            reader =>
            {
                using var command = Command(
                    reader,
                    "SELECT number, slug, head_sequence, head_hash FROM programme ORDER BY number"
                );
                using var rows = command.ExecuteReader();
                var programmes = new List<StoredProgramme>();
                while (rows.Read())
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
        WriteAsync(
            writer =>
            {
                using var transaction = writer.BeginTransaction();
                var head = new JournalHead(first[^1].Header.Sequence, first[^1].Hash);
                if (InsertProgramme(writer, slug, head) is not { } number)
                    return null;
                foreach (var entry in first)
                    Appender.Insert(number, entry, transaction);
                transaction.Commit();
                return new StoredProgramme(number, slug, head);
            },
            stop
        );

    public Task<WriteResult> WriteAsync(JournalWrite write, CancellationToken stop) =>
        WriteAsync(
            writer =>
            {
                using var transaction = writer.BeginTransaction();
                if (!Appender.MoveHead(write.Programme, write.Expected, write.Next, transaction))
                    return WriteResult.HeadMoved;
                try
                {
                    foreach (var entry in write.Entries)
                        Appender.Insert(write.Programme, entry, transaction);
                }
                catch (SqliteException exception) when (exception.SqliteErrorCode == ErrorConstraint)
                {
                    return WriteResult.IdKnown;
                }

                if (write.Erased is { } erased)
                    Erase(writer, write.Programme, erased);
                transaction.Commit();

                // What was erased must leave the log too, not only the table.
                if (write.Erased is not null)
                    Execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
                return WriteResult.Written;
            },
            stop
        );

    public Task<Entry[]> ReadPageAsync(int programme, long after, int most, CancellationToken stop) =>
        ReadAsync(
            reader =>
            {
                using var command = Command(
                    reader,
                    $"""
                    SELECT {SqliteSchema.EntryColumns} FROM entry
                    WHERE programme = $programme AND sequence > $after ORDER BY sequence LIMIT $most
                    """,
                    ("$programme", programme),
                    ("$after", after),
                    ("$most", most)
                );
                using var rows = command.ExecuteReader();
                var page = new List<Entry>(most);
                for (var bytes = 0L; bytes < IJournalStore.MostBytesAPage && rows.Read(); )
                {
                    page.Add(SqliteRows.Read(rows));
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
        ReadAsync<IReadOnlyDictionary<Guid, long>>(
            reader =>
            {
                var found = new Dictionary<Guid, long>();
                using var command = Command(
                    reader,
                    "SELECT sequence FROM entry WHERE programme = $programme AND id = $id",
                    ("$programme", programme),
                    ("$id", DBNull.Value)
                );
                foreach (var id in ids)
                {
                    command.Parameters[1].Value = SqliteRows.Bytes(id);
                    if (command.ExecuteScalar() is long sequence)
                        found[id] = sequence;
                }

                return found;
            },
            stop
        );

    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        _appender?.Dispose();
        _writer?.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(_connection));
        _writing.Dispose();
    }

    SqliteAppender Appender =>
        _appender ?? throw new InvalidOperationException("The store is prepared before it is written.");

    static bool CheckVersion(SqliteConnection writer)
    {
        var found = Scalar(writer, "PRAGMA user_version");
        if (found is < 1 or > SqliteSchema.Version)
            throw new StoreFaultException(new SchemaMustBeKnown(found, SqliteSchema.Version));
        if (found == SqliteSchema.Version)
            return true;

        using var transaction = writer.BeginTransaction();
        Execute(writer, SqliteSchema.AddWriters);
        Execute(
            writer,
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SqliteSchema.Version}")
        );
        transaction.Commit();
        return true;
    }

    static void Erase(SqliteConnection writer, int programme, long sequence)
    {
        using var erase = Command(
            writer,
            "UPDATE entry SET payload = NULL, salt = NULL WHERE programme = $programme AND sequence = $sequence",
            ("$programme", programme),
            ("$sequence", sequence)
        );
        erase.ExecuteNonQuery();
    }

    static int? InsertProgramme(SqliteConnection writer, string slug, JournalHead head)
    {
        using var insert = Command(
            writer,
            """
            INSERT INTO programme (slug, head_sequence, head_hash) VALUES ($slug, $sequence, $hash)
            ON CONFLICT (slug) DO NOTHING RETURNING number
            """,
            ("$slug", slug),
            ("$sequence", head.Sequence),
            ("$hash", head.Hash.ToArray())
        );
        return (int?)(long?)insert.ExecuteScalar();
    }

    Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken stop) =>
        WriteAsync(writer => Task.FromResult(write(writer)), stop);

    async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write, CancellationToken stop)
    {
        await _writing.WaitAsync(stop);
        try
        {
            _writer ??= OpenFirst();
            _appender ??=
                Scalar(_writer, "PRAGMA application_id") == SqliteSchema.ApplicationId ? new(_writer) : null;
            return await write(_writer);
        }
        catch (SqliteException exception)
        {
            throw new StoreFaultException(RefusalOf(exception), exception);
        }
        finally
        {
            _writing.Release();
        }
    }

    Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken stop) =>
        Task.Run(
            () =>
            {
                try
                {
                    using var reader = Open();
                    return read(reader);
                }
                catch (SqliteException exception)
                {
                    throw new StoreFaultException(RefusalOf(exception), exception);
                }
            },
            stop
        );

    /// <summary>A file that is there and holds nothing was cut off: a new store begins with no
    /// file.</summary>
    SqliteConnection OpenFirst() =>
        File.Exists(Place) && new FileInfo(Place).Length == 0
            ? throw new StoreFaultException(new StorageMustBeWhole(Place, "0 bytes"))
            : Open();

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        Execute(connection, _pragmas);
        return connection;
    }

    Refusal RefusalOf(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            ErrorFull => new StorageMustHaveRoom(exception.Message),
            ErrorCorrupt or ErrorNotADatabase => new StorageMustBeWhole(Place, exception.Message),
            ErrorBusy => new DatabaseMustAnswer(exception.Message),
            ErrorReadOnly or ErrorCannotOpen or ErrorPermission or ErrorIo => new StorageMustBeReachable(
                Place,
                exception.Message
            ),
            _ => new StorageMustBeWhole(Place, exception.Message),
        };

    static SqliteCommand Command(
        SqliteConnection connection,
        string text,
        params ReadOnlySpan<(string Name, object Value)> values
    )
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text: values come as parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    static void Execute(SqliteConnection connection, string text)
    {
        using var command = Command(connection, text);
        command.ExecuteNonQuery();
    }

    static long Scalar(SqliteConnection connection, string text)
    {
        using var command = Command(connection, text);
        return (long)command.ExecuteScalar()!;
    }
}
