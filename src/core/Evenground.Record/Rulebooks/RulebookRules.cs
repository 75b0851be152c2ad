namespace Evenground.Record;

/// <summary>Asks to go by a country pack's rules from a day on.</summary>
public sealed record AdoptRulebook(RulebookAdopted Rulebook, DateOnly On);

/// <summary>When a rulebook may be taken over.</summary>
public static class RulebookRules
{
    /// <returns>Nothing when this edition stands already; every rule that is not sound when one is
    /// not.</returns>
    public static Outcome<Decision> Decide(AdoptRulebook ask, History history)
    {
        var book = ask.Rulebook;
        if (history.Rulebooks.IsAdopted(book.Pack, book.Edition))
            return Decision.Nothing;

        var faults = Faults(book, history.Regions.Current);
        return faults.Count switch
        {
            0 => Decision.From(book, ask.On),
            1 => faults[0],
            _ => new Refusals(faults),
        };
    }

    /// <summary>Everything by which a rulebook is not sound, given the regions that it speaks of.</summary>
    public static IReadOnlyList<Refusal> Faults(RulebookAdopted book, RegionBook regions) =>
        [
            .. Overlaps(book.AgeBands.Select(band => (band.Code, band.InForce))),
            .. Overlaps(book.Partitions.Select(partition => (partition.Code, partition.InForce))),
            .. book
                .Classes.Where(row => row.Low >= row.High)
                .Select(row => new RuleMustBeSound($"{row.Scale}/{row.Code}", $"{row.Low} >= {row.High}")),
            .. ClassOverlaps(book.Classes),
            .. UnknownGroups(book.Partitions, regions),
        ];

    static IEnumerable<Refusal> Overlaps(IEnumerable<(string Code, EffectivePeriod InForce)> rules) =>
        from same in rules.GroupBy(rule => rule.Code, StringComparer.Ordinal)
        let rows = same.OrderBy(rule => rule.InForce.From).ToArray()
        from row in Enumerable.Range(1, Math.Max(0, rows.Length - 1))
        where rows[row - 1].InForce.Overlaps(rows[row].InForce)
        select new RuleMustBeSound(same.Key, $"{rows[row - 1].InForce} / {rows[row].InForce}");

    static IEnumerable<Refusal> ClassOverlaps(IReadOnlyList<ScaleClass> classes) =>
        from first in classes.Index()
        from second in classes.Skip(first.Index + 1)
        where
            first.Item.Scale == second.Scale
            && first.Item.InForce.Overlaps(second.InForce)
            && (first.Item.High is not { } high || second.Low is not { } low || low < high)
            && (
                second.High is not { } otherHigh || first.Item.Low is not { } otherLow || otherLow < otherHigh
            )
        select new RuleMustBeSound(second.Scale, $"{first.Item.Code} / {second.Code}");

    static IEnumerable<Refusal> UnknownGroups(IReadOnlyList<RegionPartition> partitions, RegionBook book) =>
        from partition in partitions
        from code in partition.Groups
        where book.Groups.All(known => known.Code != code)
        select new RuleMustBeSound(partition.Code, code);
}

/// <summary>A rule contradicts another, or itself.</summary>
/// <param name="Found">What does not fit.</param>
public sealed record RuleMustBeSound(string Rule, string Found) : Refusal
{
    public override string Code => "rulebook.rule-must-be-sound";

    public override LocalizedText Text =>
        new(
            Korean: $"규칙 '{Rule}'이(가) 서로 어긋나거나 없는 것을 가리킵니다: {Found}. 기간과 경계가 겹치지 않게 하고, 권역 코드를 확인하십시오.",
            English: $"The rule '{Rule}' contradicts another or names what does not exist: {Found}. Part their days and ends, and check the codes of groups."
        );
}
