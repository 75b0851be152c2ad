using Evenground.Record;

namespace Evenground.Import;

/// <summary>What Evenground knows of a country: its regions under every code with their borders, groups and
/// neighbours, its dated rules, and official statistics with their sources.</summary>
/// <param name="Country">The description in <c>country.json</c>.</param>
/// <param name="Regions">The regions, as a programme adopts them.</param>
/// <param name="Book">The same, to look things up in.</param>
/// <param name="Rulebook">The rules, as a programme adopts them.</param>
/// <param name="Tables">The releases of statistical tables.</param>
public sealed record CountryPack(
    Country Country,
    RegionsAdopted Regions,
    RegionBook Book,
    RulebookAdopted Rulebook,
    IReadOnlyList<CountryTable> Tables
)
{
    /// <summary>Reads a country pack from its folder.</summary>
    /// <returns>The pack; or refused with every error of every file that is wrong, and nothing of
    /// it.</returns>
    public static async Task<Outcome<CountryPack>> ReadAsync(
        string folder,
        CancellationToken stop = default
    ) => (await CountryFolder.ReadAsync(folder, stop)).Whole();

    /// <summary>Asks a programme to go by these regions from a day on.</summary>
    public AdoptRegions Adoption(DateOnly on) => new(Regions, on);

    /// <summary>What a programme adopts, in the order in which one thing rests on another: regions, rules,
    /// and the tables as they were released. What it has already, it does not adopt again.</summary>
    /// <param name="on">The day from which regions and rules stand.</param>
    public IEnumerable<CountryStep> Steps(DateOnly on)
    {
        yield return new("regions", on, history => RegionRules.Decide(Adoption(on), history));
        yield return new("rules", on, history => RulebookRules.Decide(new(Rulebook, on), history));
        foreach (var table in Tables.OrderBy(table => table.Provenance.ReleasedOn))
            yield return new(
                table.File,
                table.Provenance.ReleasedOn,
                history => StatisticsRules.Decide(new ReleaseStatistics(table.DataSet), history)
            );
    }

    /// <summary>All steps as one decision, so that a programme adopts the pack whole or not at all.</summary>
    /// <param name="history">What the programme has recorded.</param>
    /// <param name="on">The day from which regions and rules stand.</param>
    public Outcome<CountryAdoption> Adopt(History history, DateOnly on)
    {
        var (facts, parts) = (new List<Fact>(), new List<string>());
        foreach (var step in Steps(on))
        {
            if (!step.Decide(history).Accepted(out var decision, out var refusal))
                return refusal;
            if (decision.Facts.Count > 0)
                parts.Add(step.Part);
            foreach (var fact in decision.Facts)
            {
                facts.Add(fact with { KnownFrom = step.KnownFrom });
                history = Trial(history, facts[^1], step.KnownFrom, facts.Count);
            }
        }

        return new CountryAdoption(new(facts), parts);
    }

    /// <summary>The history as if the fact stood in it already, for the steps that rest on it.</summary>
    static History Trial(History history, Fact fact, DateOnly knownFrom, int place) =>
        history.After(
            new(
                fact.Event,
                new(
                    long.MaxValue - int.MaxValue + place,
                    fact.Effective,
                    knownFrom,
                    DateTimeOffset.MaxValue,
                    fact.Visibility
                )
            )
        );
}

/// <summary>What a programme adopts of a country pack.</summary>
/// <param name="Parts">The parts that are new: <c>regions</c>, <c>rules</c>, and files of tables.</param>
public sealed record CountryAdoption(Decision Decision, IReadOnlyList<string> Parts);

/// <summary>One step of adopting a country pack.</summary>
/// <param name="Part">What is adopted: <c>regions</c>, <c>rules</c>, or the file of a table.</param>
/// <param name="KnownFrom">The day from which it is known.</param>
public sealed record CountryStep(string Part, DateOnly KnownFrom, Func<History, Outcome<Decision>> Decide);
