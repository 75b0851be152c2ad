using System.Globalization;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The dated flows that figures are made of, each with its journal entries.</summary>
static class FlowTables
{
    /// <summary>One row for each day and kind of flow, and each stake where stakes are told apart.</summary>
    public static ShownTable Of(
        PageView view,
        string code,
        LocalizedText title,
        IEnumerable<FundFlow> flows,
        FundFigures fund
    )
    {
        var currency = fund.Fund.Currency;
        var stakes = fund.Book.Stakes.ToDictionary(stake => stake.Id);
        return new(
            code,
            title,
            [
                new("day", new("날짜", "Day"), ExportKind.Time),
                new("kind", new("종류", "Kind")),
                ShownColumn.Amount("amount", new("금액", "Amount"), currency),
                new("of", new("상대", "Of")),
                new("entries", new("기록", "Journal entries")),
            ],
            [
                .. flows
                    .GroupBy(flow => (flow.Day, flow.Kind, flow.Stake))
                    .OrderBy(group => group.Key.Day)
                    .ThenBy(group => group.Key.Kind)
                    .Select(group => RowOf(view, [.. group], stakes, currency)),
            ]
        );
    }

    static ShownCell[] RowOf(
        PageView view,
        FundFlow[] flows,
        Dictionary<Id<Stake>, Stake> stakes,
        Currency currency
    )
    {
        var first = flows[0];
        var amount = new Money(checked(flows.Sum(flow => flow.Amount.Minor)), currency);
        return
        [
            new(DateText.Of(first.Day, view.Language), first.Day),
            ShownCell.Of(view.Say(FundWords.Of(first.Kind))),
            new(FundText.Bare(amount), amount.Major),
            ShownCell.Of(OtherOf(view, flows, stakes)),
            EntriesOf(view, flows.Select(flow => flow.Sequence)),
        ];
    }

    static string OtherOf(PageView view, FundFlow[] flows, Dictionary<Id<Stake>, Stake> stakes)
    {
        if (flows[0].Stake is { } stake)
            return stakes.TryGetValue(stake, out var held)
                ? view.Say(FundText.NameOf(view, held.Company))
                : "";
        Id<Organisation>[] investors =
        [
            .. flows.Select(flow => flow.Investor).OfType<Id<Organisation>>().Distinct(),
        ];
        return investors.Length switch
        {
            0 => "",
            1 => view.Say(FundText.NameOf(view, investors[0])),
            var count => view.Say(new($"출자자 {count}곳", $"{count} investors")),
        };
    }

    /// <summary>Links to journal entries, each once and in order.</summary>
    public static ShownCell EntriesOf(PageView view, IEnumerable<long> sequences)
    {
        long[] entries = [.. sequences.Distinct().Order()];
        return new("", string.Join(' ', entries.Select(Text)))
        {
            Entries = [.. entries.Select(entry => (Text(entry), view.Links.JournalAt(entry)))],
        };

        static string Text(long entry) => entry.ToString(CultureInfo.InvariantCulture);
    }
}
