using System.Globalization;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The pictures of a cap table.</summary>
static class CapTablePictures
{
    /// <summary>Each class's part of the shares held, from day to day on which the table changed.</summary>
    public static Lines? Ownership(CapTableScene scene)
    {
        var view = scene.View;
        var tables = scene
            .View.History.CapTables.EntriesOf(scene.Company.Id, view.AsOf)
            .Select(entry => entry.Mark.Effective.From)
            .Append(view.AsOf.On)
            // The day before as well, so that a change is a step and no slope.
            .SelectMany(day => (DateOnly[])[day.AddDays(-1), day])
            .Distinct()
            .Order()
            .Select(day =>
                (Day: day, Table: view.History.CapTables.Find(scene.Company.Id, view.AsOf with { On = day }))
            )
            .Where(one => one.Table is { Lots.Count: > 0 })
            .Select(one => (one.Day, Table: one.Table!))
            .ToList();
        if (tables.Count < 2)
            return null;
        var series = scene.Classes.Select(shares => new LineSeries(
            shares.Name.In(view.Language),
            [
                .. tables.Select(one => new LinePoint(
                    At(one.Day),
                    DateText.Of(one.Day, view.Language),
                    PartOf(one.Table, shares.Id)
                )),
            ]
        ));
        return new Lines(
            new(
                scene.Words.Say(
                    $"{scene.Company.Name.Korean}: 주식 종류별 지분",
                    $"{scene.Company.Name.English}: who owns how much, by class of shares"
                ),
                scene.Words.Say(
                    "발행된 주식을 보통주로 바꾸어 센 몫. 선택권과 전환사채는 세지 않습니다.",
                    "Part of the shares held, counted as common shares. Rights and convertibles are left out."
                ),
                view.Language
            ),
            Unit.Ratio,
            [.. series]
        )
        {
            FromZero = true,
            Marks =
            [
                .. scene.Table.Rounds.Select(round => new LineMark(
                    At(round.On),
                    round.Name.In(view.Language),
                    IsBreak: false
                )),
            ],
        };
    }

    /// <summary>What each claim gets, at the break points and twice beyond the last of them.</summary>
    public static PayoffLines? Payoffs(CapTableScene scene)
    {
        if (!scene.Waterfall.Is(out var waterfall, out _))
            return null;
        var last = Fraction.Max(
            scene.Exit.Major,
            waterfall.BreakPoints.Select(point => point.ExitValue).DefaultIfEmpty(1).Max()
        );
        Fraction[] places =
        [
            .. waterfall
                .BreakPoints.Select(point => point.ExitValue)
                .Append(Fraction.Zero)
                .Append(scene.Exit.Major)
                .Append(last * 3 / 2)
                .Distinct()
                .Order(),
        ];
        var decimals = scene.Table.Currency.Decimals;
        var payoffs = places.Select(place => waterfall.PayoffsAt(place)).ToList();
        return new(
            new(
                scene.Words.Say(
                    $"{scene.Company.Name.Korean}: 매각 대금에 따라 누가 얼마를 받는가",
                    $"{scene.Company.Name.English}: who gets what at which price"
                ),
                scene.Words.Say(
                    "꺾이는 곳에서 받는 방식이 바뀝니다.",
                    "Where a line bends, somebody changes what they choose."
                ),
                scene.View.Language
            ),
            Unit.Of(scene.Table.Currency),
            scene.Words.Say("매각 대금", "Price of the company"),
            [
                .. waterfall.Claims.Select(
                    (claim, which) =>
                        new PayoffSeries(
                            scene.Words.NameOf(claim),
                            [
                                .. places.Select(
                                    (place, index) =>
                                        new PayoffPoint(
                                            place.Rounded(decimals),
                                            payoffs[index][which].Rounded(decimals)
                                        )
                                ),
                            ]
                        )
                ),
            ],
            scene.Exit.Major
        );
    }

    static decimal At(DateOnly day)
    {
        var days = DateTime.IsLeapYear(day.Year) ? 366m : 365m;
        return day.Year + (day.DayOfYear - 1) / days;
    }

    static decimal? PartOf(CapTable table, Id<ShareClass> shares)
    {
        var all = Fraction.Sum(table.Lots.Select(lot => table.AsCommon(lot.Class, lot.Quantity)));
        if (all.IsZero || table.Classes.All(one => one.Id != shares))
            return null;
        return (table.AsCommon(shares, table.OutstandingOf(shares)) / all).Rounded(6);
    }

    /// <summary>A day as files name it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
