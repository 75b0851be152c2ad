using Evenground.Model;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Model.Calibrating;

/// <summary>Any country's record calibrates the model, or is refused with table, region and period.</summary>
public class CalibratorTests
{
    [Fact]
    public void An_invented_country_calibrates_and_its_back_cast_is_the_register()
    {
        var made = new ModelCountry().Calibrate().Value;

        Assert.Equal((3, 86), (made.Shape.Regions, made.Shape.Ages));
        Assert.Equal(new CalibrationOptions(2019, 2023), made.Window);
        Assert.InRange(AccountStep.LargestError(made), 0, 1e-9);
        Assert.All(made.Population, people => Assert.True(people >= 0));
        Assert.True(Simulation.Of(made, default, 5).Accepted(out _, out _));
    }

    [Fact]
    public void Rebuilt_moves_keep_the_moves_of_each_pair()
    {
        var made = new ModelCountry().Calibrate().Value;

        double Moves(int from, int to) =>
            Enumerable.Range(0, made.Shape.Groups).Sum(group => FlowsByAge.Of(made, group, from, to));
        Assert.Equal(1, Moves(1, 0) / 1_200, 1e-9);
        Assert.Equal(1, Moves(0, 1) / 1_000, 1e-9);
        Assert.Equal(1, Moves(2, 0) / 800, 1e-9);
    }

    [Fact]
    public void Moves_counted_by_age_are_taken_as_they_are()
    {
        var country = new ModelCountry { HasFlowsByAge = true };
        var made = country.Calibrate().Value;

        Assert.True(made.HasMeasuredFlows);
        Assert.DoesNotContain(made.Notices, notice => notice.Code == "notice.calibration.flows-rebuilt");
        var moved = Enumerable.Range(0, made.Shape.Groups).Sum(group => FlowsByAge.Of(made, group, 1, 0));
        Assert.Equal(1, moved / (2 * (120 + 360 + 120)), 1e-9);
        Assert.InRange(AccountStep.LargestError(made), 0, 1e-9);
    }

    [Fact]
    public void Births_are_kept_exactly()
    {
        var made = new ModelCountry().Calibrate().Value;
        var shape = made.Shape;

        for (var region = 0; region < shape.Regions; region++)
        {
            var births = 0.0;
            for (var age = 0; age < shape.Ages; age++)
            {
                var cell = shape.Cell(PopulationShape.Women, age, region);
                births +=
                    made.Fertility[age * shape.Regions + region]
                    * (made.Residents[^2][cell] + made.Residents[^1][cell])
                    / 2;
            }

            Assert.Equal(1_400, births, 1e-6);
        }
    }

    [Fact]
    public void The_same_record_has_the_same_vintage_and_another_cell_another()
    {
        var one = new ModelCountry().Calibrate().Value;
        var other = new ModelCountry
        {
            Change = (table, period, codes, value) =>
                table == StandardTables.Labour && period == "2023" && codes[0] == ModelCountry.A
                    ? 41_000
                    : value,
        }
            .Calibrate()
            .Value;

        Assert.Equal(one.Vintage, new ModelCountry().Calibrate().Value.Vintage);
        Assert.NotEqual(one.Vintage, other.Vintage);
        Assert.NotEqual(one.Inputs, other.Inputs);
    }

    [Fact]
    public void Without_tables_of_investment_there_is_none_and_a_notice_says_so()
    {
        var made = new ModelCountry().Calibrate().Value;

        Assert.All(made.Investment, amount => Assert.Equal(0, amount));
        Assert.Contains(made.Notices, notice => notice.Code == "notice.calibration.investment-unknown");
        Assert.Contains(made.Notices, notice => notice.Code == "notice.calibration.kernel-unknown");
        Assert.Contains(made.Notices, notice => notice.Code == "notice.calibration.mortality-national");
    }

    [Fact]
    public void A_table_that_is_not_there_is_refused()
    {
        var country = new ModelCountry { Without = [StandardTables.Births] };

        Assert.Equal(StandardTables.Births, Refused<CalibrationTableMustBeKnown>(country.Calibrate()).Table);
    }

    [Fact]
    public void Flows_of_the_other_kind_are_refused()
    {
        var refusal = Refused<CalibrationFlowsMustBeMoves>(
            new ModelCountry { FlowsAre = TableKind.Stock }.Calibrate()
        );

        Assert.Equal((StandardTables.Flows, "2023"), (refusal.Table, refusal.Period));
    }

