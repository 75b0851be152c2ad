using static Evenground.Record.FigureBlockLayout;

namespace Evenground.Record;

/// <summary>A file of reported figures as one payload: columns in the order of their keys, read in
/// place.</summary>
/// <remarks>
/// Looking a figure up takes binary searches on the bytes; nothing is unpacked. An immutable value.
/// <para><b>Layout, version 1.</b> Numbers are little-endian. Rows ascend strictly by company, indicator,
/// period, each compared by its UTF-8 bytes.</para>
/// <list type="number">
/// <item>Header, 64 bytes: <c>EVGFIGS1</c>; rows; then the number of companies, indicators, periods,
/// currencies and sources (five int32); then the bytes of text of companies, indicators, units, periods,
/// currencies and sources (six int32); first day reported (int32, days since 0001-01-01); bytes per day (0 to
/// 4); 1 when withdrawals occur, else 0; two zeros.</item>
/// <item>Six dictionaries, in the order of the header: for each text the offset of its end (int32), then the
/// texts.
/// All but the units ascend strictly; units stand in the order of their indicators.</item>
/// <item>For each company the row after its last (int32).</item>
/// <item>Values, in chunks of 4,096 rows: for each chunk its smallest number (int64), bytes per number (0 to
/// 8) and decimals (0 to 18; 255 when each row has its own); then for each chunk the numbers less the
/// smallest, and each row's decimals where it has its own. A value is number ÷ 10^decimals: exact, never a
/// binary fraction.</item>
/// <item>For each row indicator × periods + period, its currency and its source, as codes of 0, 1, 2 or 4
/// bytes, the fewest that hold the count; the day reported, less the first; and, where withdrawals occur, one
/// bit a row.</item>
/// <item>Trailer, 8 bytes: CRC-32C of all before it; <c>EVGF</c>.</item>
/// </list>
/// <para><b>Limits.</b> 1 to 4,194,304 rows; values of 18 digits, of which up to 18 are decimals.</para>
/// </remarks>
public sealed class FigureBlock
{
    /// <summary>The most rows in one block; a larger file becomes several blocks.</summary>
    public const int MaxRows = 1 << 22;

    /// <summary>The most digits that a value may have, and the most of them after the point.</summary>
    public const int MaxDigits = 18;

    readonly int[] _companyEnds;
    readonly FigureBlockColumns _columns;
    readonly EffectivePeriod[] _days;

    internal FigureBlock(
        ReadOnlyMemory<byte> payload,
        FigureNames names,
        int[] companyEnds,
        EffectivePeriod[] days,
        FigureBlockColumns columns
    )
    {
        (Payload, Names, _companyEnds, _days, _columns) = (payload, names, companyEnds, days, columns);
        foreach (var period in days)
        {
            if (period.From < FirstDay)
                FirstDay = period.From;
            if (period.Until > LastDay)
                LastDay = period.Until.Value;
        }
    }

    /// <summary>The bytes of the stated layout.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    public int Count => _columns.Rows;

    public FigureNames Names { get; }

    /// <summary>The first day of the earliest period.</summary>
    public DateOnly FirstDay { get; } = DateOnly.MaxValue;

    /// <summary>The last day of the latest period.</summary>
    public DateOnly LastDay { get; } = DateOnly.MinValue;

    /// <summary>The earliest day on which one of the figures was reported.</summary>
    public DateOnly FirstReportedOn => DateOnly.FromDayNumber(_columns.FirstDay);

    /// <summary>Reads a payload, whoever wrote it: every offset, code and order is checked before it is
    /// relied on.</summary>
    /// <returns>Refused, with the place of the fault, when the bytes are not of the stated layout.</returns>
    public static Outcome<FigureBlock> Read(ReadOnlyMemory<byte> payload) => FigureBlockReader.Read(payload);

    /// <summary>A block of figures in any order.</summary>
    /// <returns>Refused when two have the same key, or one cannot be written in the layout.</returns>
    public static Outcome<FigureBlock> Of(IReadOnlyCollection<ReportedFigure> figures) =>
        FigureBlockBuilder.Build(figures);

    /// <summary>The figure of a row, rows counted from 0 in the order of their keys.</summary>
    public ReportedFigure this[int row] => At(row, CompanyOf(row));

    /// <summary>The row of a key, or -1.</summary>
    public int Find(FigureKey key)
    {
        var (indicator, period) = (Names.Indicators.Find(key.Indicator), Names.Periods.Find(key.Period));
        var company = indicator < 0 || period < 0 ? -1 : Names.Companies.Find(key.Company);
        return company < 0 ? -1 : Find(company, indicator, period);
    }

    /// <summary>The rows of a company's code, first and the one after the last.</summary>
    public (int First, int End) RowsOf(int company) =>
        (company == 0 ? 0 : _companyEnds[company - 1], _companyEnds[company]);

    /// <summary>The rows of a company that speak of one indicator, first and the one after the
    /// last.</summary>
    public (int First, int End) RowsOf(int company, int indicator)
    {
        var (first, end) = RowsOf(company);
        var periods = Names.Periods.Count;
        return (Search(first, end, indicator * periods), Search(first, end, (indicator + 1) * periods));
    }

    public int IndicatorOf(int row) => _columns.Place(row) / Names.Periods.Count;

    public int PeriodOf(int row) => _columns.Place(row) % Names.Periods.Count;

    public EffectivePeriod DaysOf(int row) => _days[PeriodOf(row)];

    public DateOnly ReportedOn(int row) => DateOnly.FromDayNumber(_columns.Day(row));

    internal int Find(int company, int indicator, int period)
    {
        var (first, end) = RowsOf(company);
        var place = indicator * Names.Periods.Count + period;
        var row = Search(first, end, place);
        return row < end && _columns.Place(row) == place ? row : -1;
    }

    internal ReportedFigure At(int row, int company)
    {
        var cell = CellAt(row, company);
        return new(
            new(
                Names.Companies.TextOf(company),
                Names.Indicators.TextOf(cell.Indicator),
                Names.Periods.TextOf(cell.Period)
            ),
            cell.Value,
            Names.Units[cell.Indicator],
            Names.Currencies.TextOf(cell.Currency),
            DateOnly.FromDayNumber(cell.Day),
            Names.Sources.TextOf(cell.Source),
            cell.IsWithdrawn
        );
    }

    internal FigureCell CellAt(int row, int company)
    {
        var (mantissa, scale) = _columns.Number(row);
        return new(
            company,
            IndicatorOf(row),
            PeriodOf(row),
            mantissa,
            scale,
            _columns.Currency(row),
            _columns.Day(row),
            _columns.Source(row),
            _columns.IsWithdrawn(row)
        );
    }

    int CompanyOf(int row)
    {
        if ((uint)row >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The block holds {Count} rows.");
        var at = Array.BinarySearch(_companyEnds, row + 1);
        return at < 0 ? ~at : at;
    }

    /// <summary>The first row in the range whose place is not before the one asked for.</summary>
    int Search(int low, int high, int place)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_columns.Place(middle) < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>The texts that occur in a block.</summary>
/// <param name="Units">The unit of each indicator, in the order of <paramref name="Indicators"/>.</param>
public sealed record FigureNames(
    FigureDictionary Companies,
    FigureDictionary Indicators,
    IReadOnlyList<string> Units,
    FigureDictionary Periods,
    FigureDictionary Currencies,
    FigureDictionary Sources
);
