namespace Evenground.Measure;

/// <summary>What a fund drew from its subscription line and repaid.</summary>
/// <param name="Day">The day.</param>
/// <param name="Drawn">What was drawn; 0 when nothing was.</param>
/// <param name="Repaid">What was repaid, interest and fees of the line included.</param>
public readonly record struct LineFlow(DateOnly Day, double Drawn, double Repaid);

/// <summary>Performance with the subscription line and without it. The one is never given without the
/// other.</summary>
/// <remarks>
/// <para>A line lets a fund invest before it calls capital: the time of investors' money grows shorter and
/// the rate larger, while interest makes the multiple smaller.</para>
/// <para><b>With</b>: investors' flows as they were. <b>Without</b>: as if investors had paid every draw on
/// its day,
/// and nothing had been called for repayments: paid-in is lower by what was repaid and higher by what was
/// drawn, and
/// what is still owed is added to the value.</para>
/// <para>Unit: that of the flows. Missing: as for a rate and a multiple.</para>
/// <para>Source: ILPA, Enhancing Transparency Around Subscription Lines of Credit (2020); U.S. SEC staff,
/// Marketing
/// Compliance FAQ of 6 February 2024.</para>
/// <para>Example: 100 drawn at the start, 105 called and repaid after a year, 150 back after three: 19.52 %
/// and
/// 1.429 with the line, 14.47 % and 1.500 without.</para>
/// </remarks>
public sealed record SubscriptionLine
{
    SubscriptionLine(FlowFigures with, FlowFigures without) => (With, Without) = (with, without);

    /// <summary>Investors' flows as they were.</summary>
    public FlowFigures With { get; }

    /// <summary>As if investors had paid each draw on its day.</summary>
    public FlowFigures Without { get; }

    /// <summary>The same rates, with multiples of what an account counts as paid in and distributed: capital
    /// that went back unused lowers what was paid in and is no distribution, and what was given back lowers
    /// distributions.</summary>
    public SubscriptionLine Counting(double paidIn, double distributed) =>
        new(
            With with
            {
                PaidIn = paidIn,
                Distributed = distributed,
            },
            Without with
            {
                PaidIn = paidIn + (Without.PaidIn - With.PaidIn),
                Distributed = distributed,
            }
        );

    /// <summary>Both figures.</summary>
    /// <param name="flows">Investors' flows: below 0 paid in, above 0 distributed.</param>
    /// <param name="line">Draws and repayments of the line.</param>
    /// <param name="left">Day and value of what is left, after debts.</param>
    /// <param name="owed">What the fund still owes on the line then; it stands in the value as a
    /// debt.</param>
    public static SubscriptionLine Of(
        IReadOnlyList<DatedFlow> flows,
        IReadOnlyList<LineFlow> line,
        DatedFlow left,
        double owed = 0
    )
    {
        var with = FlowFigures.Of(flows, left.Day, left.Amount);
        LineFlow[] known = [.. line.Where(flow => flow.Day <= left.Day)];
        var drawn = FixedSum.Of([.. known.Select(flow => flow.Drawn)]);
        var repaid = FixedSum.Of([.. known.Select(flow => flow.Repaid)]);
        var without = FlowFigures.Of(
            [.. flows, .. known.Select(flow => new DatedFlow(flow.Day, flow.Repaid - flow.Drawn))],
            left.Day,
            left.Amount + owed
        );
        return new(
            with,
            without with
            {
                PaidIn = with.PaidIn + drawn - repaid,
                Distributed = with.Distributed,
            }
        );
    }
}
