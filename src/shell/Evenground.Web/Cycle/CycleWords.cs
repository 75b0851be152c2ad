using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>How figures of the model are written on pages: to the person where that says something, else to
/// three digits.</summary>
static class CycleWords
{
    /// <summary>Three significant digits at least, and no fraction of a person beyond a hundred.</summary>
    public static decimal Rounded(double value)
    {
        var magnitude = Math.Abs(value);
        if (!double.IsFinite(value) || magnitude > 1e15)
            throw new ArgumentOutOfRangeException(nameof(value), value, "A figure of the model is finite.");
        var decimals =
            magnitude >= 100 ? 0
            : magnitude >= 10 ? 1
            : magnitude >= 1 ? 2
            : 3;
        return (decimal)Math.Round(value, decimals, MidpointRounding.ToEven);
    }

    /// <summary>With its sign and unit: "+2,315 people".</summary>
    public static string Signed(double value, Unit unit, Language language) =>
        ShortNumber.SignedInFull(Rounded(value), unit, language);

    /// <summary>With its sign, without a unit: "+2,315".</summary>
    public static string Signed(double value) => Sign(value);

    public static string Plain(double value) => NumberText.Plain(Rounded(value));

    /// <summary>The ends of a range, without their unit, on one line.</summary>
    public static string Range(FigureRange range, Language language) =>
        language == Language.Korean
            ? $"{Sign(range.Low)}\u00a0~\u00a0{Sign(range.High)}"
            : $"{Sign(range.Low)}\u00a0to\u00a0{Sign(range.High)}";

    /// <summary>Money of a year in the programme's currency.</summary>
    public static string Money(double billions, Currency currency, Language language) =>
        NumberText.Of((decimal)billions * 1_000_000_000m, Unit.Of(currency), language);

    static string Sign(double value) => (Rounded(value) > 0 ? "+" : "") + NumberText.Plain(Rounded(value));

    public static LocalizedText NameOf(CycleLinks link) =>
        link switch
        {
            CycleLinks.StartupJobs => new("투자 → 창업 일자리", "Investment → start-up jobs"),
            CycleLinks.LocalJobs => new("일자리·주민 → 지역 일자리", "Jobs and residents → local jobs"),
            CycleLinks.Migration => new("일자리 → 이동", "Jobs → migration"),
            CycleLinks.Demography => new("이동한 사람의 출산과 사망", "Births and deaths of movers"),
            _ => new("주민 → 창업과 투자", "Residents → founders and investment"),
        };

    public static LocalizedText NameOf(ResidualRule rule) =>
        rule switch
        {
            ResidualRule.None => new("없음", "None"),
            ResidualRule.MeanOfWindow => new("최근 몇 해의 평균", "Mean of the last years"),
            _ => new("공식 전망", "Official assumption"),
        };
}
