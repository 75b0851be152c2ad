using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Tests.Measure.Regional;

/// <summary>An invented country of West, East with its town Port, and Isle, and a programme in it.</summary>
/// <remarks>
/// Alpha moved from West to Port with 20 people and has 26 now. Beta was founded in East and has 7. Gamma has
/// its head office in West with 40 and a factory in East with 9. Of Delta no place is known. Epsilon was
/// closed. Zeta moved from East to Isle; only its people in all are known. East's code changed in 2024.
/// </remarks>
static class Twoland
{
    public const string Root = "aa",
        West = "aa-west",
        East = "aa-east",
        Port = "aa-port",
        Isle = "aa-isle",
        Coast = "aa-coast";

    const string Scheme = "aa-places";

    public static readonly DateOnly End = new(2024, 12, 31);

    public static readonly Id<Company> Alpha = IdOf<Company>(1),
        Beta = IdOf<Company>(2),
        Gamma = IdOf<Company>(3),
        Delta = IdOf<Company>(4),
        Epsilon = IdOf<Company>(5),
        Zeta = IdOf<Company>(6);

    public static readonly Id<Hub> Hub = IdOf<Hub>(70);

    static readonly Id<CompanySite> GammaOffice = IdOf<CompanySite>(13),
        GammaFactory = IdOf<CompanySite>(23);

    static readonly Id<Fund> Fund = IdOf<Fund>(40);

    static readonly RegionCode InWest = new(Scheme, "W"),
        InEastBefore = new(Scheme, "E1"),
        InEast = new(Scheme, "E2"),
        InPort = new(Scheme, "P"),
        InIsle = new(Scheme, "I");

    public static History History { get; } =
        PublicRecord.Fold(
            PublicRecord.Chained([
                .. Country(),
                .. Places(),
                .. People(),
                .. Money(),
                .. Pledges(),
                .. HubAndPartnership(),
                .. Statements(),
            ])
        );

    public static RecordView ViewOn(DateOnly day, Visibility clearance = Visibility.Programme) =>
        new(History, new(day, End, Clearance: clearance));

    static IEnumerable<Fact> Country()
    {
        yield return On(
            new(2020, 1, 1),
            new RegionsAdopted(
                Root,
                "1",
                [
                    Row(Root, "A", null),
                    Row(West, InWest.Code, Root),
                    Row(East, InEastBefore.Code, Root, until: new(2023, 12, 31)),
                    Row(East, InEast.Code, Root, from: new(2024, 1, 1)),
                    Row(Port, InPort.Code, East),
                    Row(Isle, InIsle.Code, Root),
                ],
                [new(Coast, new("해안", "Coast"), [East], new(DateOnly.MinValue), "test")]
            )
        );
        var residents = new TableStructure(
            StandardTables.Population,
            new("주민", "Residents"),
            Unit.People,
            TableKind.Stock,
            [new("region", DimensionRole.Region, new("지역", "Region"), Scheme)]
        );
        yield return On(
            new(2024, 1, 31),
            Released(residents, ("2023", "E1", 100_000), ("2023", "W", 200_000))
        );
        yield return On(new(2024, 8, 1), Released(residents, ("2024-06", "E2", 60_000)));
    }

    static IEnumerable<Fact> Places() =>
        [
            Registered(Alpha, new("알파", "Alpha"), new(2022, 1, 1)),
            Opened(Alpha, 11, SiteKind.HeadOffice, InWest, new(2022, 1, 1)),
            On(new(2024, 4, 1), new CompanySiteMoved(Alpha, IdOf<CompanySite>(11), InWest, InPort, "2")),
            Registered(Beta, new("베타", "Beta"), new(2024, 2, 1)),
            Opened(Beta, 12, SiteKind.HeadOffice, InEast, new(2024, 2, 1)),
            Registered(Gamma, new("감마", "Gamma"), new(2021, 1, 1)),
            Opened(Gamma, 13, SiteKind.HeadOffice, InWest, new(2021, 1, 1)),
            Opened(Gamma, 23, SiteKind.Factory, InEastBefore, new(2023, 5, 1)),
            Registered(Delta, new("델타", "Delta"), new(2024, 1, 1)),
            Registered(Epsilon, new("엡실론", "Epsilon"), new(2020, 1, 1)),
            Opened(Epsilon, 15, SiteKind.HeadOffice, InEastBefore, new(2020, 1, 1)),
            On(new(2024, 6, 30), new CompanyExited(Epsilon, ExitKind.Closed, null, "test")),
            Registered(Zeta, new("제타", "Zeta"), new(2021, 1, 1)),
            Opened(Zeta, 16, SiteKind.HeadOffice, InEastBefore, new(2021, 1, 1)),
            On(new(2024, 10, 1), new CompanySiteMoved(Zeta, IdOf<CompanySite>(16), InEast, InIsle, "3")),
        ];

    static IEnumerable<Fact> People() =>
        [
            Counted(Alpha, 11, 20, new(2024, 3, 31)),
            Counted(Alpha, 11, 26, End),
            Counted(Beta, 12, 7, End),
            Counted(Gamma, 13, 40, End),
            Counted(Gamma, 23, 9, End),
            CountedInAll(Gamma, 60),
            CountedInAll(Zeta, 5),
        ];

    static IEnumerable<Fact> Money() =>
        [
            On(
                new(2024, 1, 2),
                new FundFormed(Fund, new("펀드", "Fund"), IdOf<Organisation>(50), Currency.Won, [])
            ),
            Invested(61, Alpha, 100, new(2024, 1, 15)),
            Invested(62, Gamma, 490, End),
            Invested(63, Delta, 50, new(2024, 7, 1)),
        ];

