using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What a fund was worth to its investors at the end of each day.</summary>
/// <remarks>
/// Net assets less carried interest due to the manager, summed up over the entries of the books in the order
/// of days. Between two valuations the last one is carried forward with what was bought and sold since. Unit:
/// the currency's minor units. Before the first entry it is 0.
/// </remarks>
public sealed class FundCourse
{
    readonly int[] _days;
    readonly double[] _values;
    readonly double[] _owed;

    FundCourse(int[] days, double[] values, double[] owed) => (_days, _values, _owed) = (days, values, owed);

    /// <summary>The first day with an entry; null when there is none.</summary>
    public DateOnly? First => _days.Length > 0 ? DateOnly.FromDayNumber(_days[0]) : null;

    /// <summary>The value at the end of a day.</summary>
    public double ValueOn(DateOnly day) => On(day, _values);

    /// <summary>What was owed on the subscription line at the end of a day.</summary>
    public double OwedOn(DateOnly day) => On(day, _owed);

    /// <summary>The course of a fund's books.</summary>
    public static FundCourse Of(FundBook book) => Of(book, of => Counts(of.Account) ? 1 : 0);

    /// <summary>The course of what some investors have in it; of the line it says nothing.</summary>
    public static FundCourse Of(FundBook book, IReadOnlySet<Id<Organisation>> investors) =>
        Of(book, of => of.Investor is { } who && investors.Contains(who) && IsCapital(of.Account) ? -1 : 0);

    static FundCourse Of(FundBook book, Func<AccountOf, int> weightOf)
    {
        var (days, values, owed) = (new List<int>(), new List<double>(), new List<double>());
        Int128 value = 0,
            debt = 0;
        foreach (var entry in book.Entries)
        {
            foreach (var movement in entry.Movements)
            {
                Count(movement.Debit, movement.Amount.Minor);
                Count(movement.Credit, -movement.Amount.Minor);
            }

            if (days.Count == 0 || days[^1] != entry.On.DayNumber)
            {
                days.Add(entry.On.DayNumber);
                values.Add(0);
                owed.Add(0);
            }

            (values[^1], owed[^1]) = ((double)value, (double)debt);
        }

        return new([.. days], [.. values], [.. owed]);

        void Count(AccountOf of, long debit)
        {
            value += weightOf(of) * debit;
            debt -= of.Account == LedgerAccount.CreditLine ? debit : 0;
        }
    }

    /// <summary>The ends of quarters from a first day on, and the last day.</summary>
    public static IReadOnlyList<DateOnly> QuarterEnds(DateOnly first, DateOnly last)
    {
        var ends = new List<DateOnly>();
        var end = new DateOnly(first.Year, (first.Month - 1) / 3 * 3 + 1, 1).AddMonths(3).AddDays(-1);
        for (; end < last; end = end.AddDays(1).AddMonths(3).AddDays(-1))
            ends.Add(end);
        ends.Add(last);
        return ends;
    }

    double On(DateOnly day, double[] sums)
    {
        var place = Array.BinarySearch(_days, day.DayNumber);
        if (place < 0)
            place = ~place - 1;
        return place < 0 ? 0 : sums[place];
    }

    /// <summary>What an investor has: interest between investors is beside it.</summary>
    static bool IsCapital(LedgerAccount account) =>
        account is not (LedgerAccount.CarriedInterest or LedgerAccount.EqualisationInterest)
        && account.ClassOf() is AccountClass.Capital or AccountClass.Result;

    /// <summary>Carried interest that is due is in the accounts of capital, and none of the
    /// investors'.</summary>
    static bool Counts(LedgerAccount account) =>
        account == LedgerAccount.CarriedInterest
        || account.ClassOf() is AccountClass.Asset or AccountClass.Liability;
}
