using Evenground.Record;

namespace Evenground.Import;

/// <summary>Walks through the rows of a CSV file, and refuses those that are not whole.</summary>
static class CsvWalk
{
    /// <param name="rows">The rows.</param>
    /// <param name="take">Takes a row; false when reading on makes no sense.</param>
    /// <param name="gatherer">Told of faults and of how far the reading is.</param>
    /// <param name="stop">Stops between blocks.</param>
    public static async Task RunAsync(
        CsvBytes rows,
        Func<CsvBytes, bool> take,
        FigureGatherer gatherer,
        CancellationToken stop
    )
    {
        // What was read for the headings may hold rows already.
        while (TakeBlock(rows, take, gatherer) && await rows.FillAsync(stop))
            gatherer.Report(rows.BytesTaken);
        gatherer.Report(rows.BytesTaken);
    }

    static bool TakeBlock(CsvBytes rows, Func<CsvBytes, bool> take, FigureGatherer gatherer)
    {
        while (rows.Next())
            if (rows.Fault == CsvFault.None)
            {
                if (!take(rows) || gatherer.IsDone)
                    return false;
            }
            else if (!Refuse(rows, gatherer.Errors))
            {
                return false;
            }

        return true;
    }

    /// <returns>False when reading on makes no sense.</returns>
    static bool Refuse(CsvBytes rows, StatisticErrors errors)
    {
        if (rows.Fault == CsvFault.TooLong)
            errors.Add(
                rows.Line,
                "",
                StatisticFault.RowMustFit,
                "",
                new(
                    Korean: $"한 줄에 {CsvBytes.LongestRow >> 10} KiB 이하. 따옴표가 닫혔는지 확인하십시오.",
                    English: $"At most {CsvBytes.LongestRow >> 10} KiB in a row. Check that quotation marks are closed."
                )
            );
        else
            errors.Add(
                rows.Line,
                "",
                StatisticFault.QuotesMustMatch,
                rows[rows.Count - 1],
                new(
                    Korean: "칸 전체를 둘러싼 큰따옴표. 그 안의 큰따옴표는 두 번 쓰십시오.",
                    English: "Quotation marks around the whole cell; double those within it."
                )
            );
        return rows.Fault != CsvFault.TooLong && !errors.IsFull;
    }
}
