namespace Evenground.Record;

/// <summary>Makes a block from figures in any order: the plain way, for corrections and withdrawals by
/// hand.</summary>
static class FigureBlockBuilder
{
    public static Outcome<FigureBlock> Build(IReadOnlyCollection<ReportedFigure> figures)
    {
        if (figures.Count is 0 or > FigureBlock.MaxRows)
            return new FigureBlockMustHoldRows(figures.Count);
        if (!UnitsOf(figures).Accepted(out var units, out var refusal))
            return refusal;

        var indicators = FigureDictionary.Of(units.Keys);
        var names = new FigureNames(
            FigureDictionary.Of(figures.Select(figure => figure.Key.Company)),
            indicators,
            [.. Enumerable.Range(0, indicators.Count).Select(code => units[indicators.TextOf(code)])],
            FigureDictionary.Of(figures.Select(figure => figure.Key.Period)),
            FigureDictionary.Of(figures.Select(figure => figure.Currency)),
            FigureDictionary.Of(figures.Select(figure => figure.Source))
        );
        return CellsOf(figures, names).Accepted(out var cells, out refusal)
            ? FigureBlockWriter.Write(cells, names)
            : refusal;
    }

    static Outcome<Dictionary<string, string>> UnitsOf(IEnumerable<ReportedFigure> figures)
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in figures)
            if (
                !units.TryAdd(figure.Key.Indicator, figure.Unit)
                && units[figure.Key.Indicator] != figure.Unit
            )
                return new FigureUnitsMustAgree(
                    figure.Key.Indicator,
                    units[figure.Key.Indicator],
                    figure.Unit
                );
        return units;
    }

    static Outcome<FigureCell[]> CellsOf(IReadOnlyCollection<ReportedFigure> figures, FigureNames names)
    {
        var cells = new List<FigureCell>(figures.Count);
        foreach (var figure in figures)
        {
            if (CalendarPeriod.Parse(figure.Key.Period) is null)
                return new FigurePeriodMustBeKnown(figure.Key);
            if (Split(figure.IsWithdrawn ? 0 : figure.Value) is not var (mantissa, scale))
                return new FigureMustFit(figure.Key, figure.Value);
            cells.Add(
                new(
                    names.Companies.Find(figure.Key.Company),
                    names.Indicators.Find(figure.Key.Indicator),
                    names.Periods.Find(figure.Key.Period),
                    mantissa,
                    scale,
                    names.Currencies.Find(figure.Currency),
                    figure.ReportedOn.DayNumber,
                    names.Sources.Find(figure.Source),
                    figure.IsWithdrawn
                )
            );
        }

        cells.Sort(ByKey);
        for (var row = 1; row < cells.Count; row++)
            if (ByKey(cells[row - 1], cells[row]) == 0)
                return new FigureKeysMustDiffer(KeyOf(cells[row], names));
        return cells.ToArray();
    }

    static FigureKey KeyOf(in FigureCell cell, FigureNames names) =>
        new(
            names.Companies.TextOf(cell.Company),
            names.Indicators.TextOf(cell.Indicator),
            names.Periods.TextOf(cell.Period)
        );

    static int ByKey(FigureCell left, FigureCell right) =>
        (left.Company, left.Indicator, left.Period).CompareTo((right.Company, right.Indicator, right.Period));

    /// <summary>The shortest whole number and decimals of a value, or null when it has too many
    /// digits.</summary>
    static (long Mantissa, byte Scale)? Split(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value / 1.000000000000000000000000000000000m, bits);
        var scale = (byte)(bits[3] >> 16);
        var size = (ulong)(uint)bits[1] << 32 | (uint)bits[0];
        if (bits[2] != 0 || size >= 1_000_000_000_000_000_000 || scale > FigureBlock.MaxDigits)
            return null;
        return (bits[3] < 0 ? -(long)size : (long)size, scale);
    }
}
