using Evenground.Record;
using Evenground.Tests.Measure;

namespace Evenground.Tests.Publish.Funds;

/// <summary>A programme of the tests' own with both a ledger of two funds and published statements.</summary>
/// <remarks>All funds: size formed 25 bn, the sponsor's 6 bn of it. First fund: 10 bn and 4 bn.</remarks>
static class TwoRecords
{
    public const string Whole = "Town funds";

    public static readonly DateOnly Opened = new(2024, 1, 1),
        Told = new(2024, 6, 30),
        Today = new(2024, 12, 31);

    public static readonly Id<Fund> First = IdOf<Fund>(4),
        Second = IdOf<Fund>(8);

    public static AsOf Now => new(Today, Today);

    public static History Of(params IEnumerable<Fact> facts) =>
        PublicRecord.Fold(PublicRecord.Chained(facts));

    /// <summary>Two funds with their commitments.</summary>
    public static IEnumerable<Fact> Ledger() =>
        [
            Formed(First, "마을 펀드", "Town fund"),
            Committed(First, 40, InvestorRole.Sponsor, 4_000, Opened),
            Committed(First, 41, InvestorRole.Private, 6_000, Opened),
            Formed(Second, "둘째 펀드", "Second fund"),
            Committed(Second, 42, InvestorRole.Sponsor, 2_000, Opened),
            Committed(Second, 43, InvestorRole.Public, 13_000, Opened),
        ];

    public static Fact Committed(Id<Fund> fund, int entry, InvestorRole role, long millions, DateOnly on) =>
        On(
            on,
            new CommitmentMade(
                fund,
                IdOf<LedgerEntry>(entry),
                IdOf<Organisation>(role == InvestorRole.Sponsor ? 6 : 7),
                role,
                new(millions * 1_000_000, Currency.Won)
            )
        );

    /// <summary>A statement of one figure, in billions of won.</summary>
    public static IEnumerable<Fact> Said(
        string key,
        string metric,
        string scope,
        decimal billions,
        Relation relation = Relation.Equals,
        decimal roundedToBillions = 0.1m,
        DateOnly? on = null,
        string unit = "KRW"
    ) =>
        [
            On(
                on ?? Told,
                new StatementPublished(
                    new(key, on ?? Told, "Town", "Paper", "Title", "https://example.org/", "sheet")
                )
            ),
            On(
                on ?? Told,
                new Asserted(
                    new(key, metric, scope, null, on ?? Told, relation, Unit.Parse(unit)!.Value),
                    new(billions * 1_000_000_000, roundedToBillions * 1_000_000_000, $"{billions}", "")
                )
            ),
        ];

    static Fact Formed(Id<Fund> fund, string korean, string english) =>
        On(Opened, new FundFormed(fund, new(korean, english), IdOf<Organisation>(5), Currency.Won, []));

    static Fact On(DateOnly day, IEvent happened) => new(happened, new(day), day);

    static Id<T> IdOf<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
