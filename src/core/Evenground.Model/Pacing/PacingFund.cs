using Evenground.Measure;

namespace Evenground.Model;

/// <summary>Where a fund stood at the end of one of its years, and what happened in it.</summary>
/// <param name="Year">The year of the fund, from 1.</param>
/// <param name="On">The day on which it ended.</param>
public readonly record struct PacingYear(
    int Year,
    DateOnly On,
    double Called,
    double Distributed,
    double Unfunded,
    double Value
);

/// <summary>A fund as its course is forecast from: where it stands, and every whole year that it has
/// behind it.</summary>
/// <remarks>Unit: one for all amounts, of one currency. Years are the fund's own: from one anniversary of its
/// first payment to the next.</remarks>
/// <param name="Key">Tells its draws from those of other funds: the same wherever it stands in a
/// list.</param>
/// <param name="Name">What it is called.</param>
/// <param name="FirstOn">The day of the first payment; the day of the view where there was none.</param>
/// <param name="On">The day of the view.</param>
/// <param name="Commitment">What investors promised.</param>
/// <param name="Distributed">All that was distributed so far.</param>
/// <param name="Recallable">The part of it that may be called again.</param>
/// <param name="Share">The part of the fund that is looked at: 1, or what the sponsor promised of
/// it.</param>
/// <param name="Flows">Investors' flows, below 0 what was paid in.</param>
public sealed record PacingFund(
    ulong Key,
    LocalizedText Name,
    DateOnly FirstOn,
    DateOnly On,
    double Commitment,
    double Unfunded,
    double Value,
    double Distributed,
    double Recallable,
    double Share,
    IReadOnlyList<PacingYear> Years,
    IReadOnlyList<DatedFlow> Flows
)
{
    /// <summary>Years from the first payment to the day of the view.</summary>
    public double Age
    {
        get
        {
            var whole = WholeYears;
            var (from, until) = (FirstOn.AddYears(whole), FirstOn.AddYears(whole + 1));
            return whole + (double)(On.DayNumber - from.DayNumber) / (until.DayNumber - from.DayNumber);
        }
    }

    public PacingState State => new(Age, Unfunded, Value);

    /// <summary>The day on which the fund reaches a whole number of years.</summary>
    public DateOnly Anniversary(int years) => FirstOn.AddYears(years);

    int WholeYears
    {
        get
        {
            var years = Math.Max(0, On.Year - FirstOn.Year);
            return FirstOn.AddYears(years) > On ? years - 1 : years;
        }
    }
}
