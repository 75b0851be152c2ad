namespace Evenground.Record;

/// <summary>One code is defined twice in the same file.</summary>
public sealed record DefinitionMustStandOnce(string Defined) : Refusal
{
    public override string Code => "definition.must-stand-once";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Defined}'이(가) 한 파일에 두 번 정의되어 있습니다. 하나만 남기십시오.",
            English: $"'{Defined}' is defined twice in one file. Leave one definition only."
        );
}

/// <summary>A metric refers to a metric that nobody defines, or to itself.</summary>
public sealed record MetricMustReferToAnother(string Metric, string Column, string Reference) : Refusal
{
    public override string Code => "definition.metric-must-refer-to-another";

    public override LocalizedText Text =>
        new(
            Korean: $"지표 '{Metric}'의 {Column} 값 '{Reference}'은(는) 정의된 다른 지표가 아닙니다. 그 지표를 함께 정의하거나 값을 고치십시오.",
            English: $"The {Column} of the metric '{Metric}' is '{Reference}', which is no other metric that is defined. "
                + "Define that metric too, or correct the reference."
        );
}

/// <summary>A metric has a reference that only metrics of another kind have.</summary>
public sealed record ReferenceMustFitTheKind(string Metric, string Column, MetricKind Kind, MetricKind Fit)
    : Refusal
{
    public override string Code => "definition.reference-must-fit-the-kind";

    public override LocalizedText Text =>
        new(
            Korean: $"지표 '{Metric}'의 종류는 {Word(Kind)}인데 {Column}은(는) 종류가 {Word(Fit)}인 지표에만 쓸 수 있습니다. 종류를 고치거나 칸을 비우십시오.",
            English: $"The metric '{Metric}' is of the kind {Word(Kind)}, and only a metric of the kind {Word(Fit)} may have "
                + $"{Column}. Correct its kind, or leave the cell empty."
        );

    static string Word(MetricKind kind) => kind.ToString().ToLowerInvariant();
}

/// <summary>A scope is part of a whole that nobody defines.</summary>
public sealed record WholeMustBeDefined(string Scope, string Whole) : Refusal
{
    public override string Code => "definition.whole-must-be-defined";

    public override LocalizedText Text =>
        new(
            Korean: $"대상 '{Scope}'이(가) 속한 '{Whole}'이(가) 정의되어 있지 않습니다. '{Whole}'도 정의하거나 part_of를 고치십시오.",
            English: $"'{Scope}' is part of '{Whole}', which is not defined. Define '{Whole}' too, or correct part_of."
        );
}

/// <summary>A scope is, through its wholes, part of itself.</summary>
public sealed record ScopeMustNotHoldItself(string Scope, string Whole) : Refusal
{
    public override string Code => "definition.scope-must-not-hold-itself";

    public override LocalizedText Text =>
        new(
            Korean: $"대상 '{Scope}'에서 전체로 거슬러 올라가면 '{Whole}'이(가) 되풀이됩니다. part_of를 고쳐 고리를 끊으십시오.",
            English: $"Going from '{Scope}' up to its wholes leads to '{Whole}' again and again. Correct part_of to break the circle."
        );
}

/// <summary>An exchange rate is a number above 0.</summary>
public sealed record RateMustBePositive(Currency Base, Currency Quote, DateOnly On, decimal Rate) : Refusal
{
    public override string Code => "rate.must-be-positive";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}의 {Base}/{Quote} 환율 {Rate}은(는) 0보다 크지 않습니다. {Base} 1단위가 몇 {Quote}인지 적으십시오.",
            English: $"The rate {Rate} of {Base} in {Quote} on {On:yyyy-MM-dd} is not above 0. State how many {Quote} one {Base} costs."
        );
}

/// <summary>An exchange rate stands between two currencies.</summary>
public sealed record CurrenciesMustDiffer(Currency Currency, DateOnly On) : Refusal
{
    public override string Code => "rate.currencies-must-differ";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}의 환율이 {Currency}에서 {Currency}(으)로 되어 있습니다. 서로 다른 두 통화를 적으십시오.",
            English: $"The rate on {On:yyyy-MM-dd} is from {Currency} to {Currency}. Give two currencies."
        );
}

/// <summary>An exchange rate without a source cannot be checked by anybody.</summary>
public sealed record RateMustHaveASource(Currency Base, Currency Quote, DateOnly On) : Refusal
{
    public override string Code => "rate.must-have-a-source";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}의 {Base}/{Quote} 환율에 출처가 없습니다. 어디에서 가져온 환율인지 적으십시오.",
            English: $"The rate of {Base} in {Quote} on {On:yyyy-MM-dd} has no source. Say where it is from."
        );
}
