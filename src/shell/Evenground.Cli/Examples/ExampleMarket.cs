using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>A market index of the example: drawn by month, and no index of any market.</summary>
static class ExampleMarket
{
    public const string Code = "EXAMPLE-TR";

    const double FirstLevel = 1_000,
        Growth = 0.0055,
        Spread = 0.042;

    /// <summary>Each year's levels are one entry, known from the day after the last of them.</summary>
    public static void Write(FundBookSettings settings, TrialRecord record)
    {
        var draws = new Draws(settings.Seed, stream: 3);
        var level = FirstLevel;
        var levels = new List<IndexClose>();
        for (
            var on = settings.FirstQuarter.AddDays(-1);
            on <= settings.LastDay;
            on = on.AddDays(1).AddMonths(1).AddDays(-1)
        )
        {
            levels.Add(new(on, decimal.Round((decimal)level, 2)));
            level *= Elementary.Exp(Growth + Spread * draws.Normal());
        }

        foreach (var year in levels.GroupBy(close => close.On.Year))
            record.Write(
                MarketIndexRules.Decide(
                    new RecordMarketIndex(
                        Code,
                        new("예시 총수익 지수", "Example total-return index"),
                        Currency.Won,
                        MarketIndexKind.TotalReturn,
                        [.. year],
                        "Example, drawn for the example fund book; no index of any market"
                    ),
                    record.History
                ),
                _ => year.Last().On.DayNumber - year.First().On.DayNumber + 1
            );
    }
}
