using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Statements;

/// <summary>What a programme may say of its words.</summary>
public class DefinitionRulesTests
{
    static readonly Metric Residents = new("site.residents", MetricKind.Stock, new("입주기업", "residents"));

    static readonly Metric EverResident = new(
        "site.ever",
        MetricKind.Cumulative,
        new("누적", "ever"),
        CumulativeOf: "site.residents"
    );

    static readonly Scope Hub = new("Hub", new("허브", "Hub"));

    static readonly Scope Pohang = new("Hub Pohang", new("허브 포항", "Hub Pohang"), PartOf: "Hub");

    static readonly ExchangeRateNoted Rate = new(
        Currency.Dollar,
        Currency.Won,
        new(2023, 11, 15),
        1_300.8m,
        "A bank"
    );

    [Fact]
    public void Definitions_of_one_file_may_refer_to_each_other_in_any_order() =>
        Assert.Equal(2, Decide(History.Empty, EverResident, Residents).Value.Facts.Count);

    [Fact]
    public void A_definition_holds_for_every_view_of_the_past()
    {
        var history = History.Empty.With(Decide(History.Empty, Residents));

        Assert.Equal([Residents], history.Statements.Metrics(Sheet.KnownOn(new(1999, 1, 1))));
    }

    [Fact]
    public void The_same_definitions_again_change_nothing()
    {
        var history = History
            .Empty.With(Decide(History.Empty, Residents, EverResident))
            .With(DefinitionRules.Decide(new DefineScopes([Pohang, Hub]), History.Empty))
            .With(DefinitionRules.Decide(new NoteExchangeRates([Rate]), History.Empty));

        Assert.Empty(Decide(history, Residents, EverResident).Value.Facts);
        Assert.Empty(DefinitionRules.Decide(new DefineScopes([Hub, Pohang]), history).Value.Facts);
        Assert.Empty(DefinitionRules.Decide(new NoteExchangeRates([Rate]), history).Value.Facts);
    }

    [Fact]
    public void A_definition_made_anew_replaces_the_one_before_and_leaves_the_others()
    {
        var before = History.Empty.With(Decide(History.Empty, Residents, EverResident));
        var renamed = Residents with { Name = new("입주 회사", "tenants") };

        var after = before.With(Decide(before, renamed));

        Assert.Equal([EverResident, renamed], after.Statements.Metrics(Sheet.Now));
        Assert.Contains(Residents, after.Statements.Metrics(Sheet.Now with { UpTo = before.Head }));
    }

    [Fact]
    public void A_reference_to_a_metric_that_nobody_defines_is_refused() =>
        Assert.Equal(
            new MetricMustReferToAnother("site.ever", "cumulative_of", "site.residents"),
            Sheet.RefusalOf(Decide(History.Empty, EverResident))
        );

    [Fact]
    public void A_reference_to_the_standard_vocabulary_is_taken() =>
        Assert.Single(
            Decide(History.Empty, EverResident with { CumulativeOf = "hub.residents" }).Value.Facts
        );

    [Fact]
    public void A_reference_to_itself_is_refused() =>
        Assert.IsType<MetricMustReferToAnother>(
            Sheet.RefusalOf(Decide(History.Empty, EverResident with { CumulativeOf = "site.ever" }))
        );

    [Fact]
    public void A_pattern_may_refer_to_what_its_star_will_stand_for() =>
        Assert.Single(
            Decide(
                History.Empty,
                new Metric("*_so_far", MetricKind.Cumulative, new("누적 *", "* so far"), CumulativeOf: "*")
            ).Value.Facts
        );

    [Fact]
    public void A_reference_of_another_kind_of_metric_is_refused() =>
        Assert.Equal(
            new ReferenceMustFitTheKind("site.residents", "actual", MetricKind.Stock, MetricKind.Plan),
            Sheet.RefusalOf(Decide(History.Empty, Residents with { Actual = "hub.rooms" }))
        );

    [Fact]
    public void Two_definitions_of_one_code_in_a_file_are_refused() =>
        Assert.Equal(
            new DefinitionMustStandOnce("site.residents"),
            Sheet.RefusalOf(Decide(History.Empty, Residents, Residents))
        );

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(
            2,
            Assert
                .IsType<Refusals>(
                    Sheet.RefusalOf(
                        Decide(
                            History.Empty,
                            EverResident,
                            Residents with
                            {
                                Code = "other",
                                Actual = "nothing",
                                Kind = MetricKind.Plan,
                            }
                        )
                    )
                )
                .All.Count
        );

    [Fact]
    public void A_part_of_a_whole_that_nobody_defines_is_refused() =>
        Assert.Equal(
            new WholeMustBeDefined("Hub Pohang", "Hub"),
            Sheet.RefusalOf(DefinitionRules.Decide(new DefineScopes([Pohang]), History.Empty))
        );

    [Fact]
    public void A_scope_that_is_part_of_itself_through_others_is_refused()
    {
        var history = History.Empty.With(
            DefinitionRules.Decide(new DefineScopes([Hub, Pohang]), History.Empty)
        );

        var refusal = Sheet.RefusalOf(
            DefinitionRules.Decide(new DefineScopes([Hub with { PartOf = "Hub Pohang" }]), history)
        );

        Assert.Equal(new ScopeMustNotHoldItself("Hub", "Hub"), refusal);
    }

    [Fact]
    public void A_rate_is_known_from_its_day()
    {
        var history = History.Empty.With(
            DefinitionRules.Decide(new NoteExchangeRates([Rate]), History.Empty)
        );

        Assert.Empty(history.Statements.Rates(Sheet.KnownOn(Rate.On.AddDays(-1))));
        Assert.Equal(Rate, Assert.Single(history.Statements.Rates(Sheet.KnownOn(Rate.On))).Value);
    }

    [Fact]
    public void A_corrected_rate_of_the_same_source_replaces_it_and_one_of_another_stands_beside_it()
    {
        var history = History.Empty.With(
            DefinitionRules.Decide(new NoteExchangeRates([Rate]), History.Empty)
        );
        var (corrected, other) = (Rate with { Rate = 1_301m }, Rate with { Source = "Another bank" });

        history = history.With(DefinitionRules.Decide(new NoteExchangeRates([corrected, other]), history));

        Assert.Equal([corrected, other], history.Statements.Rates(Sheet.Now).Select(rate => rate.Value));
    }

    [Fact]
    public void A_rate_must_be_above_zero() => Refused<RateMustBePositive>(Rate with { Rate = 0 });

    [Fact]
    public void A_rate_stands_between_two_currencies() =>
        Refused<CurrenciesMustDiffer>(Rate with { Quote = Currency.Dollar });

    [Fact]
    public void A_rate_has_a_source() => Refused<RateMustHaveASource>(Rate with { Source = " " });

    static void Refused<T>(ExchangeRateNoted rate) =>
        Assert.IsType<T>(
            Sheet.RefusalOf(DefinitionRules.Decide(new NoteExchangeRates([rate]), History.Empty))
        );

    static Outcome<Decision> Decide(History history, params Metric[] metrics) =>
        DefinitionRules.Decide(new DefineMetrics(metrics), history);
}
