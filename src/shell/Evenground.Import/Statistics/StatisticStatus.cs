using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the letters that stand beside figures.</summary>
static class StatisticStatus
{
    /// <summary>All letters, for messages that say what is allowed.</summary>
    public static string Letters { get; } =
        string.Join(' ', Enum.GetValues<ObservationStatus>().Select(status => (char)status));

    /// <summary>The status of a letter, or null when it has none.</summary>
    public static ObservationStatus? Parse(string? letter) =>
        letter is [var only] && only < 128 && Enum.IsDefined((ObservationStatus)only)
            ? (ObservationStatus)only
            : null;

    /// <summary>The status of a mark: by the description's list, else by its letter.</summary>
    public static ObservationStatus? Parse(ReadOnlySpan<byte> mark, TableLayout? layout)
    {
        if (mark is [(byte)'A'] && layout?.Statuses is null)
            return ObservationStatus.Normal;
        var text = Encoding.UTF8.GetString(mark);
        return Parse(layout?.Statuses is { } listed ? listed.GetValueOrDefault(text, text) : text);
    }
}
