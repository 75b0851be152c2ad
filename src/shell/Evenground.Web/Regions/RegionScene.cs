using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>All that the page of one region shows, and hands out as files.</summary>
public sealed class RegionScene
{
    readonly PageView _view;

    RegionScene(PageView view, RegionalRecord record, string place)
    {
        (_view, Record, Place) = (view, record, place);
        Keys = [.. RegionIndicators.Keys.Select(code => record.Find(code, place)).OfType<Claim>()];
        Risk = RiskCourse.Of(record, RegionIndicators.Extinction, place);
        People = RegionPeople.Of(view, record, place);
        if (FlowMatrix.PeriodsOf(view, record) is { Count: > 0 } periods)
            Matrix = FlowMatrix.Of(record, periods[^1]);
        Menu = RegionIndicators.Menu(record);
        Series = SeriesChoice.Of(view, record, place, Menu);
        RiskPicture = Risk.Now is null ? null : new DrawnOnce(Risk.Picture(view, record, Name));
        Moves = MovesHere() is { } moves ? new DrawnOnce(moves) : null;
    }

    public RegionalRecord Record { get; }

    public string Place { get; }

    public string Name => _view.Say(Record.NameOf(Place));

    public IReadOnlyList<Claim> Keys { get; }

    public RiskCourse Risk { get; }

    /// <summary>Null when nothing is known of it.</summary>
    public IPicture? RiskPicture { get; }

    public RegionPeople? People { get; }

    public FlowMatrix? Matrix { get; }

    public SeriesChoice? Series { get; }

    public IReadOnlyList<IndicatorGroup> Menu { get; }

    /// <returns>Refused when the place is no region of the country on the day asked about.</returns>
    public static Outcome<RegionScene> Of(PageView view)
    {
        var place = view.Route("place")!;
        var record = RegionalRecord.Of(view);
        return record.IsRegion(place)
            ? record.Keep(view, () => new RegionScene(view, record, place))
            : new RegionMustBeKnown(place);
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view) =>
        Of(view).Accepted(out var scene, out var refusal) ? scene.Offered(view) : refusal;

    /// <summary>The moves from and to every other region; null where none are known.</summary>
    public IPicture? Moves { get; }

    FlowBars? MovesHere()
    {
        if (Matrix is not { } matrix || matrix.IndexOf(Place) is not (>= 0 and var here))
            return null;
        var when = PeriodText.Of(matrix.Period, _view.Language);
        return new(
            new(
                _view.Say(
                    new(
                        $"{KoreanParticle.And(Name)} 다른 지역 사이의 이동, {when}",
                        $"Moves between {Name} and the other regions, {when}"
                    )
                ),
                _view.Say(
                    new(
                        "왼쪽은 나간 이동, 오른쪽은 들어온 이동입니다.",
                        "To the left what left, to the right what came."
                    )
                ),
                _view.Language
            ),
            Unit.People,
            [
                .. matrix
                    .Places.Index()
                    .Where(pair => pair.Index != here)
                    .Select(pair => new Flow(
                        _view.Say(Record.NameOf(pair.Item)),
                        matrix[pair.Index, here],
                        matrix[here, pair.Index],
                        _view.Links.Region(pair.Item)
                    )),
            ]
        );
    }

    List<PageExport> Offered(PageView view)
    {
        var exports = new List<PageExport>
        {
            new("keys", () => Claims("keys", new("주요 수치", "Key figures"), Keys)),
        };
        if (ProgrammeInRegion.ClaimsOf(ViewFigures.Of(view), Place).ToArray() is { Length: > 0 } programme)
            exports.Add(
                new(
                    "programme",
                    () =>
                        Claims("programme", new("지역의 프로그램", "The programme in the region"), programme)
                )
            );
        if (Risk.Now is { } now)
            exports.Add(
                Pictured(
                    "risk",
                    now.Claim.Definition.Name,
                    [.. Risk.Steps.Select(step => step.Claim)],
                    () => RiskPicture!
                )
            );
        if (People is { } people)
            exports.Add(
                new(
                    "people",
                    () => RegionExports.People(_view, Record, Place, people),
                    () => new(people.Pyramid, RegionExports.SourceOf(_view, people.Sources))
                )
            );
        if (Moves is { } moves)
            exports.Add(
                new(
                    "moves",
                    () => RegionExports.Moves("moves", _view, Record, Matrix!),
                    () => new(moves, RegionExports.SourceOf(_view, Matrix!.Sources))
                )
            );
        if (Series is { } series)
            exports.Add(Pictured("series", series.Indicator.Name, series.Claims, () => series.Picture));
        return exports;
    }

    PageExport Pictured(
        string name,
        LocalizedText title,
        IReadOnlyList<Claim?> claims,
        Func<IPicture> picture
    ) =>
        new(
            name,
            () => Claims(name, title, claims),
            () => new(picture(), RegionExports.SourceOf(_view, Record.SourcesOf(claims)))
        );

    Import.ExportTable Claims(string code, LocalizedText title, IEnumerable<Claim?> claims) =>
        RegionExports.Claims(code, title, _view, Record, claims);
}
