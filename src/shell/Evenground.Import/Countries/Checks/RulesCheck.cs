using Evenground.Record;

namespace Evenground.Import;

/// <summary>Dated rules do not contradict each other, and a partition parts the whole country.</summary>
sealed class RulesCheck : ICountryCheck
{
    public string Code => "rules";

    public LocalizedText Meaning =>
        new(
            "규칙은 서로 어긋나지 않고, 구분은 전국을 남김없이 나눈다",
            "rules do not contradict each other, and a partition parts the whole country"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        var book = pack.Rulebook;
        things.Look(
            book.AgeBands.Count + book.Classes.Count + book.Partitions.Count + (book.Parameters?.Count ?? 0)
        );
        foreach (var fault in RulebookRules.Faults(book, pack.Book))
            things.Fail(fault);
        foreach (var partition in book.Partitions)
            CheckPartition(pack, partition, things);
    }

    /// <summary>On the last day of the partition, every region lies in one of its groups.</summary>
    static void CheckPartition(CountryFolder pack, RegionPartition partition, CheckedThings things)
    {
        var on = partition.InForce.Until ?? DateOnly.MaxValue;
        var held = partition
            .Groups.SelectMany(code => pack.Book.Group(code, on)?.Places ?? [])
            .ToLookup(place => place, StringComparer.Ordinal);
        foreach (var twice in held.Where(same => same.Skip(1).Any()))
            things.Fail(
                $"구분 '{partition.Code}'의 두 권역에 '{twice.Key}'이(가) 있습니다.",
                $"Two groups of the partition '{partition.Code}' hold '{twice.Key}'."
            );
        if (pack.Book.Root is not { } root)
            return;
        foreach (var lost in pack.Book.Within(root, on).Where(place => !held.Contains(place)))
            things.Fail(
                $"구분 '{partition.Code}'의 어느 권역에도 '{lost}'이(가) 없습니다.",
                $"No group of the partition '{partition.Code}' holds '{lost}'."
            );
    }
}
