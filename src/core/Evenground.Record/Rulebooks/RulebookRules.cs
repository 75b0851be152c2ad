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
            .. ParameterFaults(book.Parameters ?? []),
            .. DutyFaults(book.Duties ?? [], regions),
        ];

    /// <summary>Everything by which parameters are not sound.</summary>
    public static IEnumerable<Refusal> ParameterFaults(IReadOnlyList<DatedParameter> parameters) =>
        [
            .. parameters
                .Where(parameter => !parameter.IsWhole)
                .Select(parameter => new ParameterMustBeWhole(parameter.Code ?? "")),
            .. parameters
                .Where(parameter => !parameter.IsInOrder)
                .Select(parameter => new RuleMustBeSound(
                    parameter.Code ?? "",
                    $"{parameter.Low} / {parameter.Mode} / {parameter.High} ({parameter.Default})"
                )),
            .. Overlaps(parameters.Select(parameter => (parameter.Code ?? "", parameter.InForce))),
        ];

    static IEnumerable<Refusal> DutyFaults(IReadOnlyList<DatedDuty> duties, RegionBook regions) =>
        [
            .. Overlaps(duties.Select(duty => (duty.Code, duty.InForce))),
            .. duties
                .Where(duty => duty.Share is <= 0 or > 1)
                .Select(duty => new RuleMustBeSound(duty.Code, $"{duty.Share}")),
            .. duties
                .Where(duty => duty.Into is { } into && regions.NameOf(into, duty.InForce.From) is null)
                .Select(duty => new RuleMustBeSound(duty.Code, duty.Into!)),
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

/// <summary>A parameter has a unit, a first day and a source, in both languages.</summary>
public sealed record ParameterMustBeWhole(string Parameter) : Refusal
{
    public override string Code => "rulebook.parameter-must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"매개변수 '{Parameter}'에 단위, 시행일, 출처 가운데 빠진 것이 있습니다. 셋을 모두 한국어와 영어로 적어야 쓸 수 있습니다. parameters.json에 적으십시오.",
            English: $"The parameter '{Parameter}' lacks its unit, its first day or its source. It loads only with all three, in Korean and English. Add them to parameters.json."
        );
}
