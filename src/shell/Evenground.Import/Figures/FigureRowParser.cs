using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Holds the cells of a row against what is allowed, and gives the row or the first fault.</summary>
/// <remarks>
/// One for each worker: it numbers the texts that it meets. The order of the checks is that of
/// <see cref="FigureFault"/>.
/// What runs for each row is compiled optimised at once: a file is read sooner than the runtime would find it
/// hot.
/// </remarks>
sealed class FigureRowParser(FigureIndicators indicators)
{
    public const int Columns = 8;

    const int LongestCompany = 100,
        LongestSource = 1000,
        LongestFound = 80;

    int _company,
        _indicator,
        _period,
        _currency,
        _source;

    public FigureRowNames Names { get; private set; } = new();

    public List<FigureRow> Rows { get; private set; } = [];

    public List<FigureReject> Rejects { get; private set; } = [];

    /// <summary>Begins a new stretch; texts keep their numbers.</summary>
    public void Begin(int expectedRows) => (Rows, Rejects) = (new(expectedRows), []);

    /// <summary>Takes a row whose cells are in the order of the columns' names in
    /// <see cref="FigureHeading"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int line, in FigureRowCells cells)
    {
        _company = CompanyOf(cells.Company);
        if (_company < 0)
            Reject(line, FigureFault.Company, cells.Company);
        else if ((_indicator = indicators.Table.Find(cells.Indicator, _indicator)) < 0)
            Reject(line, FigureFault.Indicator, cells.Indicator);
        else if (!indicators.UnitOf(_indicator).SequenceEqual(cells.Unit))
            Reject(line, FigureFault.Unit, cells.Unit);
        else if (!FigureCells.TryNumber(cells.Value, out var mantissa, out var scale))
            Reject(line, FigureFault.Value, cells.Value);
        else if ((_period = PeriodOf(cells.Period)) < 0)
            Reject(line, FigureFault.Period, cells.Period);
        else if ((_currency = CurrencyOf(cells.Currency, _indicator)) < 0)
            Reject(line, FigureFault.Currency, cells.Currency);
        else if (!FigureCells.TryDay(cells.ReportedAt, out var day))
            Reject(line, FigureFault.ReportedAt, cells.ReportedAt);
        else if ((_source = SourceOf(cells.Source)) < 0)
            Reject(line, FigureFault.Source, cells.Source);
        else
            Rows.Add(
                new()
                {
                    Mantissa = mantissa,
                    Scale = scale,
                    Company = _company,
                    Indicator = (ushort)_indicator,
                    Period = (ushort)_period,
                    Currency = (ushort)_currency,
                    Day = day,
                    Source = _source,
                    Line = line,
                }
            );
    }

    public void Reject(int line, FigureFault fault, ReadOnlySpan<byte> found) =>
        Rejects.Add(new(line, fault, Shown(found)));

    public void Reject(int line, FigureFault fault, string found = "") =>
        Rejects.Add(new(line, fault, found));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int CompanyOf(ReadOnlySpan<byte> text)
    {
        if (Names.Companies.Find(text, _company) is >= 0 and var code)
            return code;
        var isAllowed =
            text.Length is > 0 and <= LongestCompany
            && Utf8.IsValid(text)
            && text.IndexOfAnyInRange((byte)0, (byte)31) < 0
            && text.IndexOfAnyExcept((byte)' ') >= 0;
        return isAllowed ? Names.Companies.Add(text) : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int PeriodOf(ReadOnlySpan<byte> text)
    {
        if (Names.Periods.Find(text, _period) is >= 0 and var code)
            return code;
        if (text.Length > CalendarPeriod.LongestText || !Ascii.IsValid(text))
            return -1;
        Span<char> characters = stackalloc char[CalendarPeriod.LongestText];
        var length = Encoding.ASCII.GetChars(text, characters);
        var isAllowed =
            CalendarPeriod.Parse(characters[..length]) is not null && Names.Periods.Count <= ushort.MaxValue;
        return isAllowed ? Names.Periods.Add(text) : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int CurrencyOf(ReadOnlySpan<byte> text, int indicator)
    {
        if (
            text.Length > 0
            && !(indicators.IsMoney[indicator] && indicators.UnitOf(indicator).SequenceEqual(text))
        )
            return -1;
        return Names.Currencies.Find(text, _currency) is >= 0 and var code
            ? code
            : Names.Currencies.Add(text);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int SourceOf(ReadOnlySpan<byte> text)
    {
        if (Names.Sources.Find(text, _source) is >= 0 and var code)
            return code;
        return text.Length <= LongestSource && Utf8.IsValid(text) ? Names.Sources.Add(text) : -1;
    }

    static string Shown(ReadOnlySpan<byte> found)
    {
        var text = Encoding.UTF8.GetString(found[..Math.Min(found.Length, LongestFound)]);
        return string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
    }
}

/// <summary>The cells of one row, without their quotes.</summary>
readonly ref struct FigureRowCells
{
    public required ReadOnlySpan<byte> Company { get; init; }

    public required ReadOnlySpan<byte> Indicator { get; init; }

    public required ReadOnlySpan<byte> Period { get; init; }

    public required ReadOnlySpan<byte> Value { get; init; }

    public required ReadOnlySpan<byte> Unit { get; init; }

    public required ReadOnlySpan<byte> Currency { get; init; }

    public required ReadOnlySpan<byte> ReportedAt { get; init; }

    public required ReadOnlySpan<byte> Source { get; init; }
}