    [Fact]
    public void Ages_that_do_not_match_are_refused()
    {
        var refusal = Refused<CalibrationAgesMustMatch>(
            new ModelCountry { HasFlowsByAge = true, FlowAges = ["0-19", "25-39", "40+"] }.Calibrate()
        );

        Assert.Equal(StandardTables.FlowsByAge, refusal.Table);
    }

    [Fact]
    public void Negative_counts_are_refused()
    {
        var refusal = Refused<CalibrationCountMustNotBeNegative>(
            Changed(StandardTables.Flows, "2021", [ModelCountry.A, ModelCountry.B], -5).Calibrate()
        );

        Assert.Equal((ModelCountry.A, "2021", -5), (refusal.Region, refusal.Period, refusal.Value));
    }

    [Fact]
    public void A_region_without_a_figure_is_refused()
    {
        var refusal = Refused<CalibrationFigureMustBeKnown>(
            Changed(StandardTables.PopulationByAge, "2020", [ModelCountry.C, "F", "30-34"], null).Calibrate()
        );

        Assert.Equal((ModelCountry.C, "2020", "F 30-34"), (refusal.Region, refusal.Period, refusal.Cell));
    }

    [Fact]
    public void A_region_without_residents_is_refused()
    {
        var country = new ModelCountry
        {
            Change = (table, _, codes, value) =>
                table == StandardTables.PopulationByAge && codes[0] == ModelCountry.B ? 0 : value,
        };

        Assert.Equal(ModelCountry.B, Refused<CalibrationResidentsMustBePositive>(country.Calibrate()).Region);
    }

    [Fact]
    public void Too_few_years_are_refused()
    {
        var refusal = Refused<CalibrationWindowMustBeWhole>(new ModelCountry().Calibrate(new(2010, 2023)));

        Assert.Equal("2010/2023", refusal.Window);
        Refused<CalibrationWindowMustBeWhole>(new ModelCountry().Calibrate(new(2023, 2020)));
    }

    [Fact]
    public void Borders_of_an_unknown_share_are_refused_and_a_later_window_is_not()
    {
        var country = new ModelCountry { HasUnknownBorder = true };
        var outcome = country.Calibrate();

        Assert.False(outcome.Accepted(out _, out var refusal));
        var all = refusal is Refusals several ? several.All : [refusal!];
        Assert.Contains(all, one => one is CalibrationBordersMustBeKnown);
        Assert.True(country.Calibrate(new(2021, 2023)).Accepted(out _, out _));
    }

    [Fact]
    public void Flows_that_no_ages_fit_are_refused()
    {
        // A's moves out of three quarters of its people a year cannot be told apart from its balance by age.
        var country = new ModelCountry
        {
            Change = (table, _, codes, value) =>
                table == StandardTables.Flows && codes[0] == ModelCountry.A && codes[1] != ModelCountry.A ? 0
                : table == StandardTables.Flows && codes[1] == ModelCountry.A && codes[0] != ModelCountry.A
                    ? 1
                : value,
        };

        Refused<CalibrationFlowsMustFitResidents>(country.Calibrate());
    }

    [Theory]
    [InlineData("2019/2023", 2019, 2023)]
    [InlineData("2020", 2020, 2020)]
    public void A_window_is_read_as_it_is_written(string text, int first, int last) =>
        Assert.Equal(new CalibrationOptions(first, last), CalibrationOptions.Parse(text));

    [Theory]
    [InlineData("2019-2023")]
    [InlineData("2019-01/2023-12")]
    [InlineData("")]
    public void A_window_that_is_none_is_not_read(string text)
    {
        Assert.Null(CalibrationOptions.Parse(text));
        Assert.Contains(text, new CalibrationWindowMustBeYears(text).Text.Korean, StringComparison.Ordinal);
    }

    static ModelCountry Changed(string table, string period, string[] codes, decimal? value) =>
        new()
        {
            Change = (of, on, cell, was) =>
                of == table && on == period && cell.SequenceEqual(codes) ? value : was,
        };

    static T Refused<T>(Outcome<Calibration> outcome)
        where T : Refusal
    {
        Assert.False(outcome.Accepted(out _, out var refusal));
        return Assert.IsType<T>(refusal);
    }
}
