using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using MiniExcelLibs;

namespace Evenground.Import;

/// <summary>The rows of a workbook's first sheet, one after the other; a broken workbook ends them and says
/// why.</summary>
internal sealed class WorkbookRows(MemoryStream book) : IDisposable
{
    const long MostBytesUnpacked = 256L * 1024 * 1024;

    IEnumerator<dynamic>? _rows;

    /// <summary>What broke, in the words of the library that met it; null while all is well.</summary>
    public string? Failure { get; private set; }

    public IReadOnlyList<object?> Cells { get; private set; } = [];

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <remarks>
    /// A damaged archive or worksheet shows itself by any of a dozen exceptions of the archive, XML and
    /// workbook libraries. Each of them means one thing to whoever uploaded the file, so this is the place to
    /// catch them all.
    /// </remarks>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "See the remarks."
    )]
    public bool Next()
    {
        try
        {
            _rows ??= Open();
            if (!_rows.MoveNext())
                return false;
            Cells = [.. ((IDictionary<string, object?>)_rows.Current).Values];
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Failure = exception.Message;
            return false;
        }
    }

    public void Dispose() => _rows?.Dispose();

    IEnumerator<dynamic> Open()
    {
        book.Position = 0;
        using (var archive = new ZipArchive(book, ZipArchiveMode.Read, leaveOpen: true))
            if (archive.Entries.Sum(entry => entry.Length) > MostBytesUnpacked)
                throw new InvalidDataException(
                    $"The workbook unpacks to more than {MostBytesUnpacked >> 20} MiB."
                );
        book.Position = 0;
        return MiniExcel.Query(book, useHeaderRow: false, excelType: ExcelType.XLSX).GetEnumerator();
    }
}
