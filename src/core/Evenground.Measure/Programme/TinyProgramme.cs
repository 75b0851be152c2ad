using Evenground.Record;

namespace Evenground.Measure;

/// <summary>An invented programme of three companies in the invented country, for worked examples.</summary>
/// <remarks>
/// Gaon was founded in South in 2024 and has 12 people there. Narae moved its head office from North to South
/// with 30 people and has 34 now. Daon has its head office in North with 15 people and opened a laboratory in
/// South with 5.
/// </remarks>
static class TinyProgramme
{
    const string Scheme = "xx-places";

    static readonly RegionCode North = new(Scheme, TinyCountry.North),
        South = new(Scheme, TinyCountry.South);

    static readonly Id<Company> Gaon = IdOf<Company>(1),
        Narae = IdOf<Company>(2),
        Daon = IdOf<Company>(3);

    static readonly Id<CompanySite> GaonOffice = IdOf<CompanySite>(11),
        NaraeOffice = IdOf<CompanySite>(12),
        DaonOffice = IdOf<CompanySite>(13),
        DaonLaboratory = IdOf<CompanySite>(14);

    static readonly Id<Fund> Fund = IdOf<Fund>(21);

    /// <summary>A question by somebody of the programme: three companies are few to show to the
    /// public.</summary>
    public static Question Ask(string place, string? detail = null) =>
        new(
            new(place, detail),
            new(TinyCountry.Day, TinyCountry.Day, Clearance: Visibility.Programme),
            Basis.Recorded
        );

    public static IReadOnlyList<Fact> With(params IReadOnlyList<DataSet> tables) =>
        [.. TinyCountry.With(2, tables), .. Companies(), .. People(), .. Money(), .. Pledges()];

    /// <summary>The fund's scope.</summary>
    public static string FundScope => RecordedScope.Of(Fund);

    /// <summary>A question about the fund, by somebody of the programme.</summary>
    public static Question AskFund(string detail) => Ask(FundScope, detail);

    /// <summary>The fund's promises: 2 bn of the sponsor's and 8 bn of others.</summary>
    public static IReadOnlyList<Fact> Commitments() =>
        [
            Committed(61, InvestorRole.Sponsor, 2_000_000_000),
            Committed(62, InvestorRole.Private, 8_000_000_000),
        ];

    /// <summary>Half of what the fund invests has to go outside the capital area by the end of
    /// 2026.</summary>
    public static Fact Duty() =>
        From(
            new(2024, 1, 2),
            new DutyAgreed(
                Fund,
                new(
                    DutyCode,
                    new("수도권 밖 투자", "Investment outside the capital area"),
                    DutyKind.Duty,
                    DutyBase.Invested,
                    0.5m,
                    TinyCountry.Rest,
                    new(2026, 12, 31),
                    "example",
                    IsExample: true
                )
            )
        );

    public const string DutyCode = "outside";

    /// <summary>40,000 residents of South at the end of 2024.</summary>
    public static DataSet Residents() =>
        TinyCountry.ByPlace(
            StandardTables.Population,
            TableKind.Stock,
            Unit.People,
            ("2024", TinyCountry.South, 40_000)
        );

    static IEnumerable<Fact> Companies() =>
        [
            Registered(Gaon, new("가온", "Gaon"), new(2024, 3, 1)),
            Opened(Gaon, GaonOffice, SiteKind.HeadOffice, South, new(2024, 3, 1)),
            Registered(Narae, new("나래", "Narae"), new(2020, 1, 1)),
            Opened(Narae, NaraeOffice, SiteKind.HeadOffice, North, new(2020, 1, 1)),
            From(new(2024, 9, 1), new CompanySiteMoved(Narae, NaraeOffice, North, South, "1")),
            Registered(Daon, new("다온", "Daon"), new(2019, 1, 1)),
            Opened(Daon, DaonOffice, SiteKind.HeadOffice, North, new(2019, 1, 1)),
            Opened(Daon, DaonLaboratory, SiteKind.Laboratory, South, new(2024, 5, 1)),
        ];

    static IEnumerable<Fact> People() =>
        [
            Counted(Narae, NaraeOffice, 30, new(2024, 6, 30)),
            Counted(Daon, DaonOffice, 15, new(2024, 12, 31)),
            Counted(Daon, DaonLaboratory, 5, new(2024, 12, 31)),
            Counted(Gaon, GaonOffice, 12, new(2024, 12, 31)),
            Counted(Narae, NaraeOffice, 34, new(2024, 12, 31)),
        ];

    static IEnumerable<Fact> Money() =>
        [
            From(
                new(2024, 1, 2),
                new FundFormed(Fund, new("마을 펀드", "Town fund"), IdOf<Organisation>(31), Currency.Won, [])
            ),
            Invested(41, Narae, 2_000_000_000, new(2024, 2, 1)),
            Invested(42, Gaon, 1_000_000_000, new(2024, 6, 1)),
            Invested(43, Daon, 3_000_000_000, new(2025, 1, 15)),
        ];

    static Fact Committed(int number, InvestorRole role, long won) =>
        From(
            new(2024, 1, 2),
            new CommitmentMade(
                Fund,
                IdOf<LedgerEntry>(number),
                IdOf<Organisation>(number),
                role,
                new(won, Currency.Won)
            )
        );

    static IEnumerable<Fact> Pledges() => [.. Promised(51, 5_000_000_000), .. Promised(52, 3_000_000_000)];

    static IEnumerable<Fact> Promised(int number, long won)
    {
        var pledge = IdOf<Pledge>(number);
        var terms = new PledgeTerms(
            new("남부 투자", "Investment in South"),
            "We will invest in South.",
            "South",
            null,
            null,
            South,
            "example"
        );
        yield return From(new(2024, 1, 2), new PledgeMade(pledge, IdOf<Organisation>(31), terms, null));
        yield return From(
            new(2024, 1, 2),
            new MoneyReached(pledge, MoneyRung.Announced, new(won, Currency.Won), "example")
        );
    }

    static Fact Registered(Id<Company> company, LocalizedText name, DateOnly on) =>
        From(on, new CompanyRegistered(company, name, on, null, []));

    static Fact Opened(
        Id<Company> company,
        Id<CompanySite> site,
        SiteKind kind,
        RegionCode region,
        DateOnly on
    ) => From(on, new CompanySiteOpened(company, site, kind, region, "1"));

    static Fact Counted(Id<Company> company, Id<CompanySite> site, int people, DateOnly on) =>
        new(
            new HeadcountReported(company, HeadcountOf.PersonsAt(site), people, HeadcountSource.Insured),
            EffectivePeriod.OneDay(on),
            on
        );

    static Fact Invested(int number, Id<Company> company, long won, DateOnly on) =>
        From(on, new Invested(Fund, IdOf<LedgerEntry>(number), company, new(won, Currency.Won), null, null));

    static Fact From(DateOnly on, IEvent happened) => new(happened, new(on), on);

    static Id<T> IdOf<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
