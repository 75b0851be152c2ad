namespace Evenground.Record;

/// <summary>All figures that companies reported in bulk, as the blocks in which they arrived.</summary>
/// <remarks>
/// In a view, of all reports of one key the one reported last counts; of those reported on one day, the one
/// recorded last. A report is known from the day on which it was reported, not from the day on which the file
/// was taken in: so a later report does not change what an earlier view shows. A withdrawal takes the figure
/// away from its day on.
/// Lookups do not filter by the day asked about, as every figure names its own period, but where they say so.
/// </remarks>
public sealed record Figures
{
    public static Figures Empty { get; } = new();

    /// <summary>The blocks in the order recorded.</summary>
    public AppendOnlyList<Marked<FigureBlock>> Blocks { get; private init; }

    /// <summary>Sequences of entries whose payload could not be read.</summary>
    public AppendOnlyList<long> Unreadable { get; private init; }

    public Figures After(IFigureEvent happened, in Mark mark) =>
        happened switch
        {
            FiguresReported { Block: { } block } => this with { Blocks = Blocks.Add(new(block, mark)) },
            FiguresReported => this with { Unreadable = Unreadable.Add(mark.Sequence) },
            _ => this,
        };

    /// <summary>The figure of a key, or null when none was known or it was withdrawn.</summary>
    public Marked<ReportedFigure>? Find(FigureKey key, in AsOf asOf)
    {
        Marked<ReportedFigure>? best = null;
        foreach (ref readonly var block in Blocks.AsSpan())
            if (asOf.Sees(block.Mark) && block.Value.Find(key) is >= 0 and var row)
                best = Later(best, At(block, row), asOf);
        return best is { Value.IsWithdrawn: false } ? best : null;
    }

    /// <summary>Every report of a key that the view may see, withdrawals included, in the order
    /// recorded.</summary>
    public IReadOnlyList<Marked<ReportedFigure>> ReportsOf(FigureKey key, AsOf asOf)
    {
        var reports = new List<Marked<ReportedFigure>>();
        foreach (ref readonly var block in Blocks.AsSpan())
            if (
                asOf.Sees(block.Mark)
                && block.Value.Find(key) is >= 0 and var row
                && At(block, row) is var report
                && asOf.Sees(report.Mark)
            )
                reports.Add(report);
        return reports;
    }

    /// <summary>The figures of a company, by indicator and period.</summary>
    public IReadOnlyList<Marked<ReportedFigure>> OfCompany(string company, AsOf asOf)
    {
        var latest = new Dictionary<FigureKey, Marked<ReportedFigure>>();
        foreach (ref readonly var block in Blocks.AsSpan())
            if (asOf.Sees(block.Mark) && block.Value.Names.Companies.Find(company) is >= 0 and var code)
                Take(latest, block, block.Value.RowsOf(code), asOf);
        return InOrder(latest);
    }

    /// <summary>The figures of all companies for an indicator, by company and period.</summary>
    public IReadOnlyList<Marked<ReportedFigure>> OfIndicator(string indicator, AsOf asOf)
    {
        var latest = new Dictionary<FigureKey, Marked<ReportedFigure>>();
        foreach (ref readonly var block in Blocks.AsSpan())
            if (asOf.Sees(block.Mark) && block.Value.Names.Indicators.Find(indicator) is >= 0 and var code)
                for (var company = 0; company < block.Value.Names.Companies.Count; company++)
                    Take(latest, block, block.Value.RowsOf(company, code), asOf);
        return InOrder(latest);
    }

    /// <summary>A company's figure for the last period that had ended by the day asked about, or
    /// null.</summary>
    public Marked<ReportedFigure>? Latest(string company, string indicator, AsOf asOf)
    {
        Marked<ReportedFigure>? latest = null;
        foreach (var figure in OfCompany(company, asOf))
            if (
                figure.Value.Key.Indicator == indicator
                && figure.Mark.Effective.Until <= asOf.On
                && (
                    latest is not { } other
                    || (figure.Mark.Effective.Until, figure.Mark.Effective.From).CompareTo(
                        (other.Mark.Effective.Until, other.Mark.Effective.From)
                    ) > 0
                )
            )
                latest = figure;
        return latest;
    }

    static void Take(
        Dictionary<FigureKey, Marked<ReportedFigure>> latest,
        in Marked<FigureBlock> block,
        (int First, int End) rows,
        in AsOf asOf
    )
    {
        for (var row = rows.First; row < rows.End; row++)
        {
            var report = At(block, row);
            Marked<ReportedFigure>? before = latest.TryGetValue(report.Value.Key, out var known)
                ? known
                : null;
            if (Later(before, report, asOf) is { } later)
                latest[report.Value.Key] = later;
        }
    }

    /// <summary>A figure's own place in time: known from its report, about its period.</summary>
    static Marked<ReportedFigure> At(in Marked<FigureBlock> block, int row) =>
        new(
            block.Value[row],
            block.Mark with
            {
                KnownFrom = block.Value.ReportedOn(row),
                Effective = block.Value.DaysOf(row),
            }
        );

    static Marked<ReportedFigure>? Later(
        Marked<ReportedFigure>? before,
        in Marked<ReportedFigure> report,
        in AsOf asOf
    )
    {
        if (!asOf.Sees(report.Mark))
            return before;
        return before is { } known && known.Mark.KnownFrom > report.Mark.KnownFrom ? before : report;
    }

    static IReadOnlyList<Marked<ReportedFigure>> InOrder(
        Dictionary<FigureKey, Marked<ReportedFigure>> latest
    ) =>
        [
            .. latest
                .Values.Where(figure => !figure.Value.IsWithdrawn)
                .OrderBy(figure => figure.Value.Key.Company, StringComparer.Ordinal)
                .ThenBy(figure => figure.Value.Key.Indicator, StringComparer.Ordinal)
                .ThenBy(figure => figure.Value.Key.Period, StringComparer.Ordinal),
        ];
}
