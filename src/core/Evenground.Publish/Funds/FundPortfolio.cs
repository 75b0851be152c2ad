using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The funds of one state of the record in one view, each with its books folded once for whoever
/// asks.</summary>
public sealed class FundPortfolio
{
    /// <summary>Views kept for one state: anybody may ask for any day, so they are bounded.</summary>
    const int ViewsKept = 64;

    static readonly ConditionalWeakTable<History, ConcurrentDictionary<AsOf, FundPortfolio>> Made = [];

    readonly Dictionary<Id<Fund>, FundFigures> _byId;

    FundPortfolio(History history, AsOf asOf)
    {
        Funds = [.. history.Funds.All(asOf).Select(fund => new FundFigures(fund, history, asOf))];
        _byId = Funds.ToDictionary(figures => figures.Fund.Id);
    }

    /// <summary>Every fund that is known, in the order of the record.</summary>
    public IReadOnlyList<FundFigures> Funds { get; }

    /// <summary>The funds of one currency: amounts of several are never added.</summary>
    public IReadOnlyList<FundFigures> In(Currency currency) =>
        [.. Funds.Where(figures => figures.Fund.Currency == currency)];

    /// <summary>The fund of an id; null when the view does not know it.</summary>
    public FundFigures? Find(Id<Fund> id) => _byId.GetValueOrDefault(id);

    /// <summary>The fund of an id or of a name in either language; null when the view knows none.</summary>
    public FundFigures? Named(string name) =>
        Funds.FirstOrDefault(figures => figures.Fund.Id.ToString() == name)
        ?? Funds.FirstOrDefault(figures =>
            figures.Fund.Name.Korean == name || figures.Fund.Name.English == name
        );

    /// <summary>Names of funds for a message, the first of them where there are many.</summary>
    public string NamesOfFunds()
    {
        const int Shown = 8;
        var names = string.Join(", ", Funds.Take(Shown).Select(figures => figures.Fund.Name.English));
        return Funds.Count == 0 ? "-"
            : Funds.Count > Shown ? names + ", …"
            : names;
    }

    /// <summary>The funds as they stood in a view.</summary>
    public static FundPortfolio Of(History history, AsOf asOf)
    {
        var views = Made.GetOrCreateValue(history);
        if (views.Count >= ViewsKept)
            views.Clear();
        return views.GetOrAdd(asOf, _ => new(history, asOf));
    }
}
