using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Partnerships;

/// <summary>Pass-through keeps numerator and denominator; grades are imported and never computed.</summary>
public class PaymentRulesTests
{
    static readonly Id<Organisation> Buyer = Id<Organisation>(1);
    static readonly DateOnly Start = new(2024, 1, 1);
    static readonly EffectivePeriod Year = new(Start, new(2024, 12, 31));

    readonly Desk _desk = new();

    public PaymentRulesTests() =>
        _desk.Write(
            OrganisationRules.Decide(
                new RegisterOrganisation(Buyer, Named("Buyer"), OrganisationKind.Company, Start, []),
                _desk.History
            )
        );

    /// <remarks>Figures: payments of 2024 published in December 2025; the second was printed as 13.5 % and is
    /// 11.3 %.</remarks>
    [Theory]
    [InlineData(616, 3_895, "0.158")]
    [InlineData(235, 2_085, "0.113")]
    public void A_rate_is_computed_from_what_was_paid_and_received(long paid, long received, string rate)
    {
        _desk.Write(Report(paid, received));

        var found = Assert.Single(_desk.History.Partnerships.PassThroughs(On(Start)));

        Assert.Equal(
            rate,
            decimal.Round(found.Rate!.Value, 3).ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public void Where_nothing_was_received_there_is_no_rate()
    {
        _desk.Write(Report(0, 0));

        Assert.Null(_desk.History.Partnerships.PassThroughs(On(Start))[0].Rate);
    }

    [Fact]
    public void A_report_must_make_sense()
    {
        Refused<PassedOnMustHaveBeenReceived>(Report(5, 4));
        Refused<AmountMustBePositive>(Report(-1, 4));
        Refused<PeriodMustBeClosed>(Report(1, 4, period: new(Start)));
        Refused<DaysMustBeInOrder>(Report(1, 4, period: new(Start, Start.AddDays(-1))));
        Refused<TextMustBeGiven>(Report(1, 4, scope: ""));
        Refused<MustBeInBeing>(Report(1, 4, period: new(Start.AddDays(-1), Start)));
        Refused<CurrencyMustMatch>(
            PaymentRules.Decide(
                new ReportPassThrough(
                    new(Buyer, Year, new(1, Currency.Dollar), new(2, Currency.Won), "all", "press")
                ),
                _desk.History
            )
        );
    }

    [Fact]
    public void A_grade_is_what_its_publisher_gave_last()
    {
        _desk
            .Write(Rate(WinWinGrade.Deferred, new(2025, 10, 31)))
            .Write(Rate(WinWinGrade.Good, new(2025, 12, 1)));
        var partnerships = _desk.History.Partnerships;

        Assert.Equal(
            WinWinGrade.Deferred,
            partnerships.RatingOf(Buyer, 2024, new(Start, Known: new(2025, 11, 30)))?.Grade
        );
        Assert.Equal(
            WinWinGrade.Good,
            partnerships.RatingOf(Buyer, 2024, new(Start, Known: new(2025, 12, 1)))?.Grade
        );
        Assert.Null(partnerships.RatingOf(Buyer, 2023, new(Start, Known: new(2025, 12, 1))));
    }

    [Fact]
    public void A_grade_has_an_organisation_and_a_source()
    {
        Refused<TextMustBeGiven>(
            PaymentRules.Decide(
                new NoteRating(new(Buyer, 2024, WinWinGrade.Good, "Commission", ""), Start),
                _desk.History
            )
        );
        Refused<MustBeKnown>(
            PaymentRules.Decide(
                new NoteRating(
                    new(Id<Organisation>(9), 2024, WinWinGrade.Good, "Commission", "press"),
                    Start
                ),
                _desk.History
            )
        );
    }

    Outcome<Decision> Report(
        long paid,
        long received,
        EffectivePeriod? period = null,
        string scope = "all tiers"
    ) =>
        PaymentRules.Decide(
            new ReportPassThrough(
                new(
                    Buyer,
                    period ?? Year,
                    new(paid, Currency.Won),
                    new(received, Currency.Won),
                    scope,
                    "press"
                )
            ),
            _desk.History
        );

    Outcome<Decision> Rate(WinWinGrade grade, DateOnly on) =>
        PaymentRules.Decide(
            new NoteRating(new(Buyer, 2024, grade, "Commission", "press"), on),
            _desk.History
        );
}
