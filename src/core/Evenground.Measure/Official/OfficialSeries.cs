using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What is asked of a statistical table, whatever the place and period.</summary>
/// <param name="Table">The table's code in <see cref="StandardTables"/>.</param>
/// <param name="Name">What it is in a formula.</param>
/// <param name="Sex">One sex; null for both.</param>
/// <param name="Ages">Some ages; null for all.</param>
/// <param name="Category">The item, industry or definition; null for all together.</param>
public sealed record OfficialSeries(
    string Table,
    LocalizedText Name,
    string? Sex = null,
    AgeBand? Ages = null,
    string? Category = null
)
{
    /// <summary>What tells it from another, short enough to look up by.</summary>
    internal (string Table, string Name, string? Sex, AgeGroup? Ages, string? Category) Key { get; } =
        (Table, Name.English, Sex, Ages?.Ages, Category);
}
