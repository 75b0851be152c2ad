namespace Evenground.Web;

/// <summary>Which rows an answer holds.</summary>
sealed record PageRange(int Offset, int Limit)
{
    /// <summary>A page within its bounds; CSV holds all rows unless a limit is asked for, as people open it
    /// in a sheet.</summary>
    public static Outcome<PageRange> Of(PageQuery asked, bool isCsv, int total)
    {
        var offset = asked.Offset ?? 0;
        if (asked.Limit is null && isCsv && offset >= 0)
            return new PageRange(offset, total);

        var limit = asked.Limit ?? PageQuery.UsualRows;
        return offset < 0 || limit is < 1 or > PageQuery.MostRows
            ? new PageMustBeWithinBounds(offset, limit)
            : new PageRange(offset, limit);
    }

    /// <summary>Where the next page begins, or null on the last one.</summary>
    public int? Next(int total) => Offset + (long)Limit < total ? Offset + Limit : null;
}
