using Evenground.Import;
using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>All that the page of pacing shows, and hands out as files.</summary>
public sealed class FundPacingScene
{
    FundPacingScene(PageView view)
    {
        (View, Choice) = (view, FundPacingChoice.From(view));
        Report = PacingReport.Of(view.History, view.AsOf, Choice.Question);
        Currencies = [.. view.History.Funds.All(view.AsOf).Select(fund => fund.Currency).Distinct()];
    }

    public PageView View { get; }

    public FundPacingChoice Choice { get; }

    public PacingReport Report { get; }

    /// <summary>The currencies that funds have.</summary>
    public IReadOnlyList<Currency> Currencies { get; }

    public PacingForecast Forecast => Report.Forecast!;

    public Unit Unit => Unit.Of(Report.Basis.Currency);

    public bool IsSponsor => Choice.Question.Part == PacingPart.Sponsor;

    public static FundPacingScene Of(PageView view) => new(view);

    /// <summary>An amount of the forecast in words, with as many digits as it deserves.</summary>
    public string Amount(double minor) => NumberText.Of(Major(minor), Unit, View.Language);

    /// <summary>The range of a figure in words.</summary>
    public string Range(PacingBand band) =>
        View.Say(
            new($"{Amount(band.Low)}~{Amount(band.High)}", $"{Amount(band.Low)} to {Amount(band.High)}")
        );

    /// <summary>An amount in major units with three significant digits: a forecast knows no more.</summary>
    public decimal Major(double minor)
    {
        var major = Report.Basis.Amount(minor).Major;
        var step = 1m;
        while (Math.Abs(major) / step >= 1000)
            step *= 10;
        return Math.Round(major / step, 0, MidpointRounding.ToEven) * step;
    }

    /// <summary>Calls and distributions by year, on one axis.</summary>
    public IReadOnlyList<Fan> Flows
    {
        get
        {
            var (calls, back) = (Years(year => year.Called), Years(year => year.Distributed));
            var axis = FanAxis.Over(calls.Concat(back));
            return
            [
                FanOf(new("출자 요청", "Calls"), calls, axis),
                FanOf(new("분배", "Distributions"), back, axis),
            ];
        }
    }

    /// <summary>What calls run ahead of distributions at the end of each year.</summary>
    public Fan Needed
    {
        get
        {
            FanYear[] years =
            [
                .. Forecast
                    .Quarters.Select((quarter, place) => (quarter, Band: Forecast.NeededSoFar[place]))
                    .Where(end => end.quarter.Number == 4)
                    .Select(end => FanYearOf(end.quarter.Year, end.Band)),
            ];
            return FanOf(
                new(
                    "앞으로 들어갈 돈에서 돌아올 돈을 뺀 누적액",
                    "Calls less distributions, added up from today"
                ),
                years,
                null
            );
        }
    }

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        var scene = Of(view);
        return scene.Report.Forecast is null
            ? new List<PageExport>()
            : (List<PageExport>)
                [
                    new(
                        "quarters",
                        () => FundPacingTables.Quarters(scene),
                        () => new(scene.Needed, FundPacingTables.SourceOf(scene))
                    ),
                    new("funds", () => FundPacingTables.Funds(scene)),
                    new("assumptions", () => FundPacingTables.Assumptions(scene)),
                    new("backtest", () => FundPacingTables.Backtest(scene)),
                    new("reserves", () => FundPacingTables.Reserves(scene)),
                ];
    }

    FanYear[] Years(Func<FundPacingYear, PacingBand> of) =>
        [.. Forecast.Years.Select(year => FanYearOf(year.Year, of(year)))];

    FanYear FanYearOf(int year, PacingBand band) =>
        new(year, Major(band.Median), Major(band.Low), Major(band.High));

    Fan FanOf(LocalizedText title, IReadOnlyList<FanYear> years, FanAxis? axis) =>
        new(
            new(
                View.Say(title),
                View.Say(
                    IsSponsor
                        ? new("주관기관의 몫", "The sponsor's part")
                        : new("모든 출자자", "All investors")
                ),
                View.Language
            ),
            Unit,
            View.Say(new("가운데값", "Median")),
            View.Say(new("열 가운데 여덟", "8 of 10 draws")),
            years
        )
        {
            Axis = axis,
        };
}
