namespace Evenground.Measure;

/// <summary>Flows put in order: by day, those of one day netted, none of 0, sizes near 1.</summary>
/// <remarks>Amounts are divided by a power of two, which rounds nothing: neither the unit of the flows nor
/// their
/// order changes a bit.</remarks>
sealed class NetFlows
{
    NetFlows(double[] amounts, int[] days, int first, int last, Sides sides)
    {
        (Amounts, Days, FirstDay, LastDay) = (amounts, days, first, last);
        Flowed = sides;
        foreach (var amount in amounts)
            Gross += Math.Abs(amount);
    }

    /// <summary>Which ways money flowed; and whether a flow of 0 came after the first that was paid
    /// in.</summary>
    [Flags]
    public enum Sides
    {
        None = 0,
        In = 1,
        Out = 2,
        NothingLeft = 4,
        Unknown = 8,
    }

    public double[] Amounts { get; }

    /// <summary>The day of each amount.</summary>
    public int[] Days { get; }

    public int FirstDay { get; }

    public int LastDay { get; }

    public double Gross { get; }

    public Sides Flowed { get; }

    /// <summary>Puts flows in order.</summary>
    public static NetFlows Of(int[] days, double[] amounts)
    {
        Array.Sort(amounts, days); // Within a day, amounts are added in the order of their size.
        var order = Enumerable.Range(0, days.Length).OrderBy(flow => days[flow]).ToArray();
        var scale = ScaleOf(amounts);
        var (net, netDays) = (new List<double>(days.Length), new List<int>(days.Length));
        var sides = Sides.None;
        for (var place = 0; place < order.Length; )
        {
            var (day, sum) = (days[order[place]], 0.0);
            for (; place < order.Length && days[order[place]] == day; place++)
                sum += amounts[order[place]] * scale;
            sides |= SideOf(sum, sides);
            if (sum is 0 or double.NaN)
                continue;
            net.Add(sum);
            netDays.Add(day);
        }

        var (first, last) = order.Length == 0 ? (0, 0) : (days[order[0]], days[order[^1]]);
        return new([.. net], [.. netDays], first, last, sides);
    }

    static Sides SideOf(double sum, Sides before) =>
        sum switch
        {
            double.NaN => Sides.Unknown,
            < 0 => Sides.In,
            > 0 => Sides.Out,
            _ => before.HasFlag(Sides.In) ? Sides.NothingLeft : Sides.None,
        };

    /// <summary>The power of two that brings the largest amount to between ½ and 1.</summary>
    static double ScaleOf(double[] amounts)
    {
        var largest = 0.0;
        foreach (var amount in amounts)
            if (double.IsInfinity(amount))
                throw new ArgumentOutOfRangeException(nameof(amounts), amount, "An amount must be finite.");
            else if (Math.Abs(amount) > largest)
                largest = Math.Abs(amount);
        return largest == 0 ? 1 : Math.ScaleB(1, -Math.ILogB(largest) - 1);
    }
}
