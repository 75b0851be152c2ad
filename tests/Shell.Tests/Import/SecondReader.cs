using Sylvan.Data.Csv;

namespace Evenground.Tests.Import;

/// <summary>A second reader of CSV, by other people: what ours accepts must be what it reads.</summary>
static class SecondReader
{
    public static IReadOnlyList<string[]> Read(string text, char delimiter = ',')
    {
        using var reader = CsvDataReader.Create(
            new StringReader(text),
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = delimiter,
                BufferSize = 1 << 20,
                MaxBufferSize = 1 << 26,
            }
        );
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
        return rows;
    }
}
