namespace Evenground.Record;

/// <summary>All sets of boundaries that the programme has taken over: old borders stay beside new
/// ones.</summary>
/// <remarks>
/// In a view a set counts on the days in which its borders held, as far as it was published by the day known;
/// of several, the one whose borders began last, then the one published last, then the one recorded last.
/// </remarks>
public sealed record Boundaries
{
    public static Boundaries Empty { get; } = new();

    /// <summary>The sets in the order recorded.</summary>
    public Timeline<BoundarySet> Sets { get; private init; }

    /// <summary>Sequences of entries whose payload could not be read.</summary>
    public AppendOnlyList<long> Unreadable { get; private init; }

    public Boundaries After(IBoundaryEvent happened, in Mark mark) =>
        happened switch
        {
            BoundariesLoaded { Set: { } set } => this with { Sets = Sets.Add(set, mark) },
            BoundariesLoaded => this with { Unreadable = Unreadable.Add(mark.Sequence) },
            _ => this,
        };

    /// <summary>The set that holds in a view, or null when there is none.</summary>
    public Marked<BoundarySet>? At(in AsOf asOf) => Sets.At(asOf);

    /// <summary>The set that holds in a view and has a shape for each of these places, or null when there is
    /// none.</summary>
    public Marked<BoundarySet>? Covering(IReadOnlyCollection<string> places, in AsOf asOf)
    {
        var covering = new Timeline<BoundarySet>();
        foreach (ref readonly var set in Sets.Facts.AsSpan())
            if (set.Value.Covers(places))
                covering = covering.Add(set.Value, set.Mark);
        return covering.At(asOf);
    }
}
