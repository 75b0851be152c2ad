using Evenground.Publish;
using Parquet;
using Parquet.Schema;

namespace Evenground.Import;

/// <summary>Writes rows of a listing as an Apache Parquet file.</summary>
/// <remarks>
/// Columns have the names of the CSV. Whole numbers are INT64 or INT32, days are DATE, yes and no is
/// BOOLEAN, words of a closed list, ids and lists are text as in the CSV; figures that were worked out
/// are DOUBLE, and exact decimals (units, rates of exchange, original amounts) are text, as no binary
/// number holds them. A missing value is null.
/// </remarks>
public static class ParquetTable
{
    static readonly HashSet<string> Exact = new(StringComparer.Ordinal) { "units", "original", "rate" };

    /// <param name="rowType">The record type of a row.</param>
    /// <param name="rows">All rows, whatever their number: they make one row group.</param>
    /// <param name="origin">Said in the file's own metadata: schema, view and fingerprint.</param>
    /// <param name="stop">Stops between columns.</param>
    public static async Task<byte[]> WriteAsync(
        Type rowType,
        IReadOnlyList<object> rows,
        IReadOnlyDictionary<string, string> origin,
        CancellationToken stop
    )
    {
        var columns = ListingColumns.Of(rowType);
        DataField[] fields = [.. columns.Select(FieldOf)];
        var file = new MemoryStream();
        var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields.Cast<Field>().ToArray()),
            file,
            new ParquetOptions { UseDateOnlyTypeForDates = true },
            cancellationToken: stop
        );
        await using (writer)
        {
            writer.CustomMetadata = origin;
            using var group = writer.CreateRowGroup();
            for (var place = 0; place < columns.Count; place++)
                await WriteAsync(group, fields[place], columns[place], rows, stop);
        }

        return file.ToArray();
    }

    static DataField FieldOf(ListingColumn column)
    {
        var type = column.Property.PropertyType;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var isNullable = plain != type || !type.IsValueType;
        return KindOf(column, plain) is { } kind
            ? new(column.Csv, kind, isNullable)
            : new(column.Csv, typeof(string), isNullable: true);
    }

    /// <summary>The type of a column that is no text; null for text.</summary>
    static Type? KindOf(ListingColumn column, Type plain) =>
        plain == typeof(decimal) && !Exact.Contains(column.Csv) ? typeof(double)
        : plain == typeof(long) || plain == typeof(int) || plain == typeof(bool) || plain == typeof(DateOnly)
            ? plain
        : null;

    static Task WriteAsync(
        ParquetRowGroupWriter group,
        DataField field,
        ListingColumn column,
        IReadOnlyList<object> rows,
        CancellationToken stop
    )
    {
        if (field.ClrType == typeof(long))
            return Typed<long>(value => (long)value);
        if (field.ClrType == typeof(int))
            return Typed<int>(value => (int)value);
        if (field.ClrType == typeof(bool))
            return Typed<bool>(value => (bool)value);
        if (field.ClrType == typeof(DateOnly))
            return Typed<DateOnly>(value => (DateOnly)value);
        if (field.ClrType == typeof(double))
            return Typed<double>(value => (double)(decimal)value);
        stop.ThrowIfCancellationRequested();
        return group.WriteAsync(field, (string?[])[.. rows.Select(column.CellOf)]);

        Task Typed<T>(Func<object, T> read)
            where T : struct
        {
            var values = rows.Select(column.Property.GetValue);
            return field.IsNullable
                ? group.WriteAsync<T>(
                    field,
                    (T?[])[.. values.Select(value => value is null ? (T?)null : read(value))],
                    cancellationToken: stop
                )
                : group.WriteAsync<T>(
                    field,
                    (T[])[.. values.Select(value => read(value!))],
                    cancellationToken: stop
                );
        }
    }
}
