using Evenground.Measure;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Regions side by side, with the country behind them.</summary>
public sealed class Comparison
{
    /// <summary>The most regions that fit beside each other.</summary>
    public const int Most = 4;

    readonly PageView _view;

    Comparison(PageView view)
    {
        _view = view;
        Record = RegionalRecord.Of(view);
        var asked = view.Chosen("place").Where(Record.IsRegion).Take(Most).ToArray();
        Places = asked.Length > 0 ? asked : [.. Record.Places.Take(2)];
        Rows =
        [
            .. from code in RegionIndicators.Keys
            let claims = (IReadOnlyList<Claim?>)[.. WithCountry.Select(place => Record.Find(code, place))]
            where claims.Any(claim => claim is { IsMissing: false })
            select (claims.OfType<Claim>().First().Definition, claims),
        ];
    }

    public RegionalRecord Record { get; }

    public IReadOnlyList<string> Places { get; }

    public IEnumerable<string> WithCountry => Record.Book.Root is { } root ? Places.Append(root) : Places;

    /// <summary>Each indicator that says something of one of them; the country last.</summary>
    public IReadOnlyList<(Definition Definition, IReadOnlyList<Claim?> Claims)> Rows { get; }

    public static Comparison Of(PageView view) =>
        RegionalRecord.Of(view).Keep(view, () => new Comparison(view));

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        var scene = Of(view);
        var exports = new List<PageExport>
        {
            new("table", () => scene.Table("table", scene.Rows.SelectMany(row => row.Claims))),
        };
        foreach (var (code, claims, lines) in scene.Multiples)
            exports.Add(
                new(
                    code,
                    () => scene.Table(code, claims),
                    () => new(lines, RegionExports.SourceOf(view, scene.Record.SourcesOf(claims)))
                )
            );
        return exports;
    }

    /// <summary>One small picture for each indicator, the regions as lines in it.</summary>
    public IReadOnlyList<(string Code, IReadOnlyList<Claim?> Claims, IPicture Lines)> Multiples =>
        field ??= [.. Small()];

    IEnumerable<(string Code, IReadOnlyList<Claim?> Claims, IPicture Lines)> Small()
    {
        foreach (var (definition, _) in Rows)
        {
            var periods = Record.PeriodsOf(definition.Code);
            if (periods.Count < 2)
                continue;
            var claims = Places
                .Select(place =>
                    periods.Select(period => Record.Find(definition.Code, place, period)).ToArray()
                )
                .ToArray();
            var unit = claims.SelectMany(row => row).UnitOf() ?? Unit.People;
            var series = Places.Zip(
                claims,
                (place, row) =>
                    new LineSeries(
                        _view.Say(Record.ShortNameOf(place)),
                        [
                            .. periods.Zip(
                                row,
                                (period, claim) =>
                                    new LinePoint(
                                        PeriodText.At(period),
                                        PeriodText.Of(period, _view.Language),
                                        claim.Figure()
                                    )
                            ),
                        ]
                    )
            );
            yield return (
                definition.Code,
                [.. claims.SelectMany(row => row)],
                new DrawnOnce(
                    new Lines(new(_view.Say(definition.Name), null, _view.Language), unit, [.. series])
                )
            );
        }
    }

    Import.ExportTable Table(string code, IEnumerable<Claim?> claims) =>
        RegionExports.Claims(code, new("지역 비교", "Regions side by side"), _view, Record, claims);
}
