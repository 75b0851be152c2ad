using System.Text;
using System.Text.Unicode;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>What came of reading a period.</summary>
enum PeriodReading
{
    Known,
    Unknown,

    /// <summary>It is a period, but none of those asked for.</summary>
    NotAsked,
}

/// <summary>Numbers the periods that a file prints: each writing is looked at once.</summary>
/// <param name="asked">The days of the periods asked for; null for any.</param>
/// <param name="canonical">The period's writing for that of the file; null when it is none.</param>
/// <param name="number">Gives a period its number, or -1.</param>
sealed class PeriodColumn(EffectivePeriod? asked, Func<string, string?> canonical, Func<string, int> number)
{
    const int LongestText = 64,
        MostPeriods = 1 << 20;

    readonly TextTable _texts = new();
    readonly List<(int Number, PeriodReading Reading)> _read = [];
    int _guess;

    public PeriodReading Find(ReadOnlySpan<byte> text, out int period)
    {
        var found = _texts.Find(text, _guess);
        if (found < 0)
        {
            period = -1;
            if (_texts.Count >= MostPeriods || text.Length > LongestText || !Utf8.IsValid(text))
                return PeriodReading.Unknown;
            found = _texts.Add(text);
            _read.Add(Read(Encoding.UTF8.GetString(text)));
        }

        _guess = found;
        (period, var reading) = _read[found];
        return reading;
    }

    (int, PeriodReading) Read(string text)
    {
        if (canonical(text) is not { } written || StatisticPeriod.Parse(written) is not { } period)
            return (-1, PeriodReading.Unknown);
        if (asked is { } days && (period.Days.From < days.From || period.Last > days.Until))
            return (-1, PeriodReading.NotAsked);
        return number(written) is >= 0 and var known
            ? (known, PeriodReading.Known)
            : (-1, PeriodReading.Unknown);
    }
}
