using System.Globalization;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>One answer to choose from, with what it is filed under where there are many.</summary>
public sealed record EntryOption(string Value, string Text, string Group = "");

/// <summary>What can be chosen in an entry's fields, from what is recorded now.</summary>
public sealed class EntryOptions
{
    static readonly string[] Currencies = ["USD", "EUR", "JPY", "CNY", "GBP", "SGD", "HKD", "KRW"];

    readonly FundVisit _visit;
    readonly AsOf _asOf;
    readonly Lazy<FundBook> _draft;

    public EntryOptions(FundVisit visit)
    {
        _visit = visit;
        _asOf = visit.View.AsOf with { On = DateOnly.MaxValue };
        _draft = new(() => visit.View.History.Funds.DraftOf(visit.Id)!);
    }

    /// <summary>Commitments, those that wait for approval among them.</summary>
    public IReadOnlyList<InvestorShare> Commitments => _draft.Value.Commitments;

    public IReadOnlyList<EntryOption> For(EntryQuestion field) =>
        field.Answer switch
        {
            EntryAnswer.Choice =>
            [
                .. field.Choices.Select(choice => new EntryOption(choice.Code, _visit.View.Say(choice.Name))),
            ],
            EntryAnswer.Currency => [.. Currencies.Select(code => new EntryOption(code, code))],
            EntryAnswer.Organisation => Sorted(
                _visit
                    .View.History.Organisations.All(_asOf)
                    .Select(found => new EntryOption(found.Id.ToString(), _visit.View.Say(found.Name)))
            ),
            EntryAnswer.Company => Sorted(
                _visit
                    .View.History.Companies.All(_asOf)
                    .Select(found => new EntryOption(found.Id.ToString(), _visit.View.Say(found.Name)))
            ),
            EntryAnswer.Site => Sorted(
                from company in _visit.View.History.Companies.All(_asOf)
                from site in company.Sites
                select new EntryOption(
                    site.Id.ToString(),
                    _visit.Names.SiteOf(site),
                    _visit.View.Say(company.Name)
                )
            ),
            EntryAnswer.Stake => Sorted(
                _draft.Value.Stakes.Select(stake => new EntryOption(
                    stake.Id.ToString(),
                    $"{_visit.Names.Of(stake.Id)} ({stake.Units.ToString("#,0.####", CultureInfo.InvariantCulture)})"
                ))
            ),
            EntryAnswer.Entry => Entries(),
            _ => [],
        };

    EntryOption[] Entries()
    {
        var all = _visit.View.History.Funds.ControlledOf(_visit.Id, _asOf);
        var undone = all.Where(entry => entry.Approval != Approval.Rejected)
            .Select(entry => (entry.Transaction as EntryUndone)?.Undoes)
            .OfType<Id<LedgerEntry>>()
            .ToHashSet();
        return
        [
            .. all.Where(entry =>
                    entry is { Approval: Approval.Approved, Transaction: not EntryUndone }
                    && !undone.Contains(entry.Transaction.Entry)
                )
                .OrderByDescending(entry => entry.On)
                .Select(entry => new EntryOption(
                    entry.Transaction.Entry.ToString(),
                    $"{entry.On:yyyy-MM-dd} {_visit.View.Say(EntryFacts.KindOf(entry.Transaction))}: "
                        + $"{EntryFacts.AboutOf(entry.Transaction, _visit.Names)} "
                        + (
                            EntryFacts.AmountOf(entry.Transaction) is { } amount
                                ? EntryNames.Exact(amount)
                                : ""
                        )
                )),
        ];
    }

    static EntryOption[] Sorted(IEnumerable<EntryOption> options) =>
        [
            .. options
                .OrderBy(option => option.Group, StringComparer.Ordinal)
                .ThenBy(option => option.Text, StringComparer.Ordinal),
        ];
}
