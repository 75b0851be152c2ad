using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads sheets of fund entries from files.</summary>
public static class FundSheets
{
    /// <returns>All rows of the file; or refused with every error in it (<see cref="RowsMustHold"/>), and no
    /// row. What needs the record is checked by <see cref="FundSheetRules"/>.</returns>
    public static async Task<Outcome<ImportFundSheet>> ReadAsync(
        Stream file,
        SheetFile source,
        string preparedBy,
        IProgress<SheetProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        var reader = new TableReader<FundSheetRow>(FundSheetColumns.All, FundSheetRow.Read, _ => []);
        return (await reader.ReadAsync(file, source, progress, stop)).Accepted(out var rows, out var refusal)
            ? new ImportFundSheet(source.Sheet, rows.All, preparedBy)
            : refusal;
    }
}
