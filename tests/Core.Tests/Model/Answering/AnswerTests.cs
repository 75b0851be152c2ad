using Evenground.Measure;
using Evenground.Model;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Model.Answering;

/// <summary>What an answer says of places and years.</summary>
public class AnswerTests
{
    const int Regions = 5,
        Horizon = 10,
        Funded = 2;

    static readonly Simulation Country = Simulation.Of(SmallCountry.Of(Regions), new(), Horizon).Value;

    static readonly double[] Money = SmallCountry.Money(Regions, Horizon, Funded, amount: 100, years: 10);

    static readonly RegionGroup Pair = new(
        "pair",
        LocalizedText.Same("Pair"),
        ["r1", "r2", "nowhere"],
        new(new(2000, 1, 1), null),
        "Invented."
    );

    static readonly HoldOut Tried = HoldOut
        .Of(
            SmallCountry.Of(Regions),
            [
                new(
                    2028,
                    AgeBands.Of(
                        SmallCountry.Of(Regions).Shape,
                        [.. SmallCountry.Of(Regions).Population.Select(persons => persons * 0.9)]
                    )
                ),
            ],
            null,
            new()
        )
        .Value;

    static readonly AnswerSetting Setting = new()
    {
        Groups = [Pair],
        Priors = SmallCountry.Priors,
        Lives = SmallCountry.Lives,
    };

    [Fact]
    public void Regions_groups_and_the_nation_are_places()
    {
        var answer = Ask(draws: 0);

        Assert.Equal(
            ["r0", "r1", "r2", "r3", "r4", "pair", "nation"],
            answer.Places.Select(place => place.Code)
        );
        Assert.Equal(5, answer.PlaceOf("pair"));
        Assert.Equal(-1, answer.PlaceOf("nowhere"));
    }

    [Fact]
    public void Sums_of_the_regions_are_the_nation()
    {
        var answer = Ask(draws: 0);
        var nation = answer.PlaceOf(AnswerPlace.NationCode);

        foreach (
            var code in new[] { "jobs", "startup-jobs", "residents-change", "residents-65", "jobs-moved" }
        )
            Assert.Equal(
                Enumerable.Range(0, Regions).Sum(region => answer[code][region, Horizon].Central),
                answer[code][nation, Horizon].Central,
                1e-6
            );
    }

    [Fact]
    public void Age_bands_add_up_to_all_residents()
    {
        var answer = Ask(draws: 0);

        var bands = new[] { "residents-0-19", "residents-20-39", "residents-40-64", "residents-65" };

        Assert.Equal(
            answer["residents-change"][Funded, Horizon].Central,
            bands.Sum(code => answer[code][Funded, Horizon].Central),
            1e-9
        );
        Assert.All(bands, code => Assert.NotEqual(0, answer[code][Funded, Horizon].Central));
    }

    /// <summary>Levels with the scenario are the catalogue's formulas over the residents
    /// themselves.</summary>
    [Fact]
    public void Levels_are_formulas_over_the_residents_of_the_run()
    {
        var answer = Ask(draws: 0);
        var cells = Country.Calibration.Shape.Cells;
        var before = AgeBands.Of(
            Country.Calibration.Shape,
            Country.Baseline.Population.AsSpan(Horizon * cells, cells)
        )[Funded];
        var place = Horizon * Regions + Funded;

        Assert.Equal(
            before.YoungWomen / before.Old,
            answer["extinction-risk-baseline"][Funded, Horizon].Central,
            1e-12
        );
        Assert.Equal(
            (before.Young + answer.Central.YoungResidents[place])
                / (before.All + answer.Central.Residents[place]),
            answer["youth-share"][Funded, Horizon].Central,
            1e-12
        );
        Assert.True(
            answer["extinction-risk"][Funded, Horizon].Central
                > answer["extinction-risk-baseline"][Funded, Horizon].Central
        );
    }

