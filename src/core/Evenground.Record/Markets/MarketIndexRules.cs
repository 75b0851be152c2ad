namespace Evenground.Record;

/// <summary>What may be recorded of market indices. Each answer is the facts to append, or the first
/// refusal in
/// the order written.</summary>
public static class MarketIndexRules
{
    static readonly AsOf Whole = AsOf.AllRecorded(DateOnly.MaxValue);

    /// <returns>The levels that are new or another than before; nothing when all stand there
    /// already.</returns>
    public static Outcome<Decision> Decide(RecordMarketIndices ask, History history)
    {
        var facts = new List<Fact>();
        foreach (var index in ask.Indices)
        {
            if (!Decide(index, history).Accepted(out var decision, out var refusal))
                return refusal;
            facts.AddRange(decision.Facts);
        }

        return new Decision(facts);
    }

    public static Outcome<Decision> Decide(RecordMarketIndex ask, History history)
    {
        if (Naming.RefusalOf(ask.Code, Nouns.MarketIndex) is { } nameless)
            return nameless;
        if (Naming.RefusalOf(ask.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (Naming.RefusalOf(ask.Source, Nouns.Source) is { } sourceless)
            return sourceless;
        if (RefusalOf(ask.Code, ask.Levels) is { } unsound)
            return unsound;
        var recorded = history.Markets.Find(ask.Code, Whole);
        if (recorded is not null && (recorded.Currency, recorded.Kind) != (ask.Currency, ask.Kind))
            return new IndexMustStayWhatItIs(ask.Code, recorded.Currency, recorded.Kind);

        var known = recorded?.Levels.ToHashSet() ?? [];
        IndexClose[] news = [.. ask.Levels.Where(level => !known.Contains(level)).OrderBy(level => level.On)];
        if (news.Length == 0)
            return Decision.Nothing;
        return Decision.Of(
            new Fact(
                new MarketIndexRecorded(ask.Code, ask.Name, ask.Currency, ask.Kind, news, ask.Source),
                new(news[0].On, news[^1].On)
            )
        );
    }

    static Refusal? RefusalOf(string code, IReadOnlyList<IndexClose> levels)
    {
        if (levels.Count == 0)
            return new IndexMustHaveLevels(code);
        var days = new HashSet<DateOnly>();
        foreach (var level in levels)
        {
            if (level.Level <= 0)
                return new NumberMustBePositive(Nouns.IndexLevel, level.Level);
            if (!days.Add(level.On))
                return new IndexMustHaveOneLevelADay(code, level.On);
        }

        return null;
    }
}

/// <summary>An index is recorded with levels.</summary>
public sealed record IndexMustHaveLevels(string Index) : Refusal
{
    public override string Code => "market-index.must-have-levels";

    public override LocalizedText Text =>
        new(
            Korean: $"지수 '{Index}'에 값이 하나도 없습니다. 날짜와 값을 한 행 이상 입력하십시오.",
            English: $"The index '{Index}' comes without a level. Enter at least one day with its level."
        );
}

/// <summary>An index has one level on each day.</summary>
public sealed record IndexMustHaveOneLevelADay(string Index, DateOnly On) : Refusal
{
    public override string Code => "market-index.must-have-one-level-a-day";

    public override LocalizedText Text =>
        new(
            Korean: $"지수 '{Index}'에 {On:yyyy-MM-dd}의 값이 두 번 있습니다. 종가 하나만 남기십시오.",
            English: $"The index '{Index}' has two levels on {On:yyyy-MM-dd}. Keep the closing one."
        );
}

/// <summary>An index keeps its currency and what it counts.</summary>
public sealed record IndexMustStayWhatItIs(string Index, Currency Currency, MarketIndexKind Kind) : Refusal
{
    public override string Code => "market-index.must-stay-what-it-is";

    public override LocalizedText Text =>
        new(
            Korean: $"지수 '{Index}'은(는) 이미 {Currency} {(Kind == MarketIndexKind.Price ? "가격 지수" : "총수익 지수")}(으)로 기록되어 있습니다. 통화와 종류를 맞추거나 다른 이름으로 기록하십시오.",
            English: $"The index '{Index}' is recorded in {Currency} as {(Kind == MarketIndexKind.Price ? "a price index" : "a total-return index")}. Give it the same currency and kind, or record it under another code."
        );
}
