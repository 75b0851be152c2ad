using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How a fund's value and unfunded commitment went, read off its books in one pass.</summary>
/// <remarks>Unit: the fund's minor units. The value of a past day is that which the books of the view hold of
/// it: valuations that became known later count.</remarks>
static class FundPath
{
    /// <summary>Every whole year from the first payment to the day of the view.</summary>
    public static IReadOnlyList<PacingYear> Years(FundFigures figures)
    {
        if (figures.FirstFlowOn is not { } first)
            return [];
        var flows = figures.Flows.OfInvestors();
        var entries = figures.Book.Entries;
        var years = new List<PacingYear>();
        var (entry, flow) = (0, 0);
        Int128 unfunded = 0;
        Int128 value = 0;
        for (var year = 1; first.AddYears(year) <= figures.On; year++)
        {
            // A year of the fund ends with its anniversary: that day is the last of it.
            var end = first.AddYears(year);
            for (; entry < entries.Count && entries[entry].On <= end; entry++)
                foreach (var movement in entries[entry].Movements)
                {
                    Add(movement.Debit.Account, movement.Amount.Minor);
                    Add(movement.Credit.Account, -movement.Amount.Minor);
                }

            var (called, distributed) = (0.0, 0.0);
            for (; flow < flows.Count && flows[flow].Day <= end; flow++)
                if (flows[flow].Kind is FundFlowKind.PaidIn or FundFlowKind.ExcessReturned)
                    called -= flows[flow].Amount.Minor;
                else
                    distributed += flows[flow].Amount.Minor;
            years.Add(
                new(year, end, called, distributed, Math.Max(0, (double)unfunded), Math.Max(0, (double)value))
            );
        }

        return years;

        void Add(LedgerAccount account, long amount)
        {
            if (account == LedgerAccount.UncalledCapital)
                unfunded -= amount;
            if (
                account == LedgerAccount.CarriedInterest
                || account.ClassOf() is AccountClass.Asset or AccountClass.Liability
            )
                value += amount;
        }
    }
}
