using Evenground.Record;
using Npgsql;
using NpgsqlTypes;

namespace Evenground.Store;

/// <summary>Between entries and PostgreSQL's rows.</summary>
internal static class PostgresRows
{
    public static Entry Read(NpgsqlDataReader row)
    {
        var sequence = row.GetInt64(0);
        try
        {
            var header = new EntryHeader(
                sequence,
                row.GetGuid(1),
                row.GetString(2),
                new(row.GetFieldValue<DateOnly>(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4)),
                row.GetFieldValue<DateOnly>(5),
                row.GetFieldValue<DateTimeOffset>(6),
                row.GetString(7),
                Visible(row.GetInt16(8))
            );
            return new(
                header,
                row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9),
                row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
                new(row.GetFieldValue<byte[]>(11)),
                new(row.GetFieldValue<byte[]>(12)),
                new(row.GetFieldValue<byte[]>(13))
            );
        }
        catch (Exception exception)
            when (exception
                    is ArgumentException
                        or OverflowException
                        or InvalidCastException
                        or FormatException
            )
        {
            throw new RowException(sequence, exception);
        }
    }

    /// <summary>The columns of many entries as arrays, in the order of
    /// <see cref="PostgresSchema.Append"/>.</summary>
    public static void AddColumns(NpgsqlParameterCollection parameters, IReadOnlyList<Entry> entries)
    {
        Add(NpgsqlDbType.Bigint, entry => entry.Header.Sequence);
        Add(NpgsqlDbType.Uuid, entry => entry.Header.Id);
        Add(NpgsqlDbType.Text, entry => entry.Header.EventName);
        Add(NpgsqlDbType.Date, entry => entry.Header.Effective.From);
        Add(NpgsqlDbType.Date, entry => entry.Header.Effective.Until);
        Add(NpgsqlDbType.Date, entry => entry.Header.KnownFrom);
        Add(NpgsqlDbType.TimestampTz, entry => entry.Header.RecordedAt.UtcDateTime);
        Add(NpgsqlDbType.Text, entry => entry.Header.RecordedBy);
        Add(NpgsqlDbType.Smallint, entry => (short)entry.Header.Visibility);
        Add(NpgsqlDbType.Bytea, entry => entry.Payload);
        Add(NpgsqlDbType.Bytea, entry => entry.Salt);
        Add(NpgsqlDbType.Bytea, entry => entry.PayloadDigest.ToArray());
        Add(NpgsqlDbType.Bytea, entry => entry.Previous.ToArray());
        Add(NpgsqlDbType.Bytea, entry => entry.Hash.ToArray());

        void Add<T>(NpgsqlDbType type, Func<Entry, T> column) =>
            parameters.Add(
                new NpgsqlParameter<T[]>
                {
                    TypedValue = [.. entries.Select(column)],
                    NpgsqlDbType = NpgsqlDbType.Array | type,
                }
            );
    }

    public static async Task CopyAsync(
        NpgsqlBinaryImporter copy,
        int programme,
        Entry entry,
        CancellationToken stop
    )
    {
        var header = entry.Header;
        await copy.StartRowAsync(stop);
        await copy.WriteAsync(programme, NpgsqlDbType.Integer, stop);
        await copy.WriteAsync(header.Sequence, NpgsqlDbType.Bigint, stop);
        await copy.WriteAsync(header.Id, NpgsqlDbType.Uuid, stop);
        await copy.WriteAsync(header.EventName, NpgsqlDbType.Text, stop);
        await copy.WriteAsync(header.Effective.From, NpgsqlDbType.Date, stop);
        await copy.WriteAsync(header.Effective.Until, NpgsqlDbType.Date, stop);
        await copy.WriteAsync(header.KnownFrom, NpgsqlDbType.Date, stop);
        await copy.WriteAsync(header.RecordedAt.UtcDateTime, NpgsqlDbType.TimestampTz, stop);
        await copy.WriteAsync(header.RecordedBy, NpgsqlDbType.Text, stop);
        await copy.WriteAsync((short)header.Visibility, NpgsqlDbType.Smallint, stop);
        await copy.WriteAsync(entry.Payload, NpgsqlDbType.Bytea, stop);
        await copy.WriteAsync(entry.Salt, NpgsqlDbType.Bytea, stop);
        await copy.WriteAsync(entry.PayloadDigest.ToArray(), NpgsqlDbType.Bytea, stop);
        await copy.WriteAsync(entry.Previous.ToArray(), NpgsqlDbType.Bytea, stop);
        await copy.WriteAsync(entry.Hash.ToArray(), NpgsqlDbType.Bytea, stop);
    }

    static Visibility Visible(short number) =>
        number is >= 0 and <= (short)Visibility.Restricted
            ? (Visibility)number
            : throw new FormatException($"{number} is no visibility.");
}
