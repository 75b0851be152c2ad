using static Evenground.Record.FigureBlockLayout;

namespace Evenground.Record;

/// <summary>The texts that some cells use, with the new code of each old one.</summary>
sealed class FigureCodes
{
    readonly int[] _indicators,
        _periods,
        _currencies,
        _sources;
    readonly int _placeWidth,
        _currencyWidth,
        _sourceWidth;

    FigureCodes(
        FigureNames names,
        bool[] companies,
        bool[] indicators,
        bool[] periods,
        bool[] currencies,
        bool[] sources
    )
    {
        (var usedIndicators, _indicators) = names.Indicators.Only(indicators);
        (var usedPeriods, _periods) = names.Periods.Only(periods);
        (var usedCurrencies, _currencies) = names.Currencies.Only(currencies);
        (var usedSources, _sources) = names.Sources.Only(sources);
        Names = new(
            names.Companies.Only(companies).Dictionary,
            usedIndicators,
            [.. names.Units.Where((_, indicator) => indicators[indicator])],
            usedPeriods,
            usedCurrencies,
            usedSources
        );
        _placeWidth = WidthOf((long)usedIndicators.Count * usedPeriods.Count);
        _currencyWidth = WidthOf(usedCurrencies.Count);
        _sourceWidth = WidthOf(usedSources.Count);
    }

    public FigureNames Names { get; }

    /// <summary>The row after each company's last.</summary>
    public required int[] CompanyEnds { get; init; }

    public required int FirstDay { get; init; }

    public required int DayWidth { get; init; }

    public required bool HasWithdrawals { get; init; }

    public static FigureCodes UsedBy(ReadOnlySpan<FigureCell> cells, FigureNames names)
    {
        var (companies, indicators) = (new bool[names.Companies.Count], new bool[names.Indicators.Count]);
        var (periods, currencies) = (new bool[names.Periods.Count], new bool[names.Currencies.Count]);
        var sources = new bool[names.Sources.Count];
        var (firstDay, lastDay, hasWithdrawals) = (int.MaxValue, int.MinValue, false);
        var ends = new List<int>();
        for (var row = 0; row < cells.Length; row++)
        {
            ref readonly var cell = ref cells[row];
            if (row > 0 && !Ascends(cells[row - 1], cell))
                throw new ArgumentException(
                    $"Row {row} does not come after the one before it.",
                    nameof(cells)
                );
            if (row > 0 && cells[row - 1].Company != cell.Company)
                ends.Add(row);
            companies[cell.Company] = indicators[cell.Indicator] = periods[cell.Period] = true;
            currencies[cell.Currency] = sources[cell.Source] = true;
            if (cell.Day < firstDay)
                firstDay = cell.Day;
            if (cell.Day > lastDay)
                lastDay = cell.Day;
            hasWithdrawals |= cell.IsWithdrawn;
        }

        return new(names, companies, indicators, periods, currencies, sources)
        {
            CompanyEnds = [.. ends, cells.Length],
            FirstDay = firstDay,
            DayWidth = BytesOf((ulong)(lastDay - firstDay)),
            HasWithdrawals = hasWithdrawals,
        };
    }

    public int CodesSize(int rows) =>
        rows * (_placeWidth + _currencyWidth + _sourceWidth + DayWidth)
        + (HasWithdrawals ? (rows + 7) / 8 : 0);

    /// <summary>Writes the columns that follow the values.</summary>
    /// <returns>The byte after them.</returns>
    public int WriteCodes(Span<byte> bytes, int at, ReadOnlySpan<FigureCell> cells)
    {
        var places = bytes.Slice(at, cells.Length * _placeWidth);
        var currencies = bytes.Slice(at += places.Length, cells.Length * _currencyWidth);
        var sources = bytes.Slice(at += currencies.Length, cells.Length * _sourceWidth);
        var days = bytes.Slice(at += sources.Length, cells.Length * DayWidth);
        var withdrawn = bytes.Slice(at += days.Length, HasWithdrawals ? (cells.Length + 7) / 8 : 0);
        var periods = Names.Periods.Count;
        for (var row = 0; row < cells.Length; row++)
        {
            ref readonly var cell = ref cells[row];
            var place = _indicators[cell.Indicator] * periods + _periods[cell.Period];
            PackedColumn.Write(places, _placeWidth, row, (ulong)place);
            PackedColumn.Write(currencies, _currencyWidth, row, (ulong)_currencies[cell.Currency]);
            PackedColumn.Write(sources, _sourceWidth, row, (ulong)_sources[cell.Source]);
            PackedColumn.Write(days, DayWidth, row, (ulong)(cell.Day - FirstDay));
            if (cell.IsWithdrawn)
                withdrawn[row / 8] |= (byte)(1 << (row % 8));
        }

        return at + withdrawn.Length;
    }

    static bool Ascends(in FigureCell before, in FigureCell after) =>
        before.Company != after.Company ? before.Company < after.Company
        : before.Indicator != after.Indicator ? before.Indicator < after.Indicator
        : before.Period < after.Period;
}
