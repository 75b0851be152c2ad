using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Makes codes of what a file prints in one dimension: each text is looked at once and then known by
/// its bytes.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Layout">How it stands in the file.</param>
/// <param name="Regions">The regions by which names are read.</param>
/// <param name="On">The day on which names of regions are read.</param>
/// <param name="Number">Gives a code its number.</param>
sealed class CodeColumn(
    Dimension Dimension,
    DimensionLayout Layout,
    RegionBook Regions,
    DateOnly On,
    Func<string, int> Number
)
{
    /// <summary>What stands here is no part of the table.</summary>
    public const int Left = -1;

    /// <summary>What stands here is no code.</summary>
    public const int Unknown = -2;

    const int LongestCode = 200,
        MostCodes = 1 << 20;

    static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\u00A0\u3000");

    readonly TextTable _texts = new();
    readonly List<int> _numbers = [];
    int _guess;

    public string Name => Layout.Column ?? Dimension.Code;

    /// <summary>The number of a code, <see cref="Left"/> or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var found = _texts.Find(text, _guess);
        if (found < 0)
        {
            if (_texts.Count >= MostCodes || text.Length > LongestCode)
                return Unknown;
            found = _texts.Add(text);
            _numbers.Add(NumberOf(text));
        }

        _guess = found;
        return _numbers[found];
    }

    /// <summary>What is allowed here, for messages.</summary>
    public LocalizedText Allowed =>
        Layout.Reading switch
        {
            CodeReading.Listed => LocalizedText.Same(string.Join(", ", Layout.Codes!.Keys.Take(30))),
            CodeReading.Age => new("'0 - 4', '100+' 같은 나이.", "Ages as '0 - 4' or '100+'."),
            CodeReading.RegionName => new(
                $"'{Dimension.Scheme}' 지역의 정확한 이름. 다르게 적힌 이름은 설명의 codes에 적으십시오.",
                $"The exact name of one region of '{Dimension.Scheme}'. List names written otherwise under codes in the description."
            ),
            _ => new(
                "비어 있지 않고 제어 문자가 없는, 200바이트 이하의 UTF-8 코드.",
                "A code in UTF-8 of at most 200 bytes, not empty and without control characters."
            ),
        };

    int NumberOf(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            return Unknown;
        var text = Encoding.UTF8.GetString(bytes);
        if (Layout.Leave is { } leave && leave.Contains(text, StringComparer.Ordinal))
            return Left;
        var code = Layout.Codes is { } codes && codes.TryGetValue(text, out var listed) ? listed : Read(text);
        return code is not null && IsCode(code) ? Number(code) : Unknown;
    }

    string? Read(string text) =>
        Layout.Reading switch
        {
            CodeReading.Printed => text,
            CodeReading.Age => AgeText.Read(text),
            CodeReading.RegionName => RegionCalled(text),
            _ => null,
        };

    /// <summary>The code of the one region that has the name; null when none has it, or several
    /// have.</summary>
    string? RegionCalled(string name)
    {
        name = name.AsSpan().Trim().ToString();
        var called = Regions.Regions.Where(region =>
            region.Code.Scheme == Dimension.Scheme
            && (region.Name.Korean == name || region.Name.English == name)
        );
        var codes = called
            .Where(region => region.InForce.Contains(On))
            .Select(region => region.Code)
            .Distinct();
        return codes.Take(2).ToList() is [var only] ? only.Code : null;
    }

    static bool IsCode(string code) =>
        code.Length > 0
        && code.AsSpan().ContainsAnyExcept(Blanks)
        && !Blanks.Contains(code[0])
        && !Blanks.Contains(code[^1])
        && !code.Any(char.IsControl);
}

/// <summary>Reads ages as offices print them.</summary>
static class AgeText
{
    /// <summary>'0 - 4세', '0~4', '5-9세', '100세 이상', '100+' and '7세'; null for anything else, as a
    /// total.</summary>
    public static string? Read(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal)
            .Replace("~", "-", StringComparison.Ordinal)
            .Replace("세이상", "+", StringComparison.Ordinal)
            .Replace("세", "", StringComparison.Ordinal);
        return AgeGroup.Parse(plain)?.ToString();
    }
}
