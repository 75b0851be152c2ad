using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.Funds;
using Evenground.Tests.Record.Regions;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Measure.Funds;

/// <summary>A fund of two companies: one with its head office in Seoul and a plant in Gyeongbuk, one that may
/// be anywhere.</summary>
sealed class RegionalDesk
{
    public const string Seoul = "kr-seoul",
        Gyeongbuk = "kr-gyeongbuk",
        Jeju = "kr-jeju";

    public static readonly Id<CompanySite> OtherOffice = Desk.Id<CompanySite>(3);

    public FundDesk Desks { get; } = new();

    public History History => Desks.History;

    public RegionalDesk()
    {
        Desks.Desk.Write(
            RulebookRules.Decide(
                new(
                    new(
                        "kr",
                        "1",
                        [],
                        [],
                        [
                            new(
                                StandardRules.Capital,
                                Desk.Named("Capital"),
                                ["kr-capital-area", "kr-rest"],
                                new(DateOnly.MinValue),
                                "example"
                            ),
                        ],
                        Duties:
                        [
                            new(
                                "forty",
                                Desk.Named("Forty"),
                                DutyKind.Target,
                                DutyReach.AllFunds,
                                DutyBase.Invested,
                                0.4m,
                                "kr-rest",
                                null,
                                Desk.Named("Note"),
                                new(DateOnly.MinValue),
                                "example"
                            ),
                            new(
                                "kinds",
                                Desk.Named("Kinds"),
                                DutyKind.Duty,
                                DutyReach.EachFund,
                                DutyBase.Committed,
                                0.2m,
                                null,
                                3,
                                Desk.Named("Note"),
                                new(DateOnly.MinValue),
                                "example"
                            ),
                        ]
                    ),
                    Formed
                ),
                WithRest(Desks)
            )
        );
    }

    /// <summary>Opens the other company's head office.</summary>
    public RegionalDesk OpenOther(RegionCode region, int day = 0)
    {
        Desks.Desk.Write(
            CompanySiteRules.Decide(
                new OpenCompanySite(Other, OtherOffice, SiteKind.HeadOffice, region, "1", DayOf(day)),
                History
            )
        );
        return this;
    }

    public bool Move(Id<Company> company, Id<CompanySite> site, RegionCode to, int day) =>
        Desks.Desk.Try(
            CompanySiteRules.Decide(
                new MoveCompanySite(company, site, to, $"{to} {day}", DayOf(day)),
                History
            )
        );

    public StakeBought Buy(long won, Id<Company> company, Id<CompanySite>? site, int stake) =>
        Desks.Buy(won, 1, Desk.Id<Stake>(stake), site: site) with
        {
            Company = company,
        };

    public RegionalDesk Count(Id<CompanySite> site, int people, int day)
    {
        Desks.Desk.Write(
            Decision.OnDay(
                new HeadcountReported(Startup, HeadcountOf.PersonsAt(site), people, HeadcountSource.Insured),
                DayOf(day)
            )
        );
        return this;
    }

    public RegionalDesk Agree(FundDuty duty, int day = 0)
    {
        Desks.Desk.Write(FundDutyRules.Decide(new(Venture, duty, DayOf(day)), History));
        return this;
    }

    public FundsInRegions View(int day = 1000) => new RecordView(History, Desk.On(DayOf(day))).FundsInRegions;

    /// <summary>What the amounts of the one fund came to.</summary>
    public PlacedMoney Place(
        RegionalMeasure measure,
        InvestmentBy by,
        PlacedWhen when = PlacedWhen.OnTheDay,
        int day = 1000
    )
    {
        var view = View(day);
        return view.Place(view.Funds, measure, by, when);
    }

    static History WithRest(FundDesk desks)
    {
        desks.Desk.Write(
            RegionRules.Decide(
                new(
                    "kr",
                    "2",
                    Korea.Rows,
                    [
                        .. Korea.Groups,
                        new(
                            "kr-rest",
                            Desk.Named("The rest"),
                            ["kr-gyeongbuk", "kr-jeju", "kr-sejong", "kr-gangwon"],
                            new(DateOnly.MinValue),
                            "example"
                        ),
                    ],
                    new(2011, 1, 1)
                ),
                desks.History
            )
        );
        return desks.History;
    }
}
