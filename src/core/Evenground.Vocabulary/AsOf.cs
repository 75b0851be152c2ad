namespace Evenground;

/// <summary>Who may see an entry.</summary>
/// <remarks>Ordered: whoever may see <see cref="Restricted"/> may see all.</remarks>
public enum Visibility
{
    Public,
    Programme,
    Restricted,
}

/// <summary>A question's place in time: what held <em>on</em> a day, as far as it was <em>known</em> by a
/// day.</summary>
/// <param name="On">The day that is asked about; a fact counts when its effective period holds it.</param>
/// <param name="Known">A fact counts when it was known by the end of this day in the programme's time
/// zone.</param>
/// <param name="UpTo">The last journal sequence that counts: the audit axis. All of them by default.</param>
/// <param name="Clearance">The highest visibility that the asker may see.</param>
public readonly record struct AsOf(
    DateOnly On,
    DateOnly Known,
    long UpTo = long.MaxValue,
    Visibility Clearance = Visibility.Public
)
{
    /// <summary>The view of a rule: all that was ever recorded, whoever may see it, as it holds on a
    /// day.</summary>
    public static AsOf AllRecorded(DateOnly on) =>
        new(on, DateOnly.MaxValue, long.MaxValue, Visibility.Restricted);

    /// <summary>Whether a fact with this mark was known, recorded and visible; says nothing of its effective
    /// period.</summary>
    public bool Sees(in Mark mark) =>
        mark.KnownFrom <= Known && mark.Sequence <= UpTo && mark.Visibility <= Clearance;

    /// <summary>Whether the fact is seen and its effective period holds the day asked about.</summary>
    public bool Holds(in Mark mark) => Sees(mark) && mark.Effective.Contains(On);
}

/// <summary>A run of days, first and last included; open when no last day is known.</summary>
public readonly record struct EffectivePeriod(DateOnly From, DateOnly? Until = null)
{
    public bool Contains(DateOnly day) => From <= day && (Until is not { } until || day <= until);

    public bool Overlaps(EffectivePeriod other) =>
        (Until is not { } until || other.From <= until)
        && (other.Until is not { } otherUntil || From <= otherUntil);

    public static EffectivePeriod OneDay(DateOnly day) => new(day, day);

    public override string ToString() =>
        Until is { } until ? $"{From:yyyy-MM-dd}/{until:yyyy-MM-dd}" : $"{From:yyyy-MM-dd}/..";
}

/// <summary>Where and when one fact stands in the journal: enough to answer any <see cref="AsOf"/>.</summary>
public readonly record struct Mark(
    long Sequence,
    EffectivePeriod Effective,
    DateOnly KnownFrom,
    DateTimeOffset RecordedAt,
    Visibility Visibility
);
