using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>Reads what answers are made with from the record: groups of regions, the parameters of the
/// country pack
/// with their ranges, and what is known of start-ups.</summary>
public static class AnswerSettingReading
{
    const string FundedAmount = "venture-funded-amount",
        FundedFirms = "venture-funded-firms",
        Supported = "supported",
        FiveYears = "5";

    const double Billion = 1e9,
        Percent = 100;

    /// <param name="holdOut">How far the model was off on years that it was not shown.</param>
    public static AnswerSetting Of(History history, AsOf asOf, HoldOut? holdOut)
    {
        var figures = new OfficialFigures(history, asOf);
        return new()
        {
            Groups = [.. figures.Book.Groups.Where(group => group.InForce.Contains(asOf.On))],
            HoldOut = holdOut,
            Defaults = Defaults(figures.Rules, asOf.On),
            Priors = Priors(figures.Rules, asOf.On),
            Lives = Lives(figures),
        };
    }

    /// <summary>The pack's defaults; null when it has none for some parameter.</summary>
    public static CycleParameters? Defaults(Rulebook rules, DateOnly on)
    {
        var values = new double[CycleParameters.Count];
        foreach (var meaning in ParameterMeanings.All)
            if (rules.Parameter(meaning.Code, on) is { } parameter)
                values[(int)meaning.Parameter] = (double)parameter.Default;
            else
                return null;
        return new(values);
    }

    /// <summary>The pack's ranges. One that goes beyond what makes sense at all is not drawn from: the pack's
    /// own check names it.</summary>
    public static IReadOnlyList<ParameterPrior> Priors(Rulebook rules, DateOnly on) =>
        [
            .. ParameterMeanings
                .All.Select(meaning =>
                    rules.Parameter(meaning.Code, on) is { } parameter
                    && PriorOf(meaning.Parameter, parameter).Accepted(out var prior, out _)
                        ? prior
                        : null
                )
                .OfType<ParameterPrior>(),
        ];

    static Outcome<ParameterPrior> PriorOf(CycleParameter parameter, DatedParameter dated) =>
        ParameterPrior.Of(
            parameter,
            dated.Distribution switch
            {
                ParameterSpread.Uniform => PriorShape.Uniform,
                ParameterSpread.Triangular => PriorShape.Triangular,
                ParameterSpread.Beta => PriorShape.Beta,
                _ => PriorShape.Fixed,
            },
            (double)dated.Low,
            (double)dated.Mode,
            (double)dated.High
        );

    /// <summary>The average money of a funded firm, and how many supported firms are left after five years;
    /// null
    /// when the record does not tell.</summary>
    static StartupLives? Lives(OfficialFigures figures)
    {
        if (
            figures.Book.Root is not { } root
            || Last(figures.Table(FundedAmount), root, FiveYears) is not { } amount
            || Last(figures.Table(FundedFirms), root, FiveYears) is not { } firms
            || Last(figures.Table(StandardTables.FirmSurvival), Supported, FiveYears) is not { } survival
        )
            return null;
        return new((double)(amount / firms) / Billion, StartupLives.UsualSpread, (double)survival / Percent);
    }

    static decimal? Last(StatisticalTable? table, params string[] cell)
    {
        decimal? found = null;
        foreach (var period in table?.Periods ?? [])
            found = table!.Find(period, cell)?.Value ?? found;
        return found;
    }
}
