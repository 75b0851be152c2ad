using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads sheets of statements from files.</summary>
public static class StatementSheets
{
    /// <summary>The command that a file asks for.</summary>
    /// <param name="file">The file's bytes; read once from where it stands, so it need not be
    /// seekable.</param>
    /// <param name="source">Its name, and what else is known of it.</param>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="stop">Stops between blocks.</param>
    /// <returns>All rows of the file; or refused with every error in it (<see cref="RowsMustHold"/>), and no
    /// row.</returns>
    public static async Task<Outcome<ImportSheet>> ReadAsync(
        Stream file,
        SheetFile source,
        IProgress<SheetProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        var sheet = source.Sheet;
        var reader = new TableReader<SheetRow>(
            StatementColumns.All,
            (text, errors) => SheetRow.Read(text, sheet, errors),
            SheetConflicts.Of
        );
        return (await reader.ReadAsync(file, source, progress, stop)).Accepted(out var rows, out var refusal)
            ? new ImportSheet(sheet, rows.All)
            : refusal;
    }
}
