namespace Evenground.Record;

/// <summary>An age limit that a law, an office or a method sets for some days.</summary>
/// <param name="Code">What indicators ask for; see <see cref="StandardRules"/>.</param>
/// <param name="Source">The law or method.</param>
public sealed record AgeBand(
    string Code,
    LocalizedText Name,
    AgeGroup Ages,
    EffectivePeriod InForce,
    string Source
);

/// <summary>One class of a scale: from its lower end up to, but not including, its upper end.</summary>
/// <param name="Scale">The scale that it belongs to, for example <c>extinction-risk</c>.</param>
/// <param name="Low">The lower end, itself in the class; null for no lower end.</param>
/// <param name="High">The upper end, itself in the next class; null for no upper end.</param>
public sealed record ScaleClass(
    string Scale,
    string Code,
    LocalizedText Name,
    decimal? Low,
    decimal? High,
    EffectivePeriod InForce,
    string Source
)
{
    public bool Contains(decimal value) =>
        (Low is not { } low || value >= low) && (High is not { } high || value < high);
}

/// <summary>A country parted into groups of regions that do not overlap.</summary>
/// <param name="Code">For example <c>capital</c>: the capital area and the rest.</param>
/// <param name="Groups">The codes of the groups.</param>
public sealed record RegionPartition(
    string Code,
    LocalizedText Name,
    IReadOnlyList<string> Groups,
    EffectivePeriod InForce,
    string Source
);

/// <summary>Whose money a general duty or target speaks of.</summary>
public enum DutyReach
{
    /// <summary>Each fund for itself.</summary>
    EachFund,

    /// <summary>All funds of a currency together, held against what was aimed at for a whole
    /// market.</summary>
    AllFunds,
}

/// <summary>A duty or target that a law, a model agreement or a plan sets for funds for some days.</summary>
/// <param name="Share">0.4 for 40 %.</param>
/// <param name="Into">The group or place; null where it speaks of a kind of company.</param>
/// <param name="DueYears">Whole years after a fund was formed by which it must be met; null for none.</param>
/// <param name="Note">What a reader must know before holding a fund against it.</param>
/// <param name="Source">The law, agreement or plan.</param>
public sealed record DatedDuty(
    string Code,
    LocalizedText Name,
    DutyKind Kind,
    DutyReach Reach,
    DutyBase Of,
    decimal Share,
    string? Into,
    int? DueYears,
    LocalizedText Note,
    EffectivePeriod InForce,
    string Source
);

/// <summary>The programme took over a country pack's dated rules.</summary>
/// <param name="Parameters">The strengths of the model; null in entries from before there were
/// any.</param>
/// <param name="Duties">Duties and targets of funds; null in entries from before there were any.</param>
[EventName("rulebook.adopted.v1")]
public sealed record RulebookAdopted(
    string Pack,
    string Edition,
    IReadOnlyList<AgeBand> AgeBands,
    IReadOnlyList<ScaleClass> Classes,
    IReadOnlyList<RegionPartition> Partitions,
    IReadOnlyList<DatedParameter>? Parameters = null,
    IReadOnlyList<DatedDuty>? Duties = null
) : IRulebookEvent;

public interface IRulebookEvent : IEvent;

/// <summary>The codes of the rules that indicators ask for; what a pack lacks is said to be
/// missing.</summary>
public static class StandardRules
{
    public const string Children = "children",
        WorkingAge = "working-age",
        Old = "old",
        WomenOfExtinctionRisk = "extinction-risk-women",
        OldOfExtinctionRisk = "extinction-risk-old",
        YouthOfStatistics = "youth-statistics",
        YouthOfDesignation = "youth-designation",
        Childbearing = "childbearing";

    /// <summary>The scale of the extinction-risk index.</summary>
    public const string ExtinctionRisk = "extinction-risk";

    /// <summary>The scale whose one class, from 1 up to a threshold, holds the counts too small to be
    /// shown.</summary>
    public const string SmallCells = "small-cells";

    /// <summary>The partition into the capital area and the rest.</summary>
    public const string Capital = "capital";
}

/// <summary>Age limits, classes and partitions with the days on which they hold.</summary>
public sealed class Rulebook(RulebookAdopted adopted)
{
    public static Rulebook Empty { get; } = new(new("", "", [], [], []));

    public RulebookAdopted Adopted { get; } = adopted;

    public AgeBand? AgeBand(string code, DateOnly on) =>
        Adopted.AgeBands.FirstOrDefault(band => band.Code == code && band.InForce.Contains(on));

    /// <summary>The classes of a scale on a day, the lowest first.</summary>
    public IReadOnlyList<ScaleClass> Classes(string scale, DateOnly on) =>
        [
            .. Adopted
                .Classes.Where(row => row.Scale == scale && row.InForce.Contains(on))
                .OrderBy(row => row.Low ?? decimal.MinValue),
        ];

    /// <summary>The class that a value falls into on a day, or null when there is none.</summary>
    public ScaleClass? ClassOf(string scale, decimal value, DateOnly on) =>
        Classes(scale, on).FirstOrDefault(row => row.Contains(value));

    public RegionPartition? Partition(string code, DateOnly on) =>
        Adopted.Partitions.FirstOrDefault(row => row.Code == code && row.InForce.Contains(on));

    /// <summary>General duties and targets of funds on a day, in the order of the pack.</summary>
    public IEnumerable<DatedDuty> Duties(DateOnly on) =>
        (Adopted.Duties ?? []).Where(row => row.InForce.Contains(on));

    /// <summary>A strength of the model on a day, or null when the pack has none.</summary>
    public DatedParameter? Parameter(string code, DateOnly on) =>
        Parameters(on).FirstOrDefault(row => row.Code == code);

    /// <summary>All strengths of the model on a day, in the order of the pack.</summary>
    public IEnumerable<DatedParameter> Parameters(DateOnly on) =>
        (Adopted.Parameters ?? []).Where(row => row.InForce.Contains(on));
}

/// <summary>The rulebooks that the programme has adopted, one after the other.</summary>
public sealed record Rulebooks
{
    public static Rulebooks Empty { get; } = new();

    Timeline<Rulebook> _books;
    AppendOnlyList<(string Pack, string Edition)> _editions;

    /// <summary>The book adopted last in a view; empty when there was none.</summary>
    public Rulebook Book(in AsOf asOf) => _books.Latest(asOf)?.Value ?? Rulebook.Empty;

    internal bool IsAdopted(string pack, string edition) =>
        _editions.Count > 0 && _editions[^1] == (pack, edition);

    internal Rulebooks After(IRulebookEvent happened, in Mark mark) =>
        happened is RulebookAdopted adopted
            ? new()
            {
                _books = _books.Add(new(adopted), mark),
                _editions = _editions.Add((adopted.Pack, adopted.Edition)),
            }
            : this;
}
