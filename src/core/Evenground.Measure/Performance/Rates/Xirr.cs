namespace Evenground.Measure;

/// <summary>The money-weighted rate of return of dated flows: the rate at which what was paid in and what
/// came back are worth the same.</summary>
/// <remarks>
/// <para>r with Σ aᵢ (1 + r)^(-tᵢ) = 0, tᵢ in years since the first flow by a stated day count. Flows of one
/// day are netted; order and unit of the amounts do not matter.</para>
/// <para>Every root above -100 % is isolated and counted (<see cref="RootProof"/>). One root over a year or
/// more is
/// the rate. With several roots no single rate is given. A horizon below a year gives the rate of the
/// period.</para>
/// <para>Shape: flows in, one result out. Unit: 1 (0.10 is 10 %) per year. Range: from -1. Missing: a flow
/// whose amount
/// is not known leaves nothing to measure. Errors: an infinite amount is a bug and throws; amounts of two
/// currencies are refused.</para>
/// <para>Source: CFA Institute, Global Investment Performance Standards (2020), on money-weighted returns.
/// Uniqueness: C. J. Norstrøm, "A sufficient condition for a unique nonnegative internal rate of return",
/// Journal of
/// Financial and Quantitative Analysis 7 (1972); for all rates, Laguerre's rule of signs.</para>
/// <para>Example: -1000, +2500 and -1540, a year apart by 30/360, have two roots, 10 % and 40 %.</para>
/// </remarks>
public static partial class Xirr
{
    /// <summary>A horizon of fewer days is shorter than a year: its rate is not annualised.</summary>
    public const int DaysOfYear = 365;

    /// <summary>The rate of return of some flows.</summary>
    public static RateOfReturn Of(ReadOnlySpan<DatedFlow> flows, DayCount dayCount = DayCount.Actual365Fixed)
    {
        var (days, amounts) = (new int[flows.Length], new double[flows.Length]);
        for (var flow = 0; flow < flows.Length; flow++)
            (days[flow], amounts[flow]) = (flows[flow].Day.DayNumber, flows[flow].Amount);
        return Of(NetFlows.Of(days, amounts), dayCount);
    }

    /// <summary>The rate of return of amounts of money, which must be of one currency.</summary>
    public static Outcome<RateOfReturn> OfMoney(
        IReadOnlyList<(DateOnly Day, Money Amount)> flows,
        DayCount dayCount = DayCount.Actual365Fixed
    )
    {
        var dated = new DatedFlow[flows.Count];
        for (var flow = 0; flow < dated.Length; flow++)
        {
            var (day, amount) = flows[flow];
            if (amount.Currency != flows[0].Amount.Currency)
                return new FlowsMustShareACurrency(flows[0].Amount.Currency, amount.Currency, day);
            dated[flow] = DatedFlow.Of(day, amount);
        }

        return Of(dated, dayCount);
    }

    internal static RateOfReturn Of(NetFlows flows, DayCount dayCount)
    {
        var status = StatusWithoutRoots(flows.Flowed);
        if (status is { } known)
            return new(
                known,
                known == RateStatus.TotalLoss ? -1 : null,
                known == RateStatus.TotalLoss ? -1 : null,
                [],
                RootProof.None,
                null,
                dayCount,
                flows.LastDay - flows.FirstDay
            );

        var years = YearsOf(flows, dayCount);
        var horizon = dayCount.Years(
            DateOnly.FromDayNumber(flows.FirstDay),
            DateOnly.FromDayNumber(flows.LastDay)
        );
        var roots = AllRoots.Of(flows.Amounts, years);
        return Told(flows, dayCount, roots, horizon);
    }

    static RateOfReturn Told(NetFlows flows, DayCount dayCount, AllRoots found, double horizonYears)
    {
        var days = flows.LastDay - flows.FirstDay;
        var isSingle = found.IsComplete && found.Roots is [{ IsTouching: false }];
        var status =
            !found.IsComplete ? RateStatus.NonConvergent
            : found.Roots.Count == 0 ? RateStatus.NoSignChange
            : !isSingle ? RateStatus.SeveralRoots
            : days < DaysOfYear ? RateStatus.ShorterThanAYear
            : double.IsInfinity(found.Roots[0].Rate) ? RateStatus.NonConvergent
            : RateStatus.Ok;
        var root = isSingle ? found.Roots[0] : null;
        return new(
            status,
            root is { Rate: < double.PositiveInfinity } ? root.Rate : null,
            root is null || status == RateStatus.NonConvergent
                ? null
                : Elementary.Exp(root.LogRate * horizonYears) - 1,
            found.Roots,
            found.Proof,
            found.Roots.Count == 0 ? null : found.LargestValue / flows.Gross,
            dayCount,
            days
        );
    }

    static RateStatus? StatusWithoutRoots(NetFlows.Sides flowed) =>
        flowed switch
        {
            _ when flowed.HasFlag(NetFlows.Sides.Unknown) => RateStatus.NothingToMeasure,
            _ when flowed.HasFlag(NetFlows.Sides.In | NetFlows.Sides.Out) => null,
            _ when flowed.HasFlag(NetFlows.Sides.In | NetFlows.Sides.NothingLeft) => RateStatus.TotalLoss,
            NetFlows.Sides.None => RateStatus.NothingToMeasure,
            _ => RateStatus.NoSignChange,
        };

    static double[] YearsOf(NetFlows flows, DayCount dayCount)
    {
        var years = new double[flows.Days.Length];
        var first = DateOnly.FromDayNumber(flows.Days[0]);
        for (var flow = 0; flow < years.Length; flow++)
            years[flow] = dayCount.Years(first, DateOnly.FromDayNumber(flows.Days[flow]));
        return years;
    }
}
