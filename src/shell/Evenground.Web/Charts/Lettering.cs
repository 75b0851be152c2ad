namespace Evenground.Web;

/// <summary>How much room a label takes, as far as that can be told without a screen: rather too much than
/// too little.</summary>
public static class Lettering
{
    /// <summary>The size of the labels in charts, as the style sheet has it.</summary>
    public const double Size = 13;

    const double OfKorean = 0.96,
        OfWide = 0.72,
        OfNarrow = 0.36,
        OfOthers = 0.6;

    public static double Width(string text, double size = Size) => text.Sum(letter => size * Share(letter));

    /// <summary>The text, cut with "…" where it would be wider than its room.</summary>
    public static string Fit(string text, double room, double size = Size)
    {
        if (Width(text, size) <= room)
            return text;
        var length = text.Length;
        while (length > 1 && Width(text[..length] + "…", size) > room)
            length--;
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>The text in lines that fit the room, parted at spaces.</summary>
    public static IReadOnlyList<string> Wrap(string text, double room, double size = Size)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= room)
                lines[^1] += $" {word}";
            else
                lines.Add(Fit(word, room, size));
        return lines;
    }

    /// <summary>Moves labels that stand one above the other apart until none covers another, within a
    /// stretch where it is long enough.</summary>
    /// <param name="places">Where each would stand; in any order.</param>
    /// <returns>Where each stands, in the order given.</returns>
    public static IReadOnlyList<double> PushApart(
        IReadOnlyList<double> places,
        double distance,
        double from,
        double until
    )
    {
        var order = Enumerable.Range(0, places.Count).OrderBy(place => places[place]).ToArray();
        var moved = places.ToArray();
        var lowest = from;
        foreach (var place in order)
        {
            moved[place] = Math.Max(moved[place], lowest);
            lowest = moved[place] + distance;
        }

        var highest = until;
        foreach (var place in order.Reverse())
        {
            moved[place] = Math.Min(moved[place], highest);
            highest = moved[place] - distance;
        }

        return moved;
    }

    static double Share(char letter) =>
        letter switch
        {
            > '\u1100' => OfKorean,
            'i'
            or 'l'
            or 'j'
            or 't'
            or 'f'
            or 'r'
            or 'I'
            or ' '
            or '.'
            or ','
            or ':'
            or ';'
            or '\''
            or '|'
            or '('
            or ')' => OfNarrow,
            'm' or 'w' or 'M' or 'W' or '%' or (>= 'A' and <= 'Z') => OfWide,
            _ => OfOthers,
        };
}
