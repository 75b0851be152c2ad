using System.Globalization;
using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>What a reader asks of the page of pacing, as it stands in the address.</summary>
public sealed record FundPacingChoice(PacingQuestion Question, IReadOnlyList<LocalizedText> Notices)
{
    public const string Part = "part",
        Currency = "currency",
        Years = "years",
        Reserve = "reserve",
        Everybody = "all";

    public static IReadOnlyList<string> Names { get; } =
    [
        Part,
        Currency,
        Years,
        Reserve,
        .. PacingAssumptions.All.Select(assumption => assumption.Code),
    ];

    /// <summary>What cannot be meant is said, and not taken.</summary>
    public static FundPacingChoice From(PageView view)
    {
        var notices = new List<LocalizedText>();
        var usual = PacingQuestion.Usual(
            CurrencyOf(view),
            view.Query(Part) == Everybody ? PacingPart.All : PacingPart.Sponsor
        );
        var typed = new Dictionary<PacingParameter, double>();
        foreach (var assumption in PacingAssumptions.All)
            if (
                Number(
                    view.Query(assumption.Code),
                    assumption.Name,
                    assumption.Least,
                    assumption.Most,
                    notices
                )
                is { } value
            )
                typed[assumption.Parameter] = value;
        var years = Number(
            view.Query(Years),
            new("기간(년)", "years ahead"),
            1,
            PacingSetting.MostYears,
            notices
        );
        var reserve = Number(
            view.Query(Reserve),
            new("후속 투자 유보율", "share set aside for later rounds"),
            0,
            10,
            notices
        );
        return new(
            usual with
            {
                Years = (int)(years ?? usual.Years),
                Reserve = (decimal?)reserve ?? usual.Reserve,
                Typed = typed,
            },
            notices
        );
    }

    static Currency CurrencyOf(PageView view)
    {
        if (Evenground.Currency.Parse(view.Query(Currency)) is { } asked)
            return asked;
        var funds = view.History.Funds.All(view.AsOf);
        return funds.Count == 0 || funds.Any(fund => fund.Currency == view.Programme.Currency)
            ? view.Programme.Currency
            : funds[0].Currency;
    }

    static double? Number(
        string? typed,
        LocalizedText name,
        double least,
        double most,
        List<LocalizedText> notices
    )
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (
            double.TryParse(typed.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
        )
            return value;
        var shown = typed.Length > 20 ? typed[..20] + "…" : typed;
        notices.Add(
            new(
                $"{name.Korean}: '{shown}'은(는) {least}~{most}의 수가 아닙니다. 적지 않은 것으로 보고 계산했습니다.",
                $"{name.English}: '{shown}' is no number from {least} to {most}. It is taken as not typed."
            )
        );
        return null;
    }
}
