using Evenground.Measure;

namespace Evenground.Model;

/// <summary>Fits the assumptions to what has happened in a fund, up to one of its years.</summary>
/// <remarks>
/// Unfunded commitment, value and age are taken as they are. The rate of later calls is the mean of the
/// fund's own years from the third on, its range their least and greatest when there are three. Growth is the
/// investors' rate of return so far, where it is single and over a year. The bow is the one whose course,
/// from the fund's own calls, has distributed what was distributed. The part that may be called again is the
/// fund's own. All stay within the assumed ranges; what a reader typed is taken as it is.
/// </remarks>
public static class PacingFit
{
    const int YearsForARange = 3,
        Cuts = 40;

    /// <summary>The range of every parameter, in their order.</summary>
    /// <param name="fund">The fund.</param>
    /// <param name="typed">What a reader typed; null for none.</param>
    /// <param name="years">How many of the fund's whole years are known; null for all, and the time
    /// since.</param>
    public static IReadOnlyList<PacingSpread> Of(
        PacingFund fund,
        Func<PacingParameter, double?> typed,
        int? years = null
    )
    {
        var known = fund.Years.Take(years ?? fund.Years.Count).ToList();
        return
        [
            .. PacingAssumptions.All.Select(assumption =>
                typed(assumption.Parameter) is { } value
                    ? new PacingSpread(value, value, value, PacingOrigin.Readers)
                    : assumption.Parameter switch
                    {
                        PacingParameter.LaterYears => LaterYears(assumption, fund, known),
                        PacingParameter.Growth => Growth(assumption, fund, known, years),
                        PacingParameter.Bow => Bow(assumption, fund, known, typed),
                        PacingParameter.Recallable => Recallable(assumption, fund, years),
                        _ => assumption.Spread,
                    }
            ),
        ];
    }

    /// <summary>The middles of all ranges.</summary>
    public static PacingParameters Middles(IReadOnlyList<PacingSpread> spreads) =>
        At(spreads, spread => spread.Middle);

    internal static PacingParameters At(
        IReadOnlyList<PacingSpread> spreads,
        Func<PacingSpread, double> value
    ) =>
        new(
            value(spreads[0]),
            value(spreads[1]),
            value(spreads[2]),
            value(spreads[3]),
            value(spreads[4]),
            value(spreads[5]),
            value(spreads[6]),
            value(spreads[7])
        );

    static PacingSpread LaterYears(PacingAssumption assumption, PacingFund fund, List<PacingYear> known)
    {
        var rates = new List<double>();
        for (var year = 2; year < known.Count; year++)
            if (known[year - 1].Unfunded > 0.01 * fund.Commitment)
                rates.Add(Math.Min(1, known[year].Called / known[year - 1].Unfunded));
        if (rates.Count == 0)
            return assumption.Spread;
        var mean = FixedSum.Of([.. rates]) / rates.Count;
        return rates.Count >= YearsForARange
            ? new(rates.Min(), mean, rates.Max(), PacingOrigin.FundsOwn)
            : Centred(assumption, mean);
    }

    static PacingSpread Growth(
        PacingAssumption assumption,
        PacingFund fund,
        List<PacingYear> known,
        int? years
    )
    {
        var on =
            years is null ? fund.On
            : known is [.., var last] ? last.On
            : fund.FirstOn;
        var value =
            years is null ? fund.Value
            : known is [.., var end] ? end.Value
            : 0;
        DatedFlow[] flows = [.. fund.Flows.Where(flow => flow.Day <= on), new(on, value)];
        return Xirr.Of(flows) is { Status: RateStatus.Ok, AnnualRate: { } rate }
            ? Centred(assumption, rate)
            : assumption.Spread;
    }

    static PacingSpread Recallable(PacingAssumption assumption, PacingFund fund, int? years) =>
        years is null && fund.Distributed > 0 && fund.Recallable > 0
            ? Whole(Math.Min(1, fund.Recallable / fund.Distributed))
            : assumption.Spread;

    /// <summary>More bow is fewer distributions, so the one that fits is found by halving.</summary>
    static PacingSpread Bow(
        PacingAssumption assumption,
        PacingFund fund,
        List<PacingYear> known,
        Func<PacingParameter, double?> typed
    )
    {
        var distributed = FixedSum.Of([.. known.Select(year => year.Distributed)]);
        if (known.Count < YearsForARange || distributed <= 0)
            return assumption.Spread;
        var life = typed(PacingParameter.Life) ?? PacingAssumptions.Of(PacingParameter.Life).Middle;
        var (low, high) = (assumption.Low, assumption.High);
        if (Shares(known, life, low) < distributed)
            return Centred(assumption, low);
        if (Shares(known, life, high) > distributed)
            return Centred(assumption, high);
        for (var cut = 0; cut < Cuts; cut++)
        {
            var middle = 0.5 * (low + high);
            if (Shares(known, life, middle) > distributed)
                low = middle;
            else
                high = middle;
        }

        return Centred(assumption, 0.5 * (low + high));
    }

    /// <summary>What a bow would have distributed of what there was to distribute in each year.</summary>
    static double Shares(List<PacingYear> known, double life, double bow)
    {
        var sum = 0.0;
        foreach (var year in known)
        {
            var there = year.Value + year.Distributed - year.Called;
            if (there > 0)
                sum += there * (year.Year >= life ? 1 : Powers.Of(year.Year / life, bow));
        }

        return sum;
    }

    static PacingSpread Centred(PacingAssumption assumption, double middle) =>
        new(
            assumption.Low,
            Math.Min(assumption.High, Math.Max(assumption.Low, middle)),
            assumption.High,
            PacingOrigin.Fitted
        );

    static PacingSpread Whole(double value) => new(value, value, value, PacingOrigin.FundsOwn);
}
