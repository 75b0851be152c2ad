using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The regions of one view with their official figures, worked out once for all pages.</summary>
/// <remarks>
/// Kept as long as no statistics, regions, rules or boundaries are recorded, and not only until the next
/// entry: while the programme's own figures arrive, what offices published stays as it is, and so do these
/// pages.
/// </remarks>
public sealed class RegionalRecord
{
    const int ViewsKept = 64,
        ScenesKept = 256;

    static readonly ConditionalWeakTable<Statistics, ConcurrentDictionary<Key, Lazy<RegionalRecord>>> Made =
    [];

    readonly Lock _gate = new();
    readonly Answers _answers;
    readonly ConcurrentDictionary<(Type, string), Lazy<object>> _scenes = new();
    readonly Dictionary<string, IReadOnlyList<StatisticPeriod>> _periods = new(StringComparer.Ordinal);

    RegionalRecord(PageView view)
    {
        var asOf = view.AsOf;
        _answers = new(view.History, new(view.Head.Sequence, view.Head.Hash), asOf);
        Book = view.History.Regions.Book(asOf);
        Rules = view.History.Rulebooks.Book(asOf);
        Places = Book.Root is { } root ? Book.Within(root, asOf.On) : [];
        On = asOf.On;
    }

    public RegionBook Book { get; }

    public Rulebook Rules { get; }

    /// <summary>The regions directly below the country on the day asked about, in the order of the
    /// book.</summary>
    public IReadOnlyList<string> Places { get; }

    DateOnly On { get; }

    public static RegionalRecord Of(PageView view)
    {
        var (history, asOf) = (view.History, view.AsOf);
        var views = Made.GetOrCreateValue(history.Statistics);
        if (views.Count >= ViewsKept)
            views.Clear();
        var key = new Key(
            history.Regions,
            history.Rulebooks,
            history.Boundaries,
            asOf.On,
            asOf.Known,
            asOf.Clearance
        );
        return views.GetOrAdd(key, _ => new(() => new(view))).Value;
    }

    /// <summary>What a page shows of these regions, made once for each address and language.</summary>
    /// <remarks>Nothing that is kept may rest on what else the programme recorded.</remarks>
    public T Keep<T>(PageView view, Func<T> make)
        where T : class
    {
        if (_scenes.Count >= ScenesKept)
            _scenes.Clear();
        return (T)_scenes.GetOrAdd((typeof(T), view.Links.HereIn(view.Language)), _ => new(make)).Value;
    }

    public bool IsRegion(string place) => Places.Contains(place, StringComparer.Ordinal);

    /// <summary>Whether an indicator says anything of single regions.</summary>
    public bool IsByRegion(string indicator)
    {
        const int Asked = 3;
        return Places.Take(Asked).Any(place => Find(indicator, place) is { IsMissing: false });
    }

    /// <summary>The name of a region, a group or the country on the day asked about.</summary>
    public LocalizedText NameOf(string place) => Book.NameOf(place, On) ?? LocalizedText.Same(place);

    /// <summary>A few letters where the pack has them; else the name.</summary>
    public LocalizedText ShortNameOf(string place) => Book.TileOf(place)?.ShortName ?? NameOf(place);

    /// <summary>What an indicator says of a region or group from official statistics; null when there is no
    /// such indicator.</summary>
    /// <param name="period">Null for the last one.</param>
    /// <param name="isConstant">Within the borders of the day asked about.</param>
    public Claim? Find(
        string indicator,
        string place,
        StatisticPeriod? period = null,
        bool isConstant = false
    )
    {
        lock (_gate)
            return Ask(indicator, place, period, isConstant);
    }

    /// <summary>A table as it was known, or null.</summary>
    public StatisticalTable? Table(string code)
    {
        lock (_gate)
            return _answers.View.Official.Table(code);
    }

    /// <summary>Reads of a table what a page needs, while no other page reads it.</summary>
    public T Read<T>(Func<T> read)
    {
        lock (_gate)
            return read();
    }

    /// <summary>The periods up to the day asked about of which an indicator says something about the country
    /// or some region, the earliest first.</summary>
    public IReadOnlyList<StatisticPeriod> PeriodsOf(string indicator)
    {
        lock (_gate)
        {
            if (_periods.TryGetValue(indicator, out var known))
                return known;
            string[] asked = [.. Book.Root is { } root ? [root] : (string[])[], .. Places.Take(2)];
            return _periods[indicator] = [
                .. Candidates.Where(period =>
                    asked.Any(place => Ask(indicator, place, period, false) is { IsMissing: false })
                ),
            ];
        }
    }

    /// <summary>The releases that figures come from, each once.</summary>
    public IReadOnlyList<DataSet> SourcesOf(IEnumerable<Claim?> claims)
    {
        var entries = claims.OfType<Claim>().SelectMany(claim => claim.Measurement.RestsOn).ToHashSet();
        return
        [
            .. Editions
                .Where(edition => entries.Contains(edition.Mark.Sequence))
                .Select(edition => edition.Value),
        ];
    }

    /// <summary>Every release of every table that the view may see, by table in the order of their first
    /// release.</summary>
    public IReadOnlyList<Marked<DataSet>> Editions =>
        field ??= [
            .. _answers.View.History.Statistics.Tables.SelectMany(table =>
                _answers.View.History.Statistics.EditionsOf(table, _answers.View.AsOf)
            ),
        ];

    IReadOnlyList<StatisticPeriod> Candidates =>
        field ??= [
            .. Editions
                .SelectMany(edition => edition.Value.Periods)
                .Distinct()
                .Where(period => period.IsSingle && period.Last <= On)
                .OrderBy(period => period.Last)
                .ThenByDescending(period => period.Days.From),
        ];

    Claim? Ask(string indicator, string place, StatisticPeriod? period, bool isConstant) =>
        _answers.Find(indicator, new(place, new OfficialDetail(period, isConstant).Text), Basis.Official);

    readonly record struct Key(
        Record.Regions Regions,
        Rulebooks Rulebooks,
        Boundaries Boundaries,
        DateOnly On,
        DateOnly Known,
        Visibility Clearance
    );
}

/// <summary>What pages read of a claim.</summary>
public static class ClaimFigures
{
    /// <summary>The single figure, for a picture; null when it is missing or only a range is known.</summary>
    public static decimal? Figure(this Claim? claim) =>
        claim?.Measurement.Value is not { } value
            ? null
            : value.Printed ?? (value.Range.IsPoint ? value.Range.Low : null);

    /// <summary>The figure in words. A plain number of many digits is cut behind the fourth, and "…" says so:
    /// its proof has all of them.</summary>
    public static string Shown(this Claim claim, Language language)
    {
        const int Longest = 8,
            Kept = 4;
        var text = claim.Text(language);
        if (
            claim.Measurement.Value is not { Unit.Kind: UnitKind.Ratio }
            || text.Length <= Longest
            || !text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-')
        )
            return text;
        var first = text.IndexOfAny([.. "123456789"]);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var length = first < point ? first + Kept + 1 : first + Kept;
        return length >= text.Length || point < 0 ? text : text[..Math.Max(length, point + 2)] + "…";
    }

    public static Unit? UnitOf(this IEnumerable<Claim?> claims) =>
        claims.Select(claim => claim?.Measurement.Value?.Unit).FirstOrDefault(unit => unit is not null);
}
