using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the letters that stand beside figures.</summary>
static class StatisticStatus
{
    /// <summary>All letters, for messages that say what is allowed.</summary>
    public static string Letters { get; } =
        string.Join(' ', Enum.GetValues<ObservationStatus>().Select(status => (char)status));

    static readonly bool[] AreLetters =
    [
        .. Enumerable.Range(0, 128).Select(letter => Enum.IsDefined((ObservationStatus)letter)),
    ];

    /// <summary>The status of a letter, or null when it has none.</summary>
    public static ObservationStatus? Parse(string? letter) =>
        letter is [var only] && only < AreLetters.Length && AreLetters[only] ? (ObservationStatus)only : null;

    /// <summary>The status of a mark: by the description's list, else by its letter.</summary>
    public static ObservationStatus? Parse(ReadOnlySpan<byte> mark, TableLayout? layout)
    {
        if (
            layout?.Statuses is { } listed
            && listed.TryGetValue(Encoding.UTF8.GetString(mark), out var letter)
        )
            return Parse(letter);
        return mark.Length == 1 && mark[0] < AreLetters.Length && AreLetters[mark[0]]
            ? (ObservationStatus)mark[0]
            : null;
    }
}
