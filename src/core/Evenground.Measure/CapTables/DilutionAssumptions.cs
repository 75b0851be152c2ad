using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How convertibles count among the shares of a company.</summary>
public enum ConvertiblePricing
{
    /// <summary>Not at all: they are shown as amounts.</summary>
    LeftOut,

    /// <summary>As if they converted at their valuation caps; those without a cap are left out.</summary>
    AtTheirCaps,

    /// <summary>As if a round had a pre-money value: caps, discounts and that value are weighed as the terms
    /// say.</summary>
    AtAPreMoney,
}

/// <summary>What is assumed where shares are counted that nobody holds yet. Each figure prints
/// them.</summary>
/// <param name="WithRights">Whether options, stock units and warrants count as if they were used.</param>
/// <param name="WithUnissuedPool">Whether shares set aside in plans and not granted count.</param>
/// <param name="PreMoney">The value that convertibles are weighed against; only where they are priced
/// so.</param>
/// <param name="InterestTo">The day to which interest on notes runs.</param>
public sealed record DilutionAssumptions(
    DateOnly InterestTo,
    bool WithRights = true,
    bool WithUnissuedPool = true,
    ConvertiblePricing Pricing = ConvertiblePricing.AtTheirCaps,
    Money? PreMoney = null
)
{
    /// <summary>The assumptions in words, in the order in which they matter.</summary>
    public IReadOnlyList<LocalizedText> Texts =>
        [
            new(
                "우선주는 그날의 전환 비율로 보통주로 바꾸어 셉니다.",
                "Preferred shares count as the common shares that they convert into at the ratio of the day."
            ),
            WithRights
                ? new(
                    "부여된 선택권과 인수권은 모두 행사된 것으로 셉니다(행사 대금은 반영하지 않음).",
                    "Granted options, stock units and warrants count as used; what is paid for them buys nothing back."
                )
                : new(
                    "부여된 선택권과 인수권은 세지 않습니다.",
                    "Granted options, stock units and warrants are left out."
                ),
            WithUnissuedPool
                ? new("부여하지 않은 풀도 셉니다.", "The part of the pool that is not granted counts.")
                : new(
                    "부여하지 않은 풀은 세지 않습니다.",
                    "The part of the pool that is not granted is left out."
                ),
            TextOfPricing(),
        ];

    LocalizedText TextOfPricing()
    {
        var day = InterestTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Pricing switch
        {
            ConvertiblePricing.LeftOut => new(
                "전환사채와 SAFE는 세지 않고 금액으로만 보입니다.",
                "Notes and SAFEs are left out and shown as amounts."
            ),
            ConvertiblePricing.AtTheirCaps => new(
                $"전환사채(이자 {day}까지)와 SAFE는 평가 상한에서 전환된 것으로 셉니다. 상한이 없으면 세지 않습니다.",
                $"Notes (with interest to {day}) and SAFEs count as converted at their caps; those without a cap are left out."
            ),
            _ => new(
                $"전환사채(이자 {day}까지)와 SAFE는 투자 전 가치 {PreMoney}의 라운드에서 전환된 것으로 셉니다.",
                $"Notes (with interest to {day}) and SAFEs count as converted in a round at a pre-money value of {PreMoney}."
            ),
        };
    }
}
