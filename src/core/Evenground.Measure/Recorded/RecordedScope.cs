using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How a subject names a hub or funds of the programme's own ledgers: <c>hub:id</c>, <c>fund:id</c>,
/// <c>funds:KRW</c>.</summary>
public static class RecordedScope
{
    const string HubPrefix = "hub:";
    const string FundPrefix = "fund:";
    const string FundsPrefix = "funds:";

    public static string Of(Id<Hub> hub) => HubPrefix + hub;

    public static string Of(Id<Fund> fund) => FundPrefix + fund;

    /// <summary>All funds of one currency together.</summary>
    public static string Of(Currency currency) => FundsPrefix + currency.Code;

    /// <summary>Whether a scope is a hub or funds of the ledgers, and none that somebody spoke of.</summary>
    public static bool IsOne(string scope) =>
        HubOf(scope) is not null || FundOf(scope) is not null || CurrencyOf(scope) is not null;

    /// <summary>What the subject is called: the name of its scope, hub or fund; its code when it has
    /// none.</summary>
    public static LocalizedText NameOf(Subject subject, RecordView view)
    {
        if (HubOf(subject.Scope) is { } hub && view.History.Hubs.Find(hub, view.AsOf) is { } found)
            return found.Name;
        if (FundOf(subject.Scope) is { } fund && view.History.Funds.Find(fund, view.AsOf) is { } known)
            return known.Name;
        if (CurrencyOf(subject.Scope) is { } currency)
            return new($"{currency} 펀드 전체", $"All funds in {currency}");
        return view.Scopes.NameOf(subject.Scope);
    }

    internal static Id<Hub>? HubOf(string scope) =>
        scope.StartsWith(HubPrefix, StringComparison.Ordinal)
            ? Id<Hub>.Parse(scope[HubPrefix.Length..])
            : null;

    internal static Id<Fund>? FundOf(string scope) =>
        scope.StartsWith(FundPrefix, StringComparison.Ordinal)
            ? Id<Fund>.Parse(scope[FundPrefix.Length..])
            : null;

    internal static Currency? CurrencyOf(string scope) =>
        scope.StartsWith(FundsPrefix, StringComparison.Ordinal)
            ? Currency.Parse(scope[FundsPrefix.Length..])
            : null;
}
