using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Web.Funds;

/// <summary>A programme with a ledger of two funds and published statements about them: one agrees, one does
/// not, one measure is never stated. Served once for all tests of a class, which only read it.</summary>
public sealed class TwoRecordsSite : IAsyncLifetime
{
    public const string Whole = "Town funds";

    public static readonly DateOnly Opened = new(2024, 1, 1),
        Told = new(2024, 6, 30);

    public static readonly Id<Fund> First = IdOf<Fund>(4),
        Second = IdOf<Fund>(8);

    public static readonly Id<Organisation> Sponsor = IdOf<Organisation>(6),
        Manager = IdOf<Organisation>(5);

    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartEmptyAsync();
        await Site.AppendAsync(_ =>
            Decision.Of([
                Formed(First, new("마을 펀드", "Town fund")),
                Committed(First, 40, InvestorRole.Sponsor, 4_000),
                Committed(First, 41, InvestorRole.Private, 6_000),
                Formed(Second, new("둘째 펀드", "Second fund")),
                Committed(Second, 42, InvestorRole.Sponsor, 2_000),
                Committed(Second, 43, InvestorRole.Public, 13_000),
            ])
        );
        await SayAsync("a", "fund.sponsor_contribution", Whole, 6, Relation.Equals);
        await SayAsync("b", "fund.size_formed", Whole, 27, Relation.MoreThan);
        await SayAsync("c", "fund.size_formed", "Second fund", 15, Relation.Equals);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    static Fact Formed(Id<Fund> fund, LocalizedText name) =>
        On(Opened, new FundFormed(fund, name, Manager, Currency.Won, []));

    static Fact Committed(Id<Fund> fund, int entry, InvestorRole role, long millions) =>
        On(
            Opened,
            new CommitmentMade(
                fund,
                IdOf<LedgerEntry>(entry),
                role == InvestorRole.Sponsor ? Sponsor : IdOf<Organisation>(7),
                role,
                new(millions * 1_000_000, Currency.Won)
            )
        );

    Task SayAsync(string key, string metric, string scope, decimal billions, Relation relation) =>
        Site.AppendAsync(_ =>
            Decision.Of([
                On(
                    Told,
                    new StatementPublished(
                        new(key, Told, "Town", "Test Daily", "Title", "https://example.org/", "test")
                    )
                ),
                On(
                    Told,
                    new Asserted(
                        new(key, metric, scope, null, Told, relation, Unit.Of(Currency.Won)),
                        new(billions * 1_000_000_000, 100_000_000, $"{billions}", "")
                    )
                ),
            ])
        );

    static Fact On(DateOnly day, IEvent happened) => new(happened, new(day), day);

    static Id<T> IdOf<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
