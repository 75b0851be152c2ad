using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>One region with its figure of an indicator.</summary>
/// <param name="Rank">1 for the highest; the same for equal figures; null where there is no figure.</param>
/// <param name="Class">The class of the rulebook's scale, where the indicator has one.</param>
public sealed record RankedRegion(string Place, Claim? Claim, int? Rank, ScaleClass? Class)
{
    public decimal? Value => Claim.Figure();
}

/// <summary>One indicator over the regions of a country in one period: in ranks, in classes of colour, and in
/// a sentence that says what they show.</summary>
public sealed class RegionalMap
{
    const int Quantiles = 5,
        StepsPerSide = 3;

    readonly PageView _view;
    readonly RegionalRecord _record;

    RegionalMap(PageView view, RegionalRecord record, Definition indicator, StatisticPeriod period)
    {
        (_view, _record, Indicator, Period) = (view, record, indicator, period);
        Shapes = Choropleth.BoundariesFor(view.History, record.Places, view.AsOf with { On = period.Last });
        Classes = record.Rules.Classes(indicator.Code, period.Last);
        Claims = record.Places.ToDictionary(
            place => place,
            place => record.Find(indicator.Code, place, period),
            StringComparer.Ordinal
        );
        var values = Claims.Values.Select(claim => claim.Figure()).OfType<decimal>().ToArray();
        Ranked =
        [
            .. record
                .Places.Select(place => new RankedRegion(
                    place,
                    Claims[place],
                    Claims[place].Figure() is { } value ? values.Count(other => other > value) + 1 : null,
                    ClassOf(Claims[place])
                ))
                .OrderBy(region => region.Rank ?? int.MaxValue),
        ];
    }

    public Definition Indicator { get; }

    public StatisticPeriod Period { get; }

    /// <summary>The classes of the indicator's scale on the last day of the period; empty where the rulebook
    /// has none.</summary>
    public IReadOnlyList<ScaleClass> Classes { get; }

    public IReadOnlyDictionary<string, Claim?> Claims { get; }

    /// <summary>The highest figure first; without figures last.</summary>
    public IReadOnlyList<RankedRegion> Ranked { get; }

    public Unit Unit => Claims.Values.UnitOf() ?? Unit.Parse("count")!.Value;

    public string When => PeriodText.Of(Period, _view.Language);

    public static RegionalMap Of(
        PageView view,
        RegionalRecord record,
        Definition indicator,
        StatisticPeriod period
    ) => new(view, record, indicator, period);

    public ColourScale Scale
    {
        get
        {
            var values = Ranked.Select(region => region.Value).ToArray();
            if (Classes.Count > 0)
                return ColourScale.ByBands(
                    [.. Classes.Select(row => new NamedBand(row.Name.In(_view.Language), row.Low, row.High))],
                    Unit,
                    _view.Language,
                    isDarkestFirst: true
                );
            return values.Any(value => value < 0)
                ? ColourScale.AroundMiddle(values, 0, StepsPerSide, Unit, _view.Language)
                : ColourScale.ByQuantiles(values, Quantiles, Unit, _view.Language);
        }
    }

    public PictureText Text =>
        new(
            Sentence,
            _view.Say(new($"{Indicator.Name.Korean}, {When}", $"{Indicator.Name.English}, {When}")),
            _view.Language
        );

    /// <summary>The map of tiles, or the true shapes where the programme has loaded some; tiles too where
    /// the reader asks for them.</summary>
    public IPicture Picture => IsTiled ? Tiled : new Choropleth(Tiled, _record.Places, Shapes!);

    /// <summary>The shapes in whose days the period ended; null where none were loaded.</summary>
    public BoundarySet? Shapes { get; }

    public bool IsTiled => Shapes is null || _view.Query(MapChoice.Map) == MapChoice.Tiles;

    TileMap Tiled => new(Text, _view.Say(Indicator.Name), Unit, Scale, [.. Tiles()]);

    /// <summary>What the picture shows, in one sentence.</summary>
    public string Sentence
    {
        get
        {
            var known = Ranked.Where(region => region.Value is not null).ToArray();
            if (known.Length == 0)
                return _view.Say(
                    new(
                        $"{Indicator.Name.Korean}: 이 시점의 값이 알려지지 않았습니다",
                        $"{Indicator.Name.English}: no figure is known for this time"
                    )
                );
            return Classes.Count > 0 ? OfClasses(known)
                : known.Any(region => region.Value < 0) ? OfBalances(known)
                : OfEnds(known);
        }
    }

    string OfEnds(RankedRegion[] known)
    {
        var (first, last) = (known[0], known[^1]);
        return _view.Say(
            new(
                $"{When} {Indicator.Name.Korean}: {Named(first)} 가장 높고, {Named(last)} 가장 낮습니다",
                $"{Indicator.Name.English} in {When}: highest in {Named(first)}, lowest in {Named(last)}"
            )
        );
    }

    string OfBalances(RankedRegion[] known)
    {
        var (up, down) = (known.Count(region => region.Value > 0), known.Count(region => region.Value < 0));
        return _view.Say(
            new(
                $"{When} {Indicator.Name.Korean}: {known.Length}곳 가운데 {up}곳이 0보다 높고 {down}곳이 낮습니다",
                $"{Indicator.Name.English} in {When}: above zero in {up} of {known.Length} regions, below in {down}"
            )
        );
    }

    string OfClasses(RankedRegion[] known)
    {
        var gravest = Classes.First(row => known.Any(region => region.Class == row));
        var there = known.Count(region => region.Class == gravest);
        return _view.Say(
            new(
                $"{When} {Indicator.Name.Korean}: {known.Length}곳 가운데 {there}곳이 '{gravest.Name.Korean}'이고, 더 나쁜 단계의 지역은 없습니다",
                $"{Indicator.Name.English} in {When}: {there} of {known.Length} {(there == 1 ? "regions is" : "regions are")} ‘{gravest.Name.English}’, and none is worse"
            )
        );
    }

    string Named(RankedRegion region)
    {
        var value = NumberText.Of(region.Value!.Value, Unit, _view.Language);
        var name = _record.NameOf(region.Place);
        return _view.Language == Language.Korean
            ? $"{name.Korean}({value}){KoreanParticle.Subject(name.Korean)[name.Korean.Length..]}"
            : $"{name.English} ({value})";
    }

    IEnumerable<Tile> Tiles()
    {
        var (column, row) = (0, _record.Book.Tiles.Select(tile => tile.Row).DefaultIfEmpty(-1).Max() + 1);
        var columns = Math.Max(4, _record.Book.Tiles.Select(tile => tile.Column).DefaultIfEmpty().Max() + 1);
        foreach (var place in _record.Places)
        {
            var tile = _record.Book.TileOf(place);
            if (tile is null)
            {
                // A region without a place in the pack's layout stands below it, in the order of the book.
                tile = new(place, column, row, _record.NameOf(place));
                (column, row) = column + 1 == columns ? (0, row + 1) : (column + 1, row);
            }

            var claim = Claims[place];
            yield return new(
                tile.Column,
                tile.Row,
                tile.ShortName.In(_view.Language),
                _record.NameOf(place).In(_view.Language),
                claim.Figure(),
                claim?.Measurement.Missing?.Text.In(_view.Language),
                _view.Links.Region(place)
            );
        }
    }

    ScaleClass? ClassOf(Claim? claim) =>
        claim.Figure() is { } value ? Classes.FirstOrDefault(row => row.Contains(value)) : null;
}
