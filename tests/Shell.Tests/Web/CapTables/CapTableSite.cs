using Evenground.Record;

namespace Evenground.Tests.Web.CapTables;

/// <summary>A server with one company that has a cap table of two classes, a round, options and a
/// SAFE.</summary>
static class CapTableSite
{
    public static readonly Id<Company> Startup = Id<Company>(1);

    static readonly DateOnly Start = new(2021, 1, 4);

    static readonly DateOnly RoundDay = new(2023, 6, 1);

    public static async Task<Site> StartAsync()
    {
        var site = await Site.StartEmptyAsync();
        await FillAsync(site);
        return site;
    }

    /// <summary>The company and its cap table, in a record that is there.</summary>
    public static async Task FillAsync(Site site)
    {
        await site.AppendAsync(history =>
            CompanyRules.Decide(
                new RegisterCompany(
                    Startup,
                    new("바다로봇 (예시)", "Sea Robot (example)"),
                    Start,
                    Start,
                    null,
                    []
                ),
                history
            )
        );
        var entry = 0;
        await site.AppendAsync(history =>
            CapTableRules.Decide(new(Startup, [.. Steps(() => Id<CapTableEntry>(++entry))]), history)
        );
    }

    static IEnumerable<CapTableStep> Steps(Func<Id<CapTableEntry>> next)
    {
        var (common, preferred) = (Id<ShareClass>(1), Id<ShareClass>(2));
        var (founders, fund, angel) = (Id<Holder>(1), Id<Holder>(2), Id<Holder>(3));
        var (plan, round) = (Id<OptionPlan>(1), Id<FundingRound>(1));
        yield return On(Start, new CapTableOpened(Startup, next(), Currency.Won, "example register"));
        yield return On(
            Start,
            new ShareClassCreated(Startup, next(), common, new("보통주", "Common"), ShareClassTerms.Common)
        );
        yield return On(
            Start,
            new HolderEntered(Startup, next(), founders, HolderKind.Group, new("창업자", "Founders"))
        );
        yield return On(
            Start,
            new HolderEntered(Startup, next(), fund, HolderKind.Fund, new("예시 펀드", "Example fund"))
        );
        yield return On(Start, new HolderEntered(Startup, next(), angel, HolderKind.Person, null));
        yield return On(
            Start,
            new PoolSet(Startup, next(), plan, new("선택권 계획", "Option plan"), common, 100_000)
        );
        yield return On(
            Start,
            new SharesIssued(Startup, next(), Id<Security>(1), founders, common, 800_000, 500)
        );
        yield return On(
            Start.AddDays(90),
            new RightGranted(
                Startup,
                next(),
                Id<Security>(2),
                angel,
                RightKind.Option,
                common,
                40_000,
                1_000,
                plan
            )
        );
        yield return On(
            RoundDay,
            new ShareClassCreated(
                Startup,
                next(),
                preferred,
                new("상환전환우선주 A", "Series A"),
                new(
                    ShareKind.Preferred,
                    OriginalPrice: 10_000,
                    LiquidationMultiple: 1,
                    Participation: Participation.Capped,
                    ParticipationCap: 3,
                    Seniority: 1
                )
            )
        );
        yield return On(
            RoundDay,
            new RoundClosed(
                Startup,
                next(),
                round,
                new("시리즈 A", "Series A"),
                preferred,
                new(9_000_000_000, Currency.Won),
                new(1_000_000_000, Currency.Won),
                10_000
            )
        );
        yield return On(
            RoundDay,
            new SharesIssued(Startup, next(), Id<Security>(3), fund, preferred, 100_000, 10_000, round)
        );
        yield return On(
            RoundDay.AddDays(200),
            new ConvertibleIssued(
                Startup,
                next(),
                Id<Security>(4),
                angel,
                new(ConvertibleKind.Safe, new Money(12_000_000_000, Currency.Won), Discount: 0.2m),
                new(300_000_000, Currency.Won)
            )
        );
    }

    static CapTableStep On(DateOnly day, ICapTableEvent happened) => new(happened, day);

    static Id<T> Id<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
