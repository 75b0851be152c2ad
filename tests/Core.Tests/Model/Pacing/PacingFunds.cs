using Evenground.Measure;
using Evenground.Model;

namespace Evenground.Tests.Model.Pacing;

/// <summary>Invented funds for forecasts.</summary>
static class PacingFunds
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    /// <summary>A reader's words for every parameter: nothing is left to chance.</summary>
    public static Dictionary<PacingParameter, double> Fixed(PacingParameters parameters) =>
        new()
        {
            [PacingParameter.FirstYear] = parameters.FirstYear,
            [PacingParameter.SecondYear] = parameters.SecondYear,
            [PacingParameter.LaterYears] = parameters.LaterYears,
            [PacingParameter.Life] = parameters.Life,
            [PacingParameter.Bow] = parameters.Bow,
            [PacingParameter.Growth] = parameters.Growth,
            [PacingParameter.Yield] = parameters.Yield,
            [PacingParameter.Recallable] = parameters.Recallable,
        };

    public static PacingSetting Setting(
        int draws = 100,
        int years = 5,
        IReadOnlyDictionary<PacingParameter, double>? typed = null
    ) => new(years, draws, Seed: 7, typed ?? new Dictionary<PacingParameter, double>());

    /// <summary>A fund whose years went exactly as the parameters say.</summary>
    public static PacingFund Following(PacingParameters parameters, int years, ulong key = 1, int months = 0)
    {
        var first = Today.AddYears(-years).AddMonths(-months);
        var course = TakahashiAlexander.Course(new(0, 100, 0), parameters, years);
        PacingYear[] past =
        [
            .. course.Select(
                (step, year) =>
                    new PacingYear(
                        year + 1,
                        first.AddYears(year + 1),
                        step.Called,
                        step.Distributed,
                        step.After.Unfunded,
                        step.After.Value
                    )
            ),
        ];
        DatedFlow[] flows =
        [
            .. past.SelectMany(year =>
                (DatedFlow[])
                    [new(year.On.AddMonths(-6), year.Distributed), new(year.On.AddMonths(-6), -year.Called)]
            ),
        ];
        return new(
            key,
            LocalizedText.Same($"Fund {key}"),
            first,
            Today,
            Commitment: 100,
            past is [.., var last] ? last.Unfunded : 100,
            past is [.., var end] ? end.Value : 0,
            past.Sum(year => year.Distributed),
            Recallable: 0,
            Share: 1,
            past,
            flows
        );
    }
}
