using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The pictures of where the money went.</summary>
static class FundRegionsPictures
{
    const int Classes = 5;

    /// <summary>The regions by the amount of the measure chosen.</summary>
    public static IPicture Map(FundRegionsScene scene)
    {
        var (view, measure) = (scene.View, scene.Choice.Measure);
        var amounts = scene.Territories.ToDictionary(
            region => region.Code,
            region => AmountOf(scene, region.Code),
            StringComparer.Ordinal
        );
        var values = amounts.Values.Select(amount => amount is { Minor: > 0 } some ? FundRegionsScene.Rounded(some) : (decimal?)null);
        var map = new TileMap(
            new(Sentence(scene, amounts), view.Say(Subtitle(scene)), view.Language),
            view.Say(FundRegionsChoice.NameOf(measure)),
            scene.Unit,
            ColourScale.ByQuantiles(values, Classes, scene.Unit, view.Language),
            [.. Tiles(scene, amounts)]
        );
        return Choropleth.InsteadOf(
            map,
            [.. scene.Territories.Select(region => region.Code)],
            view.History,
            view.AsOf
        );
    }

    /// <summary>The share that went outside the capital area, each year and since the beginning.</summary>
    public static Lines Years(FundRegionsScene scene)
    {
        var view = scene.View;
        var years = scene.Years;
        var targets = scene
            .Standings.Where(standing => standing.Fund is null && standing.Into?.Code == scene.Capital?.Outside.Code)
            .ToList();
        return new(
            new(
                view.Say(YearsSentence(scene)),
                view.Say(Subtitle(scene)),
                view.Language
            ),
            Unit.Ratio,
            [
                new(
                    view.Say(new("처음부터", "Since the beginning")),
                    [.. years.Select(year => Point(year.Year, year.SoFar.ShareOutside))]
                ),
                new(
                    view.Say(new("그해", "In the year")),
                    [.. years.Select(year => Point(year.Year, year.Split.ShareOutside))],
                    IsMain: false
                ),
                .. targets.Select(target => new LineSeries(
                    view.Say(new("목표", "Target")) + " " + FundRegionsScene.Share(target.Duty.Share, view.Language),
                    [.. years.Select(year => Point(year.Year, target.Duty.Share))],
                    IsMain: false
                )),
            ]
        )
        {
            FromZero = true,
        };
    }

    public static LocalizedText Subtitle(FundRegionsScene scene)
    {
        var (by, when) = (
            FundRegionsChoice.NameOf(scene.Choice.By),
            FundRegionsChoice.NameOf(scene.Choice.When)
        );
        return new($"{by.Korean} 기준, {when.Korean}", $"By {by.English}, {when.English}");
    }

    static LinePoint Point(int year, decimal? value) =>
        new(year, year.ToString(System.Globalization.CultureInfo.InvariantCulture), value);

    static Money? AmountOf(FundRegionsScene scene, string place) =>
        scene.Rows.FirstOrDefault(row => row.Place == place) is { } row
            ? row.Amounts[scene.Choice.Measure]
            : new Money(0, scene.Currency);

    static string Sentence(FundRegionsScene scene, Dictionary<string, Money?> amounts)
    {
        var view = scene.View;
        var name = FundRegionsChoice.NameOf(scene.Choice.Measure);
        var most = scene.Territories.MaxBy(region => amounts[region.Code]?.Minor ?? 0);
        if (most is null || amounts[most.Code] is not { Minor: > 0 } amount)
            return view.Say(
                new($"{name.Korean}: 지역을 아는 금액이 없습니다", $"{name.English}: no amount has a known region")
            );
        return view.Say(
            new(
                $"{name.Korean}: {most.Name.Korean}에 가장 많습니다({scene.Amount(amount)})",
                $"{name.English}: most in {most.Name.English} ({scene.Amount(amount)})"
            )
        );
    }

    static LocalizedText YearsSentence(FundRegionsScene scene)
    {
        var last = scene.Years[^1];
        var share = FundRegionsScene.Share(last.SoFar.ShareOutside, scene.View.Language);
        return last.SoFar.ShareOutside is null
            ? new("수도권 밖 투자 비중", "Share invested outside the capital area")
            : new(
                $"{last.Year}년까지 투자한 돈의 {share}가 수도권 밖으로 갔습니다",
                $"{share} of what was invested up to {last.Year} went outside the capital area"
            );
    }

    static IEnumerable<Tile> Tiles(FundRegionsScene scene, Dictionary<string, Money?> amounts)
    {
        var view = scene.View;
        var book = view.History.Regions.Book(view.AsOf);
        var (column, row) = (0, book.Tiles.Select(tile => tile.Row).DefaultIfEmpty(-1).Max() + 1);
        foreach (var region in scene.Territories)
        {
            var tile = book.TileOf(region.Code) ?? new RegionTile(region.Code, column++, row, region.Name);
            var amount = amounts[region.Code];
            yield return new(
                tile.Column,
                tile.Row,
                view.Say(tile.ShortName),
                view.Say(region.Name),
                amount is { Minor: > 0 } some ? FundRegionsScene.Rounded(some) : null,
                amount is null
                    ? view.Say(new("비공개", "Suppressed"))
                    : view.Say(new("이 지역으로 간 금액이 없습니다", "Nothing went to this region")),
                view.Links.Region(region.Code)
            );
        }
    }
}