    [Fact]
    public void Levels_bear_the_codes_of_the_catalogue()
    {
        foreach (var level in LevelMeasure.All.Where(level => level != LevelMeasure.ShareOfYouth))
        {
            var indicator = IndicatorCatalogue.Find(level.Code);

            Assert.NotNull(indicator);
            Assert.Equal(indicator.Definition.Name.Korean, level.Name.Korean);
        }
    }

    /// <summary>With no displacement and a fixed private pool, moving people makes no job for the
    /// nation.</summary>
    [Fact]
    public void Pure_redistribution_is_amplified_by_one_for_the_nation()
    {
        var answer = Ask(
            draws: 0,
            SmallCountry
                .Parameters.With(CycleParameter.FixedPool, 1)
                .With(CycleParameter.Returns, 1)
                .With(CycleParameter.Founders, 0),
            CycleLinks.All & ~CycleLinks.Demography
        );
        var nation = answer.PlaceOf(AnswerPlace.NationCode);

        Assert.Equal(1, answer[AnswerMeasure.Amplification][nation, Horizon].Central, 1e-9);
        Assert.True(answer[AnswerMeasure.Amplification][Funded, Horizon].Central > 1.001);
        Assert.Equal(0, answer["jobs-moved"][nation, Horizon].Central, 1e-6);
        Assert.True(answer["jobs-moved"][Funded, Horizon].Central > 0);
    }

    [Fact]
    public void Amplification_has_no_meaning_where_no_money_was_placed()
    {
        var answer = Ask(draws: 20);

        Assert.True(double.IsNaN(answer[AnswerMeasure.Amplification][0, Horizon].Central));
        Assert.True(double.IsNaN(answer.ChanceOfAmplification(0, Horizon)));
        Assert.InRange(answer.ChanceOfAmplification(Funded, Horizon), 0, 1);
    }

    [Fact]
    public void Ranges_are_quantiles_of_the_draws()
    {
        var ensemble = Draw(100);
        var answer = Ask(draws: 100);
        double[] jobs =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(draw => ensemble.Of(EnsembleSeries.StartupJobs, draw)[Horizon * Regions + Funded])
                .Order(),
        ];

        var range = answer["startup-jobs"][Funded, Horizon];

