using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Facts of a made-up fund with one investor and one holding, for worked examples.</summary>
static class ExampleFund
{
    public static readonly Id<Fund> Fund = new(new("00000000-0000-7000-8000-000000000001"));

    /// <summary>The last day of the examples: two years of 365 days after the first.</summary>
    public static readonly DateOnly Last = new(2023, 1, 1);

    static readonly DateOnly First = new(2021, 1, 1),
        Middle = new(2022, 1, 1);

    static readonly Id<Organisation> Investor = new(new("00000000-0000-7000-8000-000000000002"));

    static readonly Id<Stake> Shares = new(new("00000000-0000-7000-8000-000000000003"));

    static readonly Id<Company> Startup = new(new("00000000-0000-7000-8000-000000000004"));

    public static readonly LocalizedText Story = new(
        "약정 100 가운데 60이 납입되어 투자되었습니다. 1년 뒤 20을 회수해 재출자 대상으로 분배하고, 같은 20을 다시 납입받아 투자했습니다. 2년 뒤 남은 가치는 70입니다(단위: 원). ",
        "Of 100 promised, 60 were paid in and invested. After a year 20 came back and were distributed as recallable, and 20 were paid in "
            + "and invested again. After two years 70 are left (in won). "
    );

    public static Question Question(string? detail = null) =>
        new(new(RecordedScope.Of(Fund), detail), new(Last, Last), Basis.Recorded);

    /// <summary>Commitment 100, paid in 60 and again 20, of which 20 were distributed as recallable, value
    /// 70.</summary>
    public static IReadOnlyList<Fact> Facts() =>
        Facts(
            (Commitment(100), First),
            (Call(60), First),
            (Payment(60), First),
            (Purchase(60), First),
            (new StakeSold(Fund, Next(5), "first", Shares, 20, Won(20)), Middle),
            (
                new DistributionMade(
                    Fund,
                    Next(6),
                    "first",
                    [new(Investor, Won(0), Won(0), Won(20), Won(20))]
                ),
                Middle
            ),
            (Call(20) with { Entry = Next(7) }, Middle),
            (Payment(20) with { Entry = Next(8) }, Middle),
            (Purchase(20) with { Entry = Next(9) }, Middle),
            (Valued(70), Last)
        );

    /// <summary>100 drawn on the line and invested at once, 105 called and repaid after a year, value 150
    /// after three.</summary>
    public static IReadOnlyList<Fact> FactsWithLine() =>
        Facts(
            (Commitment(200), First.AddDays(-365)),
            (new LineDrawn(Fund, Next(2), "first", Won(100)), First.AddDays(-365)),
            (Purchase(100), First.AddDays(-365)),
            (Call(105) with { Entry = Next(5) }, First),
            (Payment(105), First),
            (new LineRepaid(Fund, Next(6), "first", Won(100), Won(5)), First),
            (Valued(150), Last)
        );

    static IReadOnlyList<Fact> Facts(params (ITransaction Transaction, DateOnly On)[] transactions)
    {
        var first = transactions[0].On;
        return
        [
            Of(new FundFormed(Fund, new("마을 펀드", "Town fund"), Investor, Currency.Won, []), first),
            .. transactions.SelectMany(entry =>
                (Fact[])
                    [
                        Of(entry.Transaction, entry.On),
                        Of(new EntryApproved(Fund, entry.Transaction.Entry, "second"), entry.On),
                    ]
            ),
        ];

        static Fact Of(IEvent happened, DateOnly on) => new(happened, new(on), on);
    }

    static Money Won(long amount) => new(amount, Currency.Won);

    static Id<LedgerEntry> Next(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    static CommitmentTaken Commitment(long won) =>
        new(Fund, Next(1), "first", Investor, InvestorRole.Sponsor, Won(won));

    static CapitalCalledFor Call(long won) =>
        new(Fund, Next(2), "first", Last, [new(Investor, Won(won), Won(0), Won(0))]);

    static CapitalReceived Payment(long won) => new(Fund, Next(3), "first", Investor, Won(won));

    static StakeBought Purchase(long won) =>
        new(Fund, Next(4), "first", Shares, Startup, Instrument.Common, won, Won(won));

    static StakeValued Valued(long won) =>
        new(Fund, Next(10), "first", Shares, Won(won), "multiples", "example");
}
