namespace Evenground.Publish;

/// <summary>The lines of a sheet as they are made, so that totals can be reckoned from those
/// before.</summary>
sealed class ReportLines(int columns)
{
    readonly List<ReportLine> _lines = [];
    readonly Dictionary<string, ReportLine> _byCode = new(StringComparer.Ordinal);

    public IReadOnlyList<ReportLine> All => _lines;

    public ReportLines Heading(string code, LocalizedText name) =>
        Add(new(code, name, ReportLineKind.Heading, []));

    public ReportLines Amount(
        string code,
        LocalizedText name,
        IReadOnlyList<ReportCell> cells,
        LocalizedText? note = null
    ) => Add(new(code, name, ReportLineKind.Amount, cells, note));

    /// <summary>A total of lines before it; what is empty there adds nothing.</summary>
    public ReportLines Total(
        string code,
        LocalizedText name,
        LocalizedText? note,
        params IReadOnlyList<ReportTerm> terms
    ) => Add(new(code, name, ReportLineKind.Total, Sums(terms), note));

    /// <summary>A difference that must be 0.</summary>
    public ReportLines Check(
        string code,
        LocalizedText name,
        LocalizedText? note,
        params IReadOnlyList<ReportTerm> terms
    ) => Add(new(code, name, ReportLineKind.Check, Sums(terms), note));

    /// <summary>A check in some columns, each with terms of its own.</summary>
    public ReportLines Check(
        string code,
        LocalizedText name,
        LocalizedText? note,
        Func<int, IReadOnlyList<ReportTerm>?> terms
    ) =>
        Add(
            new(
                code,
                name,
                ReportLineKind.Check,
                [
                    .. Enumerable
                        .Range(0, columns)
                        .Select(column =>
                            terms(column) is { } of ? Sum(of, column) : ReportCell.Of((decimal?)null)
                        ),
                ],
                note
            )
        );

    IReadOnlyList<ReportCell> Sums(IReadOnlyList<ReportTerm> terms) =>
        [.. Enumerable.Range(0, columns).Select(column => Sum(terms, column))];

    ReportCell Sum(IReadOnlyList<ReportTerm> terms, int column)
    {
        var sum = 0m;
        foreach (var term in terms)
            sum += term.Sign * (_byCode[term.Line].Cells[term.Column ?? column].Value as decimal? ?? 0);
        return new(sum, ReportFormat.Money, terms);
    }

    ReportLines Add(ReportLine line)
    {
        _byCode.Add(line.Code, line);
        _lines.Add(line);
        return this;
    }
}
