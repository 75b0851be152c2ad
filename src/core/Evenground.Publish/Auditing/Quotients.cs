namespace Evenground.Publish;

/// <summary>Divides figures for a finding, or says that the quotient would mean nothing.</summary>
static class Quotients
{
    /// <summary>Beyond this a quotient of two stated figures is a slip of the pen.</summary>
    const decimal Largest = 1_000_000_000_000_000;

    /// <summary>
    /// The range of the quotient; null when the dividend may be negative, the divisor 0, or the quotient is
    /// too large.
    /// </summary>
    public static Interval? Of(Interval dividend, Interval divisor)
    {
        if (dividend.Low is null or < 0 || divisor.Low is null or <= 0)
            return null;

        // Ends that fall together for lack of digits are one value.
        var low = dividend.Low / divisor.High ?? 0;
        var high = dividend.High / divisor.Low;
        if (low > Largest || high > Largest)
            return null;
        return low == high ? Interval.Point(low) : dividend / divisor;
    }

    /// <summary>The quotient of two figures as printed, under the same limits.</summary>
    public static decimal? Of(decimal dividend, decimal divisor) =>
        divisor > 0 && dividend / divisor is var quotient && Math.Abs(quotient) <= Largest ? quotient : null;
}
