using Evenground.Model;

namespace Evenground.Publish;

/// <summary>A figure of a forecast in minor units.</summary>
public sealed record PacingBandShape(long LowMinor, long MedianMinor, long HighMinor);

/// <summary>A quarter of a forecast.</summary>
public sealed record PacingQuarterShape(
    DateOnly From,
    DateOnly Until,
    PacingBandShape Called,
    PacingBandShape Distributed,
    PacingBandShape NeededSoFar,
    PacingBandShape Value,
    PacingBandShape Unfunded
);

/// <summary>The range that an assumption was drawn from, for one fund.</summary>
public sealed record PacingSpreadShape(
    string Code,
    double Low,
    double Middle,
    double High,
    PacingOrigin Origin
);

/// <summary>One fund of a forecast.</summary>
public sealed record PacingFundShape(
    string Id,
    string NameKo,
    string NameEn,
    double AgeYears,
    double Share,
    long UnfundedMinor,
    long ValueMinor,
    IReadOnlyList<PacingSpreadShape> Assumptions
);

/// <summary>How far forecasts one year ahead were off, as parts of commitments; null without a trial.</summary>
public sealed record PacingScoreShape(int Trials, double? Error, double? NaiveError, double? Within);

/// <summary>A whole forecast, for programs: amounts in minor units of the currency.</summary>
public sealed record PacingShape(
    string Currency,
    DateOnly On,
    PacingPart Part,
    int YearsAhead,
    int Draws,
    ulong Seed,
    PacingBandShape? CashToKeep,
    IReadOnlyList<PacingQuarterShape> Quarters,
    IReadOnlyList<FundPacingRow> Rows,
    IReadOnlyList<PacingFundShape> Funds,
    PacingScoreShape PastCalls,
    PacingScoreShape PastDistributions,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> Ended
)
{
    public static PacingShape Of(PacingReport report)
    {
        var (basis, forecast) = (report.Basis, report.Forecast);
        return new(
            basis.Currency.Code,
            basis.On,
            basis.Part,
            report.Question.Years,
            report.Question.Draws,
            report.Question.Seed,
            forecast is null ? null : Band(forecast.CashToKeep),
            forecast is null ? [] : [.. forecast.Quarters.Select((_, place) => Quarter(forecast, place))],
            forecast is null ? [] : [.. FundPacingListing.RowsOf(report)],
            forecast is null ? [] : [.. forecast.Funds.Select((fund, place) => Fund(fund, place))],
            Score(report.Backtest.Called),
            Score(report.Backtest.Distributed),
            [.. basis.LeftOut.Select(fund => fund.Fund.Id.ToString())],
            [.. basis.Ended.Select(fund => fund.Fund.Id.ToString())]
        );

        PacingBandShape Band(PacingBand band) => new(Minor(band.Low), Minor(band.Median), Minor(band.High));

        PacingQuarterShape Quarter(PacingForecast of, int place) =>
            new(
                of.Quarters[place].From,
                of.Quarters[place].Until,
                Band(of.Called[place]),
                Band(of.Distributed[place]),
                Band(of.NeededSoFar[place]),
                Band(of.Value[place]),
                Band(of.Unfunded[place])
            );

        PacingFundShape Fund(FundPacing fund, int place) =>
            new(
                basis.Funds[place].Fund.Id.ToString(),
                fund.Fund.Name.Korean,
                fund.Fund.Name.English,
                fund.Fund.Age,
                fund.Fund.Share,
                Minor(fund.Fund.Unfunded),
                Minor(fund.Fund.Value),
                [
                    .. PacingAssumptions.All.Select(assumption =>
                    {
                        var spread = fund.Spreads[(int)assumption.Parameter];
                        return new PacingSpreadShape(
                            assumption.Code,
                            spread.Low,
                            spread.Middle,
                            spread.High,
                            spread.Origin
                        );
                    }),
                ]
            );

        long Minor(double amount) => basis.Amount(amount).Minor;
    }

    static PacingScoreShape Score(PacingScore score) =>
        score.Trials == 0
            ? new(0, null, null, null)
            : new(score.Trials, score.Error, score.NaiveError, score.Within);
}
