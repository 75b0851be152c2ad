using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Companies;

/// <summary>What may be recorded of a company's life, people and value.</summary>
public class CompanyRulesTests
{
    static readonly Id<Company> Startup = Id<Company>(1),
        Buyer = Id<Company>(2);
    static readonly DateOnly Founded = new(2018, 3, 2),
        Later = new(2022, 10, 31);
    static readonly ExternalId Number = ExternalId.From("kr-brn", "220-81-62517").Value;

    readonly Desk _desk = new();

    public CompanyRulesTests()
    {
        Register(Startup, Number);
        Register(Buyer);
    }

    [Fact]
    public void A_company_is_known_from_its_founding()
    {
        Assert.Equal(Founded, _desk.History.Companies.Find(Startup, On(Founded))?.FoundedOn);
        Assert.Null(_desk.History.Companies.Find(Startup, On(Founded.AddDays(-1))));
        Assert.Equal(Startup, _desk.History.Companies.Find(Number, On(Later))?.Id);
    }

    [Fact]
    public void An_id_or_a_number_that_is_taken_is_refused()
    {
        Refused<IdMustBeNew>(Registration(Startup));
        Refused<ExternalIdMustBeFree>(Registration(Id<Company>(3), Number));
        Refused<ExternalIdMustBeFree>(
            CompanyRules.Decide(new NumberCompany(Buyer, Number, Founded), _desk.History)
        );
    }

    [Fact]
    public void A_company_is_not_known_before_it_was_founded() =>
        Refused<DaysMustBeInOrder>(
            CompanyRules.Decide(
                new RegisterCompany(Id<Company>(3), Named("C"), Founded.AddDays(-1), Founded, null, []),
                _desk.History
            )
        );

    [Fact]
    public void A_name_is_needed_in_both_languages() =>
        Refused<TextMustBeGiven>(
            CompanyRules.Decide(new RenameCompany(Startup, new("가", ""), Later), _desk.History)
        );

    [Theory]
    [InlineData(ExitKind.Listed, true)]
    [InlineData(ExitKind.Acquired, true)]
    [InlineData(ExitKind.Dormant, false)]
    [InlineData(ExitKind.Merged, false)]
    [InlineData(ExitKind.Closed, false)]
    public void A_company_that_was_bought_or_listed_is_alive(ExitKind exit, bool isActive)
    {
        _desk.Write(Exit(Startup, exit, Later));

        Assert.True(_desk.History.Companies.Find(Startup, On(Later.AddDays(-1)))?.IsActive);
        Assert.Equal(isActive, _desk.History.Companies.Find(Startup, On(Later))?.IsActive);
    }

    [Fact]
    public void Nothing_follows_the_end_of_a_company()
    {
        _desk.Write(Exit(Startup, ExitKind.Closed, Later));

        Refused<MustBeInBeing>(Exit(Startup, ExitKind.Listed, Later.AddDays(1)));
        Refused<MustBeInBeing>(Report(10, Later.AddDays(1)));
        Refused<MustBeInBeing>(Value(1_000, Later.AddDays(1)));
    }

    [Fact]
    public void An_end_before_a_recorded_change_is_refused()
    {
        _desk.Write(Exit(Startup, ExitKind.Listed, Later));

        Refused<ExitMustComeLast>(Exit(Startup, ExitKind.Closed, Later.AddDays(-1)));
    }

    [Fact]
    public void Only_a_dormant_company_resumes()
    {
        Refused<OnlyTheDormantResume>(Exit(Startup, ExitKind.Resumed, Later));

        _desk
            .Write(Exit(Startup, ExitKind.Dormant, Later))
            .Write(Exit(Startup, ExitKind.Resumed, Later.AddDays(30)));

        Assert.False(_desk.History.Companies.Find(Startup, On(Later))?.IsActive);
        Assert.True(_desk.History.Companies.Find(Startup, On(Later.AddDays(30)))?.IsActive);
    }

    [Fact]
    public void A_company_merges_into_another_that_the_record_knows()
    {
        Refused<MergerNeedsAnotherCompany>(
            CompanyRules.Decide(
                new NoteExit(Startup, ExitKind.Merged, Later, Startup, "register"),
                _desk.History
            )
        );
        Refused<MustBeKnown>(
            CompanyRules.Decide(
                new NoteExit(Startup, ExitKind.Merged, Later, Id<Company>(9), "register"),
                _desk.History
            )
        );
    }

    [Fact]
    public void Of_one_day_the_insured_count_stands_before_the_companys_own_word()
    {
        _desk
            .Write(Report(12, Later, HeadcountSource.Insured))
            .Write(Report(15, Later))
            .Write(Report(9, Later.AddDays(-30)));

        Assert.Equal(12, Headcount(On(Later))?.Count);
        Assert.Equal(9, Headcount(On(Later.AddDays(-1)))?.Count);
        Assert.Null(Headcount(On(Later.AddDays(-31))));
    }

