namespace Evenground.Record;

/// <summary>Asks that reported figures be recorded.</summary>
/// <param name="Blocks">The figures, no key twice; usually one block, several for a very large file.</param>
/// <param name="Visibility">Who may see them.</param>
public sealed record ReportFigures(
    IReadOnlyList<FigureBlock> Blocks,
    Visibility Visibility = Visibility.Programme
);

/// <summary>What is recorded of figures that are reported.</summary>
public static class FigureRules
{
    /// <summary>One fact for each block that holds something new; nothing for a file that is known
    /// already.</summary>
    /// <remarks>
    /// A figure is known already when the record, seen as known on the day of the report, gives that same
    /// report.
    /// Any other figure is recorded, also where the key had one: it is a correction, and the earlier one
    /// stays.
    /// </remarks>
    public static Outcome<Decision> Decide(ReportFigures ask, History history)
    {
        var facts = new List<Fact>();
        foreach (var block in ask.Blocks)
            if (FigureNews.In(block, history.Figures) is { } news)
                facts.Add(FactOf(news, ask.Visibility));
        return new Decision(facts);
    }

    /// <remarks>A block is known from its earliest report: within it, each figure is known from its
    /// own.</remarks>
    static Fact FactOf(FigureBlock block, Visibility visibility) =>
        new(
            new FiguresReported(block),
            new(block.FirstDay, block.LastDay),
            block.FirstReportedOn,
            visibility
        );
}
