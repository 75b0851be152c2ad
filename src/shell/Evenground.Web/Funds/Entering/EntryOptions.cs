using System.Globalization;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>One answer to choose from, with what it is filed under where there are many.</summary>
public sealed record EntryOption(string Value, string Text, string Group = "");

/// <summary>What can be chosen in an entry's fields, from what is recorded now.</summary>
public sealed class EntryOptions
{
    static readonly string[] Currencies = ["USD", "EUR", "JPY", "CNY", "GBP", "SGD", "HKD", "KRW"];

    readonly PageView _view;
    readonly Id<Fund> _fund;
    readonly EntryNames _names;
    readonly AsOf _asOf;
    readonly Lazy<FundBook?> _draft;

    /// <param name="view">Whose record is chosen from.</param>
    /// <param name="fund">Whose holdings and entries; the empty id where no fund is meant.</param>
    /// <param name="names">What they are called.</param>
    public EntryOptions(PageView view, Id<Fund> fund, EntryNames names)
    {
        (_view, _fund, _names) = (view, fund, names);
        _asOf = view.AsOf with { On = DateOnly.MaxValue };
        _draft = new(() => view.History.Funds.DraftOf(fund));
    }

    public EntryOptions(FundVisit visit)
        : this(visit.View, visit.Id, visit.Names) { }

    /// <summary>Commitments, those that wait for approval among them.</summary>
    public IReadOnlyList<InvestorShare> Commitments => _draft.Value?.Commitments ?? [];

    public IReadOnlyList<EntryOption> For(EntryQuestion field) =>
        field.Answer switch
        {
            EntryAnswer.Choice =>
            [
                .. field.Choices.Select(choice => new EntryOption(choice.Code, _view.Say(choice.Name))),
            ],
            EntryAnswer.Currency => [.. Currencies.Select(code => new EntryOption(code, code))],
            EntryAnswer.Organisation => Sorted(
                _view
                    .History.Organisations.All(_asOf)
                    .Select(found => new EntryOption(found.Id.ToString(), _view.Say(found.Name)))
            ),
            EntryAnswer.Company => Sorted(
                _view
                    .History.Companies.All(_asOf)
                    .Select(found => new EntryOption(found.Id.ToString(), _view.Say(found.Name)))
            ),
            EntryAnswer.Site => Sorted(
                from company in _view.History.Companies.All(_asOf)
                from site in company.Sites
                select new EntryOption(site.Id.ToString(), _names.SiteOf(site), _view.Say(company.Name))
            ),
            EntryAnswer.Stake => Sorted(
                (_draft.Value?.Stakes ?? []).Select(stake => new EntryOption(
                    stake.Id.ToString(),
                    $"{_names.Of(stake.Id)} ({stake.Units.ToString("#,0.####", CultureInfo.InvariantCulture)})"
                ))
            ),
            EntryAnswer.Region => Regions(),
            EntryAnswer.Entry => Entries(),
            _ => [],
        };

    /// <summary>Each place once, by a code that is in force today.</summary>
    EntryOption[] Regions() =>
        Sorted(
            _view
                .History.Regions.Book(_view.AsOf)
                .Regions.Where(region => region.Parent is not null && region.InForce.Contains(_view.Today))
                .DistinctBy(region => region.Place)
                .Select(region => new EntryOption(region.Code.ToString(), _view.Say(region.Name)))
        );

    EntryOption[] Entries()
    {
        var all = _view.History.Funds.ControlledOf(_fund, _asOf);
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
                    $"{entry.On:yyyy-MM-dd} {_view.Say(EntryFacts.KindOf(entry.Transaction))}: "
                        + $"{EntryFacts.AboutOf(entry.Transaction, _names)} "
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
