using System.Globalization;

namespace Evenground.Measure;

/// <summary>Flows of two currencies were to be measured together.</summary>
public sealed record FlowsMustShareACurrency(Currency First, Currency Other, DateOnly Day) : Refusal
{
    public override string Code => "performance.currencies-must-match";

    public override LocalizedText Text =>
        new(
            Korean: $"{Shown}의 현금흐름은 {Other}이고 앞선 현금흐름은 {First}입니다. 수익률은 한 통화로만 계산합니다. 날짜가 적힌 환율로 먼저 환산하십시오.",
            English: $"The flow of {Shown} is in {Other}, and those before it are in {First}. A rate of return is worked out in one currency: convert at a dated rate first."
        );

    string Shown => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
