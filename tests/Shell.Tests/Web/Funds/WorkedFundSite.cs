using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Web.Funds;

/// <summary>A programme with one fund of 1,000 million won that has a subscription line, a holding,
/// costs and a distribution; served once for all tests of a class, which only read it.</summary>
public sealed class WorkedFundSite : IAsyncLifetime
{
    public static readonly DateOnly Formed = new(2025, 10, 1),
        Later = new(2026, 7, 15);

    public static readonly Id<Fund> Fund = IdOf<Fund>(4);

    public static readonly Id<Organisation> First = IdOf<Organisation>(6),
        Second = IdOf<Organisation>(7);

    static readonly Id<Stake> Stake = IdOf<Stake>(9);

    static readonly Id<Company> Startup = IdOf<Company>(10);

    int _entries = 100;

    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartEmptyAsync();
        await OnAsync(Formed, new FundFormed(Fund, new("시험 펀드", "Test fund"), First, Currency.Won, []));
        await PostAsync(
            Formed,
            id => new CommitmentTaken(Fund, id, "p", First, InvestorRole.Sponsor, Won(600))
        );
        await PostAsync(
            Formed,
            id => new CommitmentTaken(Fund, id, "p", Second, InvestorRole.Private, Won(400))
        );
        await PostAsync(Formed, id => new LineDrawn(Fund, id, "p", Won(100)));
        await PostAsync(
            Formed,
            id => new StakeBought(Fund, id, "p", Stake, Startup, Instrument.Common, 30, Won(100))
        );
        var called = new DateOnly(2026, 1, 15);
        await PostAsync(
            called,
            id => new CapitalCalledFor(
                Fund,
                id,
                "p",
                called,
                [new(First, Won(123), Won(48), Won(12)), new(Second, Won(82), Won(32), Won(8))]
            )
        );
        await PostAsync(called, id => new CapitalReceived(Fund, id, "p", First, Won(183)));
        await PostAsync(called, id => new CapitalReceived(Fund, id, "p", Second, Won(122)));
        await PostAsync(called, id => new LineRepaid(Fund, id, "p", Won(100), Won(5)));
        await PostAsync(called, id => new CostCharged(Fund, id, "p", CostKind.ManagementFee, Won(20), true));
        await PostAsync(called, id => new CostCharged(Fund, id, "p", CostKind.Audit, Won(4), false));
        await PostAsync(
            new(2026, 3, 31),
            id => new StakeValued(Fund, id, "p", Stake, Won(150), "multiples", "sales of peers")
        );
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    async Task PostAsync(DateOnly on, Func<Id<LedgerEntry>, ITransaction> make)
    {
        var id = IdOf<LedgerEntry>(++_entries);
        await OnAsync(on, make(id));
        await OnAsync(on, new EntryApproved(Fund, id, "a"));
    }

    Task OnAsync(DateOnly day, IEvent happened) =>
        Site.AppendAsync(_ => Decision.Of([new Fact(happened, new(day), day)]));

    static Money Won(long millions) => new(millions * 1_000_000, Currency.Won);

    static Id<T> IdOf<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
