namespace Evenground.Measure;

/// <summary>Money that flowed on a day, seen from the investor.</summary>
/// <param name="Day">The day of the transaction.</param>
/// <param name="Amount">Below 0 what was paid in, above 0 what came back or is left; any unit, the same for
/// all
/// flows. NaN where it is not known.</param>
public readonly record struct DatedFlow(DateOnly Day, double Amount)
{
    /// <summary>The flow of an amount of money in its minor units; the unit changes no rate.</summary>
    public static DatedFlow Of(DateOnly day, Money amount) => new(day, amount.Minor);
}
