namespace Evenground;

/// <summary>A value with its place in the journal.</summary>
public readonly record struct Marked<T>(T Value, Mark Mark);

/// <summary>Everything that was ever recorded of one property, so that any past view of it can be asked
/// for.</summary>
/// <remarks>
/// Of the facts that <see cref="AsOf.Holds"/> accepts, the one that took effect last counts; of those that
/// took effect on the same day, the one known last; of those, the one recorded last. A later correction of an
/// earlier period is therefore recorded with that period and does not touch what followed it.
/// </remarks>
public readonly record struct Timeline<T>(AppendOnlyList<Marked<T>> Facts)
{
    public bool IsEmpty => Facts.Count == 0;

    public Timeline<T> Add(T value, in Mark mark) => new(Facts.Add(new(value, mark)));

    /// <summary>The fact that counts, or null when nothing was known to hold.</summary>
    public Marked<T>? At(in AsOf asOf)
    {
        Marked<T>? best = null;
        foreach (ref readonly var fact in Facts.AsSpan())
            if (asOf.Holds(fact.Mark) && (best is not { } current || IsLater(fact.Mark, current.Mark)))
                best = fact;
        return best;
    }

    /// <summary>The last fact recorded among those seen, whatever period it speaks of.</summary>
    public Marked<T>? Latest(in AsOf asOf)
    {
        for (var index = Facts.Count - 1; index >= 0; index--)
            if (asOf.Sees(Facts[index].Mark))
                return Facts[index];
        return null;
    }

    static bool IsLater(in Mark candidate, in Mark current) =>
        candidate.Effective.From != current.Effective.From ? candidate.Effective.From > current.Effective.From
        : candidate.KnownFrom != current.KnownFrom ? candidate.KnownFrom > current.KnownFrom
        : candidate.Sequence > current.Sequence;
}
