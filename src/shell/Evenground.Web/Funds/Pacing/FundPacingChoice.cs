using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>What a reader asks of the page of pacing, as it stands in the address.</summary>
/// <param name="Notices">What could not be meant, and so was not taken.</param>
public sealed record FundPacingChoice(PacingQuestion Question, IReadOnlyList<LocalizedText> Notices)
{
    public const string Part = "part",
        Currency = "currency",
        Everybody = "all";

    static readonly string[] Numbers =
    [
        PacingReading.Years,
        PacingReading.Reserve,
        .. PacingAssumptions.All.Select(assumption => assumption.Code),
    ];

    public static IReadOnlyList<string> Names { get; } = [Part, Currency, .. Numbers];

    public static FundPacingChoice From(PageView view)
    {
        var notices = new List<LocalizedText>();
        var question = PacingQuestion.Usual(
            CurrencyOf(view),
            view.Query(Part) == Everybody ? PacingPart.All : PacingPart.Sponsor
        );
        foreach (var name in Numbers)
            if (PacingReading.Set(question, name, Short(view.Query(name))).Accepted(out var next, out var refusal))
                question = next;
            else
                notices.Add(refusal.Text);
        return new(question, notices);
    }

    static string? Short(string? typed) => typed is { Length: > 20 } ? typed[..20] + "…" : typed;

    static Currency CurrencyOf(PageView view)
    {
        if (Evenground.Currency.Parse(view.Query(Currency)) is { } asked)
            return asked;
        var funds = view.History.Funds.All(view.AsOf);
        return funds.Count == 0 || funds.Any(fund => fund.Currency == view.Programme.Currency)
            ? view.Programme.Currency
            : funds[0].Currency;
    }
}
