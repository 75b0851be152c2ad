using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>By which flows the gross figures of the performance template are worked out.</summary>
public enum IlpaMethod
{
    /// <summary>Flows between fund and investors, without what was called for fees and expenses.</summary>
    Granular,

    /// <summary>Flows between fund and investments.</summary>
    GrossUp,
}

/// <summary>Gross figures of a fund with and without its subscription line, by either method.</summary>
/// <remarks>
/// <para><b>Granular</b>: investors' flows less payments for fees and expenses; carried interest that
/// was paid comes back on its day, and what is allocated and not paid is added to the value. Without the
/// line: as if investors had paid every draw on its day (<see cref="SubscriptionLine"/>).</para>
/// <para><b>Gross-up</b>: flows of stakes and their value. These are the figures without the line; with it,
/// what was drawn counts as paid when it was repaid, and what is owed is taken off the value.</para>
/// <para>Missing: granular needs every payment itemised; one that is not leaves both figures out.</para>
/// </remarks>
/// <param name="With">Null when it cannot be worked out; see <paramref name="Missing"/>.</param>
sealed record IlpaGross(FlowFigures? With, FlowFigures? Without, LocalizedText? Missing)
{
    public static IlpaGross Of(FundFigures figures, IlpaMethod method) =>
        method == IlpaMethod.Granular ? Granular(figures) : GrossUp(figures);

    static IlpaGross Granular(FundFigures figures)
    {
        var flows = ItemisedFlows.Of(figures);
        if (flows.Any(flow => flow.Purpose == CallPurpose.NotItemised))
            return new(null, null, PaymentsNotItemised);

        DatedFlow[] invested =
        [
            .. flows
                .Where(flow => flow.Purpose is null or CallPurpose.Investments)
                .Select(flow => DatedFlow.Of(flow.Flow.Day, flow.Amount)),
            .. Carried(figures.Book).Select(paid => DatedFlow.Of(paid.On, paid.Amount)),
        ];
        var accrued = -figures.Book.Balance(LedgerAccount.CarriedInterest);
        var line = SubscriptionLine.Of(
            invested,
            LedgerPerformance.Line(figures.Flows),
            DatedFlow.Of(figures.On, figures.Value.Value + accrued),
            figures.Flows.OwedOnLine().Minor
        );
        return new(line.With, line.Without, null);
    }

    static IlpaGross GrossUp(FundFigures figures)
    {
        var without = figures.Gross;
        var line = LedgerPerformance.Line(figures.Flows);
        var (drawn, repaid) = (line.Sum(flow => flow.Drawn), line.Sum(flow => flow.Repaid));
        var with = FlowFigures.Of(
            [
                .. LedgerPerformance.Dated(figures.Flows.OfStakes()),
                .. line.Select(flow => new DatedFlow(flow.Day, flow.Drawn - flow.Repaid)),
            ],
            figures.On,
            without.Value - figures.Flows.OwedOnLine().Minor
        );
        return new(
            with with
            {
                PaidIn = without.PaidIn + repaid - drawn,
                Distributed = without.Distributed,
            },
            without,
            null
        );
    }

    /// <summary>Carried interest paid to the manager, and below 0 what it gave back.</summary>
    static IEnumerable<(DateOnly On, Money Amount)> Carried(FundBook book) =>
        from entry in book.Entries
        let amount = entry.Transaction switch
        {
            CarryPaid paid => paid.Amount,
            CarryClawedBack back => -back.Amount,
            _ => (Money?)null,
        }
        where amount is not null
        select (entry.On, amount.Value);

    static readonly LocalizedText PaymentsNotItemised = new(
        "용도를 적지 않은 출자 요청이 있어 계산하지 않습니다. 투자 흐름 방식(gross-up)을 쓰십시오.",
        "Not worked out, as some calls do not state their purposes. Use the gross-up methodology."
    );
}
