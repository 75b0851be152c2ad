using Evenground.Measure;
using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Whose calls and distributions are forecast.</summary>
public enum PacingPart
{
    /// <summary>The sponsor's: of each fund the part that it promised.</summary>
    Sponsor,

    /// <summary>Those of all investors.</summary>
    All,
}

/// <summary>What a fund may still want to put into companies that it holds.</summary>
/// <param name="Cost">What was paid for the stakes that are held.</param>
/// <param name="Wanted">The share of it that is set aside for later rounds.</param>
/// <param name="There">What may still be called, with the cash at hand, less what is owed.</param>
public sealed record FundReserve(FundFigures Fund, Money Cost, Money Wanted, Money There)
{
    /// <summary>What lacks; 0 when nothing does.</summary>
    public Money Lacking => There < Wanted ? Wanted - There : Wanted with { Minor = 0 };
}

/// <summary>The funds of one currency, as forecasts are made of them.</summary>
/// <remarks>Unit: minor units of the currency. A fund that nobody has made a commitment to, of which the
/// sponsor promised nothing where only its part is asked for, or that has sold all that it held, is left out
/// and named. A value below 0 is taken as 0. What one fund promised another counts where its own investors
/// promised it, and not again in the other; what each fund keeps in reserve is its own and sums
/// nothing.</remarks>
/// <param name="Past">The courses of all funds with a commitment, those that have ended among them: what
/// past years tell.</param>
/// <param name="LeftOut">Funds without a commitment that counts.</param>
/// <param name="Ended">Funds that hold nothing more and have given back: they call no more.</param>
public sealed record PacingBasis(
    Currency Currency,
    DateOnly On,
    PacingPart Part,
    IReadOnlyList<FundFigures> Funds,
    IReadOnlyList<PacingFund> Courses,
    IReadOnlyList<PacingFund> Past,
    IReadOnlyList<FundFigures> LeftOut,
    IReadOnlyList<FundFigures> Ended
)
{
    public static PacingBasis Of(FundPortfolio portfolio, Currency currency, DateOnly on, PacingPart part)
    {
        var all = portfolio.In(currency);
        var parts = Parts(all, part);
        FundFigures[] promised = [.. all.Where(fund => parts[fund.Fund.Id] > 0)];
        FundFigures[] ended = [.. promised.Where(HasEnded)];
        FundFigures[] funds = [.. promised.Except(ended)];
        return new(
            currency,
            on,
            part,
            funds,
            [.. funds.Select(fund => Course(fund, parts[fund.Fund.Id]))],
            [.. promised.Select(fund => Course(fund, parts[fund.Fund.Id]))],
            [.. all.Except(promised)],
            ended
        );
    }

    /// <summary>Whether one fund of the currency is in another.</summary>
    public bool HasFundsWithin
    {
        get
        {
            FundFigures[] all = [.. Funds, .. Ended, .. LeftOut];
            var ids = all.Select(fund => fund.Fund.Id).ToHashSet();
            return all.Any(fund => Within(fund, ids).Count > 0);
        }
    }

    /// <summary>What each fund sets aside for later rounds, if it is this share of what its stakes
    /// cost.</summary>
    public IReadOnlyList<FundReserve> Reserves(decimal share) =>
        [
            .. Funds.Select(fund =>
            {
                var zero = new Money(0, Currency);
                var cost = fund.Book.Stakes.Aggregate(zero, (sum, stake) => sum + stake.Cost);
                var wanted = cost with { Minor = (long)decimal.Round(cost.Minor * share) };
                var assets = FundStatements.NetAssets(fund.Book, fund.On);
                var there = Unfunded(fund) + assets.Cash - assets.CreditLine - assets.Payables;
                return new FundReserve(fund, cost, wanted, there.Minor < 0 ? zero : there);
            }),
        ];

    /// <summary>An amount of a forecast as money, rounded to the minor unit.</summary>
    public Money Amount(double minor) => new((long)Math.Round(minor), Currency);

    public static Money Unfunded(FundFigures fund) => -fund.Book.Balance(LedgerAccount.UncalledCapital);

    /// <summary>Whether it held something once, holds nothing more, and has given back.</summary>
    static bool HasEnded(FundFigures fund) =>
        fund.Totals.Distributed.Minor > 0
        && fund.Book.Stakes.Any()
        && fund.Book.Stakes.All(stake =>
            stake is { Units: 0, Value.Minor: 0 } or { Value.Minor: 0, Cost.Minor: 0 }
        );

    /// <summary>Of each fund the part that is asked for, without what other funds promised it: that money is
    /// forecast where its own investors promised it.</summary>
    static Dictionary<Id<Fund>, double> Parts(IReadOnlyList<FundFigures> all, PacingPart part)
    {
        var ids = all.Select(fund => fund.Fund.Id).ToHashSet();
        return all.ToDictionary(fund => fund.Fund.Id, fund => PartOf(fund, part, ids));
    }

    static double PartOf(FundFigures fund, PacingPart part, HashSet<Id<Fund>> funds)
    {
        var size = fund.Measures.SizeFormed.Minor;
        var within = Within(fund, funds);
        var counted = fund
            .Lines.Select(line => line.Value)
            .Where(line =>
                line.Kind == EntryKind.Committed
                && (part == PacingPart.All || line.Role == InvestorRole.Sponsor)
                && (line.Investor is not { } investor || !within.Contains(investor))
            )
            .Sum(line => (double)line.Amount.Minor);
        return size <= 0 ? 0 : counted / size;
    }

    static HashSet<Id<Organisation>> Within(FundFigures fund, HashSet<Id<Fund>> funds) =>
        [
            .. fund
                .Reading.FundInvestors.Where(link => funds.Contains(link.Value.Value))
                .Select(link => link.Key),
        ];

    static PacingFund Course(FundFigures fund, double part) =>
        new(
            BitConverter.ToUInt64(fund.Fund.Id.Value.ToByteArray(), 0)
                ^ BitConverter.ToUInt64(fund.Fund.Id.Value.ToByteArray(), 8)
                | 1,
            fund.Fund.Name,
            fund.FirstFlowOn ?? fund.On,
            fund.On,
            fund.Totals.Committed.Minor,
            Math.Max(0, Unfunded(fund).Minor),
            Math.Max(0, fund.Value.Value.Minor),
            fund.Totals.Distributed.Minor,
            fund.Totals.Recallable.Minor,
            part,
            FundPath.Years(fund),
            LedgerPerformance.Dated(fund.Flows.OfInvestors())
        );
}