    [Fact]
    public void A_count_reported_again_replaces_the_first_only_from_the_day_it_was_known()
    {
        _desk.Write(Report(12, Later));
        var before = new AsOf(Later, Known: _desk.Today);
        _desk.Today = _desk.Today.AddDays(100);
        _desk.Write(Report(14, Later));

        Assert.Equal(12, Headcount(before)?.Count);
        Assert.Equal(14, Headcount(before with { Known = _desk.Today })?.Count);
        Assert.Equal(2, _desk.History.Companies.HeadcountsOf(Startup, On(Later)).Count);
    }

    [Fact]
    public void Persons_and_full_time_equivalents_are_two_figures()
    {
        var equivalents = HeadcountOf.Persons with { Unit = HeadcountUnit.FullTimeEquivalents };
        _desk.Write(Report(12, Later)).Write(Report(10.5m, Later, of: equivalents));

        Assert.Equal(12, Headcount(On(Later))?.Count);
        Assert.Equal(10.5m, _desk.History.Companies.HeadcountOf(Startup, equivalents, On(Later))?.Count);
    }

    [Fact]
    public void A_headcount_must_make_sense()
    {
        Refused<NumberMustNotBeNegative>(Report(-1, Later));
        Refused<PersonsMustBeWhole>(Report(10.5m, Later));
        Refused<HeadcountMustNameItsSite>(
            Report(10, Later, of: new(HeadcountReach.Site, HeadcountUnit.Persons))
        );
        Refused<HeadcountMustNameItsSite>(
            Report(10, Later, of: HeadcountOf.Persons with { Site = Id<CompanySite>(1) })
        );
        Refused<MustBeKnown>(Report(10, Later, of: HeadcountOf.PersonsAt(Id<CompanySite>(1))));
    }

    [Fact]
    public void No_value_ever_replaces_another()
    {
        _desk
            .Write(Value(1_000, Later.AddDays(-400)))
            .Write(Value(3_000, Later))
            .Write(Value(2_000, Later.AddDays(-30), ValueBasis.FairValue));
        var companies = _desk.History.Companies;

        Assert.Equal(3_000, companies.ValuationOf(Startup, On(Later))?.Value.Minor);
        Assert.Equal(2_000, companies.ValuationOf(Startup, On(Later), ValueBasis.FairValue)?.Value.Minor);
        Assert.Equal(1_000, companies.ValuationOf(Startup, On(Later.AddDays(-31)))?.Value.Minor);
        Assert.Equal(3, companies.ValuationsOf(Startup, On(Later)).Count);
        Assert.Equal(365, companies.ValuationOf(Startup, On(Later))?.AgeInDaysOn(Later.AddDays(365)));
    }

    [Fact]
    public void A_value_is_positive_and_has_a_source()
    {
        Refused<AmountMustBePositive>(Value(0, Later));
        Refused<TextMustBeGiven>(
            CompanyRules.Decide(
                new NoteValue(Startup, new(1, Currency.Won), ValueBasis.ListedCap, Later, ""),
                _desk.History
            )
        );
    }

    void Register(Id<Company> id, params ExternalId[] numbers) => _desk.Write(Registration(id, numbers));

    Outcome<Decision> Registration(Id<Company> id, params ExternalId[] numbers) =>
        CompanyRules.Decide(
            new RegisterCompany(id, Named("Startup"), Founded, Founded, new("ksic-11", "J62"), numbers),
            _desk.History
        );

    Outcome<Decision> Exit(Id<Company> id, ExitKind exit, DateOnly on) =>
        CompanyRules.Decide(
            new NoteExit(id, exit, on, Into: exit == ExitKind.Merged ? Buyer : null, "register"),
            _desk.History
        );

    Outcome<Decision> Report(
        decimal count,
        DateOnly on,
        HeadcountSource source = HeadcountSource.SelfReport,
        HeadcountOf? of = null
    ) =>
        CompanyRules.Decide(
            new ReportHeadcount(Startup, of ?? HeadcountOf.Persons, count, source, on),
            _desk.History
        );

    Headcount? Headcount(AsOf asOf) =>
        _desk.History.Companies.HeadcountOf(Startup, HeadcountOf.Persons, asOf);

    Outcome<Decision> Value(long won, DateOnly on, ValueBasis basis = ValueBasis.LastPostMoney) =>
        CompanyRules.Decide(
            new NoteValue(Startup, new(won, Currency.Won), basis, on, "round B"),
            _desk.History
        );
}
