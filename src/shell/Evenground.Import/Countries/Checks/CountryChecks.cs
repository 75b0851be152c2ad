namespace Evenground.Import;

/// <summary>What a check of a country pack found.</summary>
/// <param name="Check">The short name of the check.</param>
/// <param name="Meaning">What must hold.</param>
/// <param name="Looked">How many things were looked at.</param>
/// <param name="Failures">Each that does not hold.</param>
public sealed record CountryCheckLine(
    string Check,
    LocalizedText Meaning,
    int Looked,
    IReadOnlyList<LocalizedText> Failures
)
{
    public bool Holds => Failures.Count == 0;
}

/// <summary>Proves that a country pack is whole.</summary>
public static class CountryChecks
{
    static IReadOnlyList<ICountryCheck> All { get; } =
    [
        new FilesCheck(),
        new LanguagesCheck(),
        new RegionsCheck(),
        new ChangesCheck(),
        new NeighboursCheck(),
        new TilesCheck(),
        new RulesCheck(),
        new SourcesCheck(),
        new StructuresCheck(),
        new CodesCheck(),
        new PeriodsCheck(),
        new SumsCheck(),
        new FlowsCheck(),
    ];

    /// <summary>One line a check, in a fixed order; none of them keeps the next from running.</summary>
    public static IReadOnlyList<CountryCheckLine> Of(CountryFolder pack) =>
        [.. All.Select(check => Run(check, pack))];

    static CountryCheckLine Run(ICountryCheck check, CountryFolder pack)
    {
        var things = new CheckedThings();
        check.Run(pack, things);
        return new(check.Code, check.Meaning, things.Count, things.Failures);
    }
}