    static IEnumerable<Fact> Pledges() =>
        [
            .. Promised(81, InEast, (MoneyRung.Announced, 1_000), (MoneyRung.Committed, 200)),
            .. Promised(82, InPort, (MoneyRung.Announced, 500)),
            .. Promised(83, null, (MoneyRung.Announced, 9_000)),
        ];

    static IEnumerable<Fact> HubAndPartnership()
    {
        var (site, room, opened) = (IdOf<HubSite>(71), IdOf<Room>(72), new DateOnly(2024, 1, 1));
        yield return On(opened, new HubFounded(Hub, new("거점", "Hub"), IdOf<Organisation>(50)));
        yield return On(opened, new HubSiteOpened(Hub, site, new("동관", "East wing"), InEast, "4"));
        yield return On(opened, new RoomAdded(Hub, site, room, "101", null, null));
        yield return On(new(2024, 2, 1), new ResidencyStarted(Hub, IdOf<Residency>(73), Beta, [room]));
        var need = IdOf<Need>(91);
        yield return On(opened, new NeedPosted(need, IdOf<Organisation>(50), new("수요", "A need")));
        yield return On(new(2024, 5, 1), new StartupScreened(IdOf<Partnership>(92), need, Beta));
    }

    static IEnumerable<Fact> Statements() =>
        [
            On(
                new(2024, 1, 1),
                new ScopeDefined(new("Hub East", new("동 거점", "Hub East"), Region: InEast))
            ),
            On(
                new(2024, 1, 1),
                new ScopeDefined(new("Hub East Port", new("항구", "Port"), "Hub East", Region: InPort))
            ),
            On(
                new(2024, 1, 1),
                new ScopeDefined(new("Hub West", new("서 거점", "Hub West"), Region: InWest))
            ),
            .. Said("hub.residents", "Hub East", 30, new(2024, 6, 30)),
            .. Said("hub.residents", "Hub East Port", 12, new(2024, 6, 30)),
            .. Said("hub.residents", "Hub West", 10, new(2024, 3, 31)),
            .. Said("hub.residents", "Hub West", 11, new(2024, 6, 30)),
            .. Said("hub.residents", "Hub West", 13, new(2024, 9, 30)),
            .. Said("hub.employees", "Hub East", 300, new(2024, 6, 30)),
            .. Said("hub.employees", "Hub West", 90, new(2024, 3, 31)),
        ];

    static IEnumerable<Fact> Said(string metric, string scope, decimal value, DateOnly day)
    {
        var statement = $"{metric}-{scope}-{day:yyyyMMdd}";
        var unit = metric == "hub.residents" ? Unit.Companies : Unit.People;
        yield return On(
            day,
            new StatementPublished(new(statement, day, "Town", "Paper", "Title", "https://example.org/", "s"))
        );
        yield return On(
            day,
            new Asserted(
                new(statement, metric, scope, null, day, Relation.Equals, unit),
                new(value, 1, $"{value}", "")
            )
        );
    }

    static IEnumerable<Fact> Promised(
        int number,
        RegionCode? region,
        params IReadOnlyList<(MoneyRung Rung, long Millions)> money
    )
    {
        var (pledge, made) = (IdOf<Pledge>(number), new DateOnly(2024, 2, 1));
        var terms = new PledgeTerms(new("약속", "Pledge"), "We will.", "All", null, null, region, "test");
        yield return On(made, new PledgeMade(pledge, IdOf<Organisation>(50), terms, null));
        foreach (var (rung, millions) in money)
            yield return On(made, new MoneyReached(pledge, rung, Won(millions), "test"));
    }

    static StatisticsReleased Released(
        TableStructure structure,
        params IReadOnlyList<(string Period, string Region, decimal Value)> cells
    )
    {
        var builder = new DataSetBuilder(structure);
        foreach (var (period, region, value) in cells)
            _ = builder.Add(period, [region], value).Value;
        var on = new DateOnly(2024, 1, 31);
        return new(builder.Build(new(new("통계청", "Office"), "T1", "free", on, on, cells[0].Period)).Value);
    }

    static Region Row(
        string place,
        string code,
        string? parent,
        DateOnly? from = null,
        DateOnly? until = null
    ) =>
        new(
            place,
            new(Scheme, code),
            new(place + " 지역", place),
            new(from ?? DateOnly.MinValue, until),
            parent
        );

    static Fact Registered(Id<Company> company, LocalizedText name, DateOnly on) =>
        On(on, new CompanyRegistered(company, name, on, null, []));

    static Fact Opened(Id<Company> company, int site, SiteKind kind, RegionCode region, DateOnly on) =>
        On(on, new CompanySiteOpened(company, IdOf<CompanySite>(site), kind, region, "1"));

    static Fact Counted(Id<Company> company, int site, int people, DateOnly on) =>
        Counted(company, HeadcountOf.PersonsAt(IdOf<CompanySite>(site)), people, on);

    static Fact CountedInAll(Id<Company> company, int people) =>
        Counted(company, HeadcountOf.Persons, people, End);

    static Fact Counted(Id<Company> company, HeadcountOf of, int people, DateOnly on) =>
        new(
            new HeadcountReported(company, of, people, HeadcountSource.Insured),
            EffectivePeriod.OneDay(on),
            on
        );

    static Fact Invested(int number, Id<Company> company, long millions, DateOnly on) =>
        On(on, new Invested(Fund, IdOf<LedgerEntry>(number), company, Won(millions), null, null));

    static Fact On(DateOnly day, IEvent happened) => new(happened, new(day), day);

    static Money Won(long millions) => new(millions * 1_000_000, Currency.Won);

    static Id<T> IdOf<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
