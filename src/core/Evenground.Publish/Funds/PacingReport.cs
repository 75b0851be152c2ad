using Evenground.Measure;
using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What a forecast of the funds of one currency is asked with.</summary>
/// <param name="Reserve">The share of what stakes cost that is set aside for later rounds; 0.5 for
/// half.</param>
public sealed record PacingQuestion(
    Currency Currency,
    PacingPart Part,
    int Years,
    int Draws,
    ulong Seed,
    decimal Reserve,
    IReadOnlyDictionary<PacingParameter, double> Typed
)
{
    public const int UsualYears = 10,
        UsualDraws = 500;

    public const ulong UsualSeed = 1;

    public const decimal UsualReserve = 0.5m;

    /// <summary>What is asked where nobody says otherwise.</summary>
    public static PacingQuestion Usual(Currency currency, PacingPart part) =>
        new(
            currency,
            part,
            UsualYears,
            UsualDraws,
            UsualSeed,
            UsualReserve,
            new Dictionary<PacingParameter, double>()
        );

    public PacingSetting Setting => new(Years, Draws, Seed, Typed);
}

/// <summary>Calls, distributions, reserves and liquidity of the funds of one currency, with how far the same
/// forecasts were off in the past.</summary>
/// <remarks>Same record, day and question, same bits.</remarks>
public sealed record PacingReport(
    PacingQuestion Question,
    PacingBasis Basis,
    PacingForecast? Forecast,
    PacingBacktest Backtest,
    IReadOnlyList<FundReserve> Reserves
)
{
    /// <summary>The report of a view. Its forecast is null where there is no fund to forecast.</summary>
    public static PacingReport Of(History history, AsOf asOf, PacingQuestion question)
    {
        var basis = PacingBasis.Of(
            FundPortfolio.Of(history, asOf),
            question.Currency,
            asOf.On,
            question.Part
        );
        return new(
            question,
            basis,
            basis.Courses.Count == 0 ? null : PacingForecast.Of(basis.Courses, question.Setting),
            PacingBacktest.Of(basis.Courses, question.Setting),
            basis.Reserves(question.Reserve)
        );
    }

    /// <summary>What may still be called, of the part that is looked at.</summary>
    public Money Unfunded =>
        Basis.Amount(FixedSum.Of([.. Basis.Courses.Select(course => course.Share * course.Unfunded)]));

    /// <summary>What the funds are worth, of the part that is looked at.</summary>
    public Money Value =>
        Basis.Amount(FixedSum.Of([.. Basis.Courses.Select(course => course.Share * course.Value)]));
}
