using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Sponsor commitment, size formed and leverage of a programme's funds, from its ledger and from
/// published statements, side by side.</summary>
/// <remarks>
/// Shape: one row for each measure and each scope spoken of, and one for each measure of the ledger that
/// nobody stated; none at all unless the view has both a ledger and a stated figure. A scope means a fund
/// when it has the fund's name, number or <c>fund:id</c>; all funds of a currency when it is
/// <c>funds:currency</c>, or the only scope besides that is part of no other. Other readings of a scope mean
/// what it means. What else there is cannot be matched, and is said.
/// </remarks>
public static class LedgerAgainstStatements
{
    static readonly string[] Indicators = ["sponsor-commitment", "fund-size-formed", "leverage"];

    /// <summary>The rows, by ledger scope in the order of the record, then by measure.</summary>
    public static IReadOnlyList<LedgerAgainstStatement> Of(History history, AsOf asOf)
    {
        var view = new RecordView(history, asOf);
        var funds = history.Funds.All(asOf);
        if (funds.Count == 0)
            return [];
        var stated = Stated(view);
        if (stated.Count == 0)
            return [];

        var widest = Widest(stated, funds, view);
        LedgerAgainstStatement[] said =
        [
            .. stated.Select(one => Compare(one.Indicator, one.Measured, LedgerScopeOf(one.Measured), view)),
        ];
        var order = Order(funds, said);
        return
        [
            .. said.Concat(Unsaid(said, order, view))
                .OrderBy(row => row.LedgerScope is { } scope ? order.IndexOf(scope) : order.Count)
                .ThenBy(row => row.StatedScope is null)
                .ThenBy(row => row.StatedScope, StringComparer.Ordinal)
                .ThenBy(row => Array.IndexOf(Indicators, row.Measure.Code)),
        ];

        string? LedgerScopeOf(Measurement measured)
        {
            var scope = measured.Question.Subject.Scope;
            var meant = view.Scopes.ReadingOf(scope) ?? scope;
            return Named(meant, funds) ?? (meant == widest ? AllIn(measured, funds) : null);
        }
    }

    /// <summary>The figures said of the three measures; what has targets only, or later days only, is
    /// not.</summary>
    static List<(IIndicator Indicator, Measurement Measured)> Stated(RecordView view) =>
        [
            .. from code in Indicators
            let indicator = IndicatorCatalogue.Find(code)!
            from subject in indicator.Subjects(view, Basis.Stated)
            let measured = indicator.Measure(new(subject, view.AsOf, Basis.Stated), view)
            where measured.Value is not null
            select (indicator, measured),
        ];

    static LedgerAgainstStatement Compare(
        IIndicator indicator,
        Measurement stated,
        string? ledger,
        RecordView view
    )
    {
        var day = stated.SpeaksOf!.Value.Until ?? view.AsOf.On;
        return new(
            indicator.Definition,
            stated.Question.Subject.Scope,
            RecordedScope.NameOf(stated.Question.Subject, view),
            ledger,
            ledger is null ? null : RecordedScope.NameOf(new(ledger), view),
            day,
            stated,
            ledger is null ? null : Recorded(indicator, ledger, day, view)
        );
    }

    /// <summary>What the ledger shows that nobody stated.</summary>
    static IEnumerable<LedgerAgainstStatement> Unsaid(
        LedgerAgainstStatement[] said,
        List<string> scopes,
        RecordView view
    ) =>
        from scope in scopes
        from code in Indicators
        where !said.Any(row => row.LedgerScope == scope && row.Measure.Code == code)
        let indicator = IndicatorCatalogue.Find(code)!
        let question = new Question(new(scope), view.AsOf, Basis.Stated)
        select new LedgerAgainstStatement(
            indicator.Definition,
            null,
            null,
            scope,
            RecordedScope.NameOf(new(scope), view),
            view.AsOf.On,
            indicator.Measure(question, view),
            Recorded(indicator, scope, view.AsOf.On, view)
        );

    static Measurement Recorded(IIndicator indicator, string scope, DateOnly day, RecordView view)
    {
        var asOf = view.AsOf with { On = day };
        return indicator.Measure(new(new(scope), asOf, Basis.Recorded), new(view.History, asOf));
    }

    /// <summary>The only scope that is part of no other and names no fund; null when there are
    /// several.</summary>
    static string? Widest(
        List<(IIndicator Indicator, Measurement Measured)> stated,
        IReadOnlyList<Fund> funds,
        RecordView view
    )
    {
        string[] wholes =
        [
            .. stated
                .Select(one => one.Measured.Question.Subject.Scope)
                .Select(scope => view.Scopes.ReadingOf(scope) ?? scope)
                .Distinct(StringComparer.Ordinal)
                .Where(scope => view.Scopes.WholeOf(scope) is null && Named(scope, funds) is null),
        ];
        return wholes.Length == 1 ? wholes[0] : null;
    }

    static string? Named(string scope, IReadOnlyList<Fund> funds) =>
        funds
            .Where(fund =>
                scope == RecordedScope.Of(fund.Id)
                || scope == fund.Name.Korean
                || scope == fund.Name.English
                || fund.ExternalIds.Any(id => id.ToString() == scope)
            )
            .Select(fund => RecordedScope.Of(fund.Id))
            .FirstOrDefault()
        ?? funds.Select(fund => RecordedScope.Of(fund.Currency)).FirstOrDefault(all => all == scope);

    /// <summary>All funds of the currency that the statement is in; of a ratio, that of its
    /// operands.</summary>
    static string? AllIn(Measurement measured, IReadOnlyList<Fund> funds)
    {
        var currency = measured.Value!.Unit.Currency ?? measured.Terms[0].Value.Unit.Currency;
        return currency is { } of && funds.Any(fund => fund.Currency == of) ? RecordedScope.Of(of)
            : funds.Select(fund => fund.Currency).Distinct().Count() == 1
                ? RecordedScope.Of(funds[0].Currency)
            : null;
    }

    /// <summary>All funds of each currency, then the funds that are spoken of by themselves.</summary>
    static List<string> Order(IReadOnlyList<Fund> funds, LedgerAgainstStatement[] said) =>
        [
            .. funds.Select(fund => RecordedScope.Of(fund.Currency)).Distinct(StringComparer.Ordinal),
            .. funds
                .Select(fund => RecordedScope.Of(fund.Id))
                .Where(scope => said.Any(row => row.LedgerScope == scope)),
        ];
}
