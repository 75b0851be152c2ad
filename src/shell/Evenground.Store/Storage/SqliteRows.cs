using System.Globalization;
using Evenground.Record;
using Microsoft.Data.Sqlite;

namespace Evenground.Store;

/// <summary>Between entries and SQLite's rows.</summary>
internal static class SqliteRows
{
    public static Entry Read(SqliteDataReader row)
    {
        var sequence = row.GetInt64(0);
        try
        {
            var header = new EntryHeader(
                sequence,
                new(Bytes(row, 1, 16), bigEndian: true),
                row.GetString(2),
                new(Day(row.GetInt64(3)), row.IsDBNull(4) ? null : Day(row.GetInt64(4))),
                Day(row.GetInt64(5)),
                DateTimeOffset.UnixEpoch.AddTicks(checked(row.GetInt64(6) * TimeSpan.TicksPerMicrosecond)),
                row.GetString(7),
                Visible(row.GetInt64(8))
            );
            return new(
                header,
                row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9),
                row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
                new(Bytes(row, 11, Digest.Size)),
                new(Bytes(row, 12, Digest.Size)),
                new(Bytes(row, 13, Digest.Size))
            );
        }
        catch (Exception exception)
            when (exception
                    is ArgumentException
                        or OverflowException
                        or InvalidOperationException
                        or InvalidCastException
                        or FormatException
            )
        {
            throw new RowException(sequence, exception);
        }
    }

    public static long Day(DateOnly day) => day.Year * 10_000L + day.Month * 100 + day.Day;

    public static DateOnly Day(long number) =>
        number is > 0 and <= 9999_12_31
            ? new((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100))
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{number} is no day."));

    public static long Microseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    static byte[] Bytes(SqliteDataReader row, int column, int size)
    {
        var bytes = row.GetFieldValue<byte[]>(column);
        return bytes.Length == size
            ? bytes
            : throw new FormatException($"A column of {size} bytes holds {bytes.Length}.");
    }

    static Visibility Visible(long number) =>
        number is >= 0 and <= (long)Visibility.Restricted
            ? (Visibility)number
            : throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"{number} is no visibility.")
            );
}

/// <summary>The prepared statements that append, with their parameters bound anew for each entry.</summary>
internal sealed class SqliteAppender : IDisposable
{
    readonly SqliteCommand _insert,
        _moveHead;

    public SqliteAppender(SqliteConnection connection)
    {
        _insert = Prepare(
            connection,
            SqliteSchema.InsertEntry,
            [
                "$programme",
                "$sequence",
                "$id",
                "$event",
                "$from",
                "$until",
                "$known",
                "$at",
                "$by",
                "$visibility",
                "$payload",
                "$salt",
                "$digest",
                "$previous",
                "$hash",
            ]
        );
        _moveHead = Prepare(
            connection,
            SqliteSchema.MoveHead,
            ["$sequence", "$hash", "$programme", "$expected", "$expectedHash"]
        );
    }

    public bool MoveHead(int programme, JournalHead expected, JournalHead next, SqliteTransaction transaction)
    {
        _moveHead.Transaction = transaction;
        Bind(
            _moveHead,
            next.Sequence,
            next.Hash.ToArray(),
            programme,
            expected.Sequence,
            expected.Hash.ToArray()
        );
        return _moveHead.ExecuteNonQuery() == 1;
    }

    public void Insert(int programme, Entry entry, SqliteTransaction transaction)
    {
        var header = entry.Header;
        _insert.Transaction = transaction;
        Bind(
            _insert,
            programme,
            header.Sequence,
            SqliteRows.Bytes(header.Id),
            header.EventName,
            SqliteRows.Day(header.Effective.From),
            header.Effective.Until is { } until ? SqliteRows.Day(until) : null,
            SqliteRows.Day(header.KnownFrom),
            SqliteRows.Microseconds(header.RecordedAt),
            header.RecordedBy,
            (long)header.Visibility,
            entry.Payload,
            entry.Salt,
            entry.PayloadDigest.ToArray(),
            entry.Previous.ToArray(),
            entry.Hash.ToArray()
        );
        _insert.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _moveHead.Dispose();
    }

    static SqliteCommand Prepare(SqliteConnection connection, string text, string[] names)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text: values come as parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var name in names)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
    }
}
