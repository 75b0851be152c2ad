using Evenground.Record;

namespace Evenground.Import;

/// <summary>The description of a country pack.</summary>
/// <param name="Code">Its short name, for example <c>kr</c>.</param>
/// <param name="Edition">The day of its data: another edition is another book of regions and of
/// rules.</param>
/// <param name="Schemes">Where each scheme of codes comes from.</param>
/// <param name="Groups">Places that a law or a plan names together.</param>
/// <param name="Notes">What a user of the pack must know of it.</param>
public sealed record Country(
    string Code,
    string Edition,
    LocalizedText Name,
    Currency Currency,
    string TimeZone,
    IReadOnlyList<string> Languages,
    IReadOnlyList<RegionScheme> Schemes,
    IReadOnlyList<RegionGroup> Groups,
    IReadOnlyList<LocalizedText> Notes
)
{
    /// <summary>Nothing that the description must say is left out; what is absent in the file is null here,
    /// whatever its type says.</summary>
    internal bool IsWhole =>
        !string.IsNullOrWhiteSpace(Code)
        && !string.IsNullOrWhiteSpace(Edition)
        && Schemes is { Count: > 0 }
        && Schemes.All(scheme => !string.IsNullOrWhiteSpace(scheme.Source))
        && Groups is not null
        && Groups.All(group => group is { Places.Count: > 0 } && !string.IsNullOrWhiteSpace(group.Source))
        && Notes is not null;
}

/// <summary>A scheme of region codes and who keeps it.</summary>
public sealed record RegionScheme(string Code, LocalizedText Name, LocalizedText Authority, string Source);

/// <summary>The dated rules of a country pack, as <c>rules.json</c> has them.</summary>
/// <param name="Duties">Duties and targets of funds; a pack may have none.</param>
public sealed record CountryRules(
    IReadOnlyList<AgeBand> AgeBands,
    IReadOnlyList<ScaleClass> Classes,
    IReadOnlyList<RegionPartition> Partitions,
    IReadOnlyList<DatedDuty>? Duties = null
)
{
    public static CountryRules None { get; } = new([], [], []);

    /// <summary>As <see cref="Country.IsWhole"/>.</summary>
    internal bool IsWhole =>
        AgeBands is not null
        && Classes is not null
        && Partitions is not null
        && Partitions.All(partition => partition.Groups is { Count: > 0 });
}

/// <summary>The strengths of the model in a country pack, as <c>parameters.json</c> has them.</summary>
public sealed record CountryParameters(IReadOnlyList<DatedParameter> Parameters)
{
    /// <summary>As <see cref="Country.IsWhole"/>; what a parameter lacks is named one by one.</summary>
    internal bool IsWhole => Parameters is not null && Parameters.All(parameter => parameter is not null);
}

/// <summary>One release of one table in a country pack.</summary>
/// <param name="File">The name of its file of figures.</param>
public sealed record CountryTable(string File, DataSet DataSet)
{
    public TableStructure Structure => DataSet.Structure;

    public Provenance Provenance => DataSet.Provenance;
}
