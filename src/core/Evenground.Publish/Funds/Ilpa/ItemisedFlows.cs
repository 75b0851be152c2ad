using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What a payment of an investor was called for.</summary>
public enum CallPurpose
{
    Investments,
    Fees,
    Expenses,

    /// <summary>The call does not say.</summary>
    NotItemised,
}

/// <summary>One flow between a fund and an investor, with its purpose or its kind.</summary>
/// <param name="Amount">Below 0 what the investor paid, above 0 what it got.</param>
/// <param name="Purpose">Of a payment; null for all else.</param>
public sealed record ItemisedFlow(FundFlow Flow, Money Amount, CallPurpose? Purpose);

/// <summary>Investors' flows with the purposes of the calls that they paid.</summary>
/// <remarks>
/// A payment names no call, so an investor's payments settle its calls in the order of their days, and a
/// part of a call settles its purposes in proportion, exact to the minor unit. What was called without a
/// purpose, or paid beyond all calls, is not itemised. Capital sent back unused takes nothing off a
/// purpose: it is a flow of its own.
/// </remarks>
public static class ItemisedFlows
{
    /// <summary>All flows of investors in the order of the books; those of one payment add up to
    /// it.</summary>
    public static IReadOnlyList<ItemisedFlow> Of(FundFigures figures)
    {
        var open = new Dictionary<Id<Organisation>, Queue<OpenCall>>();
        var calls = new Queue<BookedEntry>(figures.Book.Entries);
        var flows = new List<ItemisedFlow>();
        var equalised = figures
            .Book.Entries.Where(entry => entry.Transaction is InvestorEqualised)
            .Select(entry => entry.Sequence)
            .ToHashSet();
        foreach (var flow in figures.Flows.OfInvestors())
        {
            // Entries of a day come with calls before payments, as the books keep them.
            while (calls.TryPeek(out var entry) && entry.On <= flow.Day)
                Note(calls.Dequeue(), open);
            if (flow is not { Kind: FundFlowKind.PaidIn, Investor: { } investor })
            {
                flows.Add(new(flow, flow.Amount, null));
                continue;
            }

            // What a late investor pays for earlier calls settles none of its own.
            var settled =
                open.TryGetValue(investor, out var queue) && !equalised.Contains(flow.Sequence)
                    ? Settle(queue, -flow.Amount)
                    : [(CallPurpose.NotItemised, -flow.Amount)];
            flows.AddRange(
                settled
                    .GroupBy(part => part.Purpose, part => part.Amount)
                    .Select(part => new ItemisedFlow(
                        flow,
                        -part.Aggregate((sum, amount) => sum + amount),
                        part.Key
                    ))
                    .OrderBy(part => part.Purpose)
            );
        }

        return flows;
    }

    static void Note(BookedEntry entry, Dictionary<Id<Organisation>, Queue<OpenCall>> open)
    {
        switch (entry)
        {
            case { Transaction: CapitalCalledFor called }:
                foreach (var share in called.Shares)
                    Open(share.Investor).Enqueue(new([share.Investments, share.Fees, share.Expenses]));
                break;
            case { Line: { Kind: EntryKind.Called, Investor: { } investor } line }:
                var zero = new Money(0, line.Amount.Currency);
                Open(investor).Enqueue(new([zero, zero, zero, line.Amount]));
                break;
        }

        Queue<OpenCall> Open(Id<Organisation> of) =>
            open.TryGetValue(of, out var queue) ? queue : open[of] = new();
    }

    static List<(CallPurpose Purpose, Money Amount)> Settle(Queue<OpenCall> queue, Money paid)
    {
        var parts = new List<(CallPurpose, Money)>();
        while (paid.Minor > 0 && queue.TryPeek(out var call))
        {
            var part = Math.Min(paid.Minor, call.Left);
            if (part == call.Left)
                queue.Dequeue();
            if (part <= 0)
                continue;
            parts.AddRange(call.Take(paid with { Minor = part }));
            paid -= paid with { Minor = part };
        }

        if (paid.Minor > 0)
            parts.Add((CallPurpose.NotItemised, paid));
        return parts;
    }

    /// <summary>What is left to pay of one call, by purpose.</summary>
    sealed class OpenCall(Money[] byPurpose)
    {
        public long Left => byPurpose.Sum(part => part.Minor);

        public IEnumerable<(CallPurpose Purpose, Money Amount)> Take(Money paid)
        {
            var parts = paid.Split([.. byPurpose.Select(part => part.Minor)]);
            for (var purpose = 0; purpose < byPurpose.Length; purpose++)
                byPurpose[purpose] -= parts[purpose];
            return parts
                .Index()
                .Where(part => part.Item.Minor != 0)
                .Select(part => ((CallPurpose)part.Index, part.Item));
        }
    }
}