        Assert.Equal(Quantiles.OfSorted(jobs, 0.1), range.Low);
        Assert.Equal(Quantiles.OfSorted(jobs, 0.5), range.Median);
        Assert.Equal(Quantiles.OfSorted(jobs, 0.9), range.High);
        Assert.False(range.IsWidened);
    }

    [Fact]
    public void No_band_of_a_level_is_narrower_than_the_hold_out_error()
    {
        var answer = Ask(draws: 50, holdOut: Tried);
        for (var place = 0; place < answer.Places.Count; place++)
        for (var year = 1; year <= Horizon; year++)
            foreach (var level in LevelMeasure.All.Where(level => level != LevelMeasure.ShareOfYouth))
            {
                var range = answer[level.Code][place, year];
                var error = Tried.ErrorOf(level, year);
                Assert.True(range.Low <= range.Median * (1 - error) + 1e-9);
                Assert.True(range.High >= range.Median * (1 + error) - 1e-9);
            }

        Assert.True(answer["residents"][Funded, Horizon].IsWidened);
        Assert.False(Ask(draws: 50)["residents"][Funded, Horizon].IsWidened);
        Assert.Contains(answer.Notices, notice => notice.Code == "notice.cycle-band-widened");
        Assert.Contains(Ask(draws: 0).Notices, notice => notice.Code == "notice.cycle-not-held-out");
    }

    [Fact]
    public void Eleven_caveats_and_the_redistribution_stand_with_every_answer()
    {
        var answer = Ask(draws: 0);

        Assert.Equal(11, Answer.StandingCaveats.Count);
        Assert.Contains(answer.Notices, notice => notice.Code == "notice.cycle-redistributes");
    }

    [Fact]
    public void Threads_change_no_figure()
    {
        var (one, two) = (Ask(draws: 30), Ask(draws: 30, forEachPart: TwoThreads.Run));

        foreach (var (left, right) in one.Figures.Zip(two.Figures))
            for (var place = 0; place < one.Places.Count; place++)
            for (var year = 0; year <= Horizon; year++)
                Assert.Equal(left[place, year], right[place, year]);
    }

    [Fact]
    public void A_parameter_that_the_scenario_sets_itself_is_not_drawn()
    {
        var setting = Setting with { Defaults = SmallCountry.Parameters };

        var priors = setting.PriorsOf(SmallCountry.Parameters.With(CycleParameter.Returns, 1));

        Assert.Equal([CycleParameter.Returns], priors.Held);
        Assert.DoesNotContain(priors.Drawn, prior => prior.Parameter == CycleParameter.Returns);
        Assert.Equal(SmallCountry.Priors.Count(prior => !prior.IsFixed) - 1, priors.Drawn.Count);
    }

    [Fact]
    public void A_placement_in_an_unknown_region_is_refused()
    {
        var scenario = Question(draws: 10) with { Placements = [new("nowhere", 2024, 1)] };

        Assert.False(Answer.To(Country, scenario, Setting, Parts.InOrder).Accepted(out _, out var refusal));
        Assert.Equal("model.placement-region-must-be-known", refusal.Code);
    }

    [Fact]
    public void The_three_ways_to_ask_what_matters_agree_on_additionality()
    {
        var sensitivity = Sensitivity.Of(Country, Question(draws: 100), Setting).Value;
        var point = new AnswerPoint(
            AnswerMeasure.Find("startup-jobs")!,
            AnswerPlace.Of(Country.Calibration, [])[Funded],
            Horizon
        );

        var tornado = sensitivity.Tornado(point, TwoThreads.Run);
        var sobol = sensitivity.Sobol(point, rows: 40, TwoThreads.Run);
        var correlations = sensitivity.Correlations(point, Draw(100));

        Assert.Equal(
            Country.Run(Money, SmallCountry.Parameters, CycleLinks.All).StartupJobs[52],
            tornado.Central
        );
        Assert.Equal(CycleParameter.Additionality, tornado.Bars[0].Parameter);
        Assert.Equal(CycleParameter.Additionality, sobol[0].Parameter);
        Assert.Equal(CycleParameter.Additionality, correlations[0].Parameter);
        Assert.InRange(sobol[0].Index.First, 0.3, 1 + 3 * sobol[0].Index.FirstError);
        Assert.True(correlations[0].Correlation > 0.5);
        Assert.InRange(sobol.Single(index => index.Parameter == CycleParameter.Leaving).Index.Total, 0, 0.05);
    }

    static Ensemble Draw(int draws) =>
        Ensemble
            .Run(
                Country,
                Money,
                SmallCountry.Parameters,
                CycleLinks.All,
                new(SmallCountry.Priors, SmallCountry.Lives, draws, Seed: 1),
                Parts.InOrder
            )
            .Value;

    static Answer Ask(
        int draws,
        CycleParameters? parameters = null,
        CycleLinks links = CycleLinks.All,
        HoldOut? holdOut = null,
        ForEachPart? forEachPart = null
    ) =>
        Answer
            .To(
                Country,
                Question(draws) with
                {
                    Parameters = parameters ?? SmallCountry.Parameters,
                    Links = links,
                },
                Setting with
                {
                    HoldOut = holdOut,
                },
                forEachPart ?? Parts.InOrder
            )
            .Value;

    static Scenario Question(int draws) =>
        new()
        {
            Placements = [.. Enumerable.Range(2024, 10).Select(year => new Placement("r2", year, 100))],
            Parameters = SmallCountry.Parameters,
            Horizon = Horizon,
            Draws = draws,
        };
}
