using System.Text;
using Sylvan.Data.Csv;

namespace Evenground.Import;

/// <summary>What may be reported: each indicator's code and its unit, in the order of the codes'
/// bytes.</summary>
/// <remarks>An indicator whose unit is a currency of ISO 4217 is money; the others carry no
/// currency.</remarks>
public sealed class FigureIndicators
{
    readonly TextTable _codes = new();
    readonly byte[][] _units;

    FigureIndicators(List<KeyValuePair<string, string>> units)
    {
        Units = [.. units.Select(indicator => indicator.Value)];
        _units = [.. Units.Select(Encoding.UTF8.GetBytes)];
        IsMoney = [.. Units.Select(unit => Currency.Parse(unit) is not null)];
        Codes = [.. units.Select(indicator => indicator.Key)];
        foreach (var code in Codes)
            _codes.Add(Encoding.UTF8.GetBytes(code));
    }

    public IReadOnlyList<string> Codes { get; }

    public IReadOnlyList<string> Units { get; }

    internal bool[] IsMoney { get; }

    public static FigureIndicators Of(IReadOnlyDictionary<string, string> unitByCode) =>
        new([.. unitByCode.OrderBy(indicator => Encoding.UTF8.GetBytes(indicator.Key), ByBytes)]);

    /// <summary>Reads the table from CSV with the columns <c>code</c> and <c>unit</c>.</summary>
    public static Outcome<FigureIndicators> Read(TextReader text)
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var rows = CsvDataReader.Create(text);
            var (code, unit) = (rows.GetOrdinal("code"), rows.GetOrdinal("unit"));
            while (rows.Read())
                if (
                    rows.GetString(code) is not { Length: > 0 } name
                    || rows.GetString(unit).Length == 0
                    || !units.TryAdd(name, rows.GetString(unit))
                )
                    return new FigureIndicatorsMustBeATable($"row {rows.RowNumber}");
        }
        catch (Exception exception)
            when (exception is CsvFormatException or CsvMissingHeadersException or IndexOutOfRangeException)
        {
            return new FigureIndicatorsMustBeATable(exception.Message);
        }

        return units.Count is > 0 and <= ushort.MaxValue
            ? Of(units)
            : new FigureIndicatorsMustBeATable($"{units.Count} rows");
    }

    internal TextTable Table => _codes;

    internal ReadOnlySpan<byte> UnitOf(int indicator) => _units[indicator];

    static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create(
        (left, right) => left.AsSpan().SequenceCompareTo(right)
    );
}

/// <summary>The table of indicators cannot be used.</summary>
public sealed record FigureIndicatorsMustBeATable(string Found) : Refusal
{
    public override string Code => "figures.indicators-must-be-a-table";

    public override LocalizedText Text =>
        new(
            Korean: $"지표 표를 읽을 수 없습니다({Found}). 첫 줄을 'code,unit'으로 하고, 지표마다 부호와 단위를 한 줄에 한 번씩 쓰십시오.",
            English: $"The table of indicators cannot be read ({Found}). Begin it with the line 'code,unit' and give each indicator's code and unit once."
        );
}
