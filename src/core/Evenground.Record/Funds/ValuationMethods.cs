namespace Evenground.Record;

/// <summary>A way to find fair value, with the days on which its edition is in force.</summary>
/// <param name="InForce">The days of measurement that the edition is for.</param>
/// <param name="Source">The edition, and the section that describes the method.</param>
public sealed record ValuationMethod(string Code, LocalizedText Name, EffectivePeriod InForce, string Source);

/// <summary>The methods that valuations name, by edition of the guidelines.</summary>
/// <remarks>
/// The editions of December 2018 and December 2022 describe the same methods in sections 3.4 to 3.10. That of
/// December 2025 keeps the framework and asks to calibrate at every measurement date; its section numbers are
/// not recorded here. The price of a recent round is a point to calibrate to and never a value by itself.
/// In force: 2018 from 2019 on; 2022 from the first quarter after it was published; 2025 for quarters that
/// begin on 1 April 2026 or later.
/// Source: International Private Equity and Venture Capital Valuation Guidelines, editions of December 2018
/// and December 2022, contents; KPMG, "IPEV 2025" (January 2026), for the days of the edition of December
/// 2025.
/// </remarks>
public static class ValuationMethods
{
    const string Guidelines = "IPEV Valuation Guidelines, December ";

    static readonly (string Code, LocalizedText Name, string Section)[] Methods =
    [
        ("multiples", new("배수법", "Multiples"), "3.4"),
        ("industry-benchmarks", new("업종 가치평가 지표", "Industry valuation benchmarks"), "3.5"),
        ("quoted-price", new("시장 가격", "Quoted or observable prices"), "3.6"),
        (
            "discounted-cash-flows-company",
            new("기업 현금흐름 할인", "Discounted cash flows of the company"),
            "3.7"
        ),
        (
            "discounted-cash-flows-investment",
            new("투자 현금흐름 할인", "Discounted cash flows from the investment"),
            "3.8"
        ),
        ("net-assets", new("순자산", "Net assets"), "3.9"),
        (
            "calibrated-recent-price",
            new("최근 투자가격 보정", "Calibrated to the price of a recent investment"),
            "3.10"
        ),
    ];

    static readonly (EffectivePeriod InForce, Func<string, string> Source)[] Editions =
    [
        (new(new(2019, 1, 1), new(2022, 12, 31)), section => $"{Guidelines}2018, section {section}"),
        (new(new(2023, 1, 1), new(2026, 3, 31)), section => $"{Guidelines}2022, section {section}"),
        (new(new(2026, 4, 1)), section => $"{Guidelines}2025; section {section} of the edition of 2022"),
    ];

    /// <summary>The methods of the edition that is in force last.</summary>
    public static IReadOnlyList<ValuationMethod> All { get; } = [.. Of(Editions[^1])];

    static readonly ValuationMethod[] OfAllEditions = [.. Editions.SelectMany(Of)];

    /// <summary>The method of a code in the edition of a day. Days before the oldest edition are read by it:
    /// it is the oldest kept.</summary>
    public static ValuationMethod? Find(string code, DateOnly on)
    {
        var day = on < Editions[0].InForce.From ? Editions[0].InForce.From : on;
        return OfAllEditions.FirstOrDefault(method => method.Code == code && method.InForce.Contains(day));
    }

    static IEnumerable<ValuationMethod> Of((EffectivePeriod InForce, Func<string, string> Source) edition) =>
        Methods.Select(method => new ValuationMethod(
            method.Code,
            method.Name,
            edition.InForce,
            edition.Source(method.Section)
        ));
}
