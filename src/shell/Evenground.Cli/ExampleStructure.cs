using System.Text.Json;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Cli;

/// <summary>The organisations, the hub and the meeting of the example, as <c>structure.json</c> tells of
/// them.</summary>
/// <param name="Regions">The day from which the country's regions and rules stand; its tables stand from
/// their release.</param>
sealed record ExampleStructure(
    DateOnly Regions,
    IReadOnlyList<ExampleStructure.Body> Organisations,
    IReadOnlyList<ExampleStructure.Place> Hubs,
    IReadOnlyList<ExampleStructure.Gathering> Meetings
)
{
    /// <param name="Key">What the rest of the file calls it.</param>
    /// <param name="From">The first day on which the record knows it; not its founding.</param>
    internal sealed record Body(
        string Key,
        LocalizedText Name,
        OrganisationKind Kind,
        DateOnly From,
        string? SucceededBy = null,
        DateOnly? SucceededOn = null,
        string? Basis = null
    );

    internal sealed record Place(
        string Key,
        LocalizedText Name,
        string Operator,
        DateOnly On,
        IReadOnlyList<Site> Sites
    );

    internal sealed record Site(string Key, LocalizedText Name, RegionCode Region, DateOnly On);

    internal sealed record Gathering(
        string Key,
        LocalizedText Title,
        DateOnly On,
        IReadOnlyList<string> Participants
    );

    public static async Task<ExampleStructure> ReadAsync(string path, CancellationToken stop) =>
        JsonSerializer.Deserialize<ExampleStructure>(
            await File.ReadAllBytesAsync(path, stop),
            RecordJson.Options
        ) ?? throw new InvalidOperationException("The example's structure.json holds nothing.");

    /// <summary>Everything in the order in which one thing rests on another, each with the day that it was
    /// known from.</summary>
    public IEnumerable<(DateOnly KnownFrom, Func<History, Outcome<Decision>> Decide)> Steps(CountryPack pack)
    {
        foreach (var step in pack.Steps(Regions))
            yield return (step.KnownFrom, step.Decide);
        foreach (var body in Organisations)
            yield return (
                body.From,
                Unless(
                    history => Has(history, body.Key),
                    history =>
                        OrganisationRules.Decide(
                            new RegisterOrganisation(
                                IdOf<Organisation>(body.Key),
                                body.Name,
                                body.Kind,
                                body.From,
                                []
                            ),
                            history
                        )
                )
            );
        foreach (var body in Organisations.Where(body => body.SucceededBy is not null))
            yield return (
                body.SucceededOn!.Value,
                Unless(
                    history => HasEnded(history, body.Key),
                    history =>
                        OrganisationRules.Decide(
                            new SucceedOrganisation(
                                IdOf<Organisation>(body.Key),
                                IdOf<Organisation>(body.SucceededBy!),
                                body.SucceededOn.Value,
                                body.Basis!
                            ),
                            history
                        )
                )
            );
        foreach (var hub in Hubs)
        {
            yield return (
                hub.On,
                Unless(
                    history => history.Hubs.Find(IdOf<Hub>(hub.Key), Everything) is not null,
                    history =>
                        HubRules.Decide(
                            new FoundHub(
                                IdOf<Hub>(hub.Key),
                                hub.Name,
                                IdOf<Organisation>(hub.Operator),
                                hub.On
                            ),
                            history
                        )
                )
            );
            foreach (var site in hub.Sites)
                yield return (
                    site.On,
                    Unless(
                        history => HasSite(history, hub.Key, site.Key),
                        history =>
                            HubRules.Decide(
                                new OpenHubSite(
                                    IdOf<Hub>(hub.Key),
                                    IdOf<HubSite>(site.Key),
                                    site.Name,
                                    site.Region,
                                    "",
                                    site.On
                                ),
                                history
                            )
                    )
                );
        }

        foreach (var meeting in Meetings)
            yield return (
                meeting.On,
                Unless(
                    history =>
                        history
                            .Agenda.Meetings(Everything)
                            .Any(held => held.Id == IdOf<Meeting>(meeting.Key)),
                    history =>
                        AgendaRules.Decide(
                            new HoldMeeting(
                                IdOf<Meeting>(meeting.Key),
                                meeting.Title,
                                meeting.On,
                                "",
                                null,
                                [.. meeting.Participants.Select(IdOf<Organisation>)]
                            ),
                            history
                        )
                )
            );
    }

    static AsOf Everything { get; } = AsOf.AllRecorded(DateOnly.MaxValue);

    static Id<T> IdOf<T>(string key) => new(ExampleProgramme.IdOf(key));

    static bool Has(History history, string key) =>
        history.Organisations.Find(IdOf<Organisation>(key), Everything) is not null;

    static bool HasEnded(History history, string key) =>
        history.Organisations.Find(IdOf<Organisation>(key), Everything) is { IsInBeing: false };

    static bool HasSite(History history, string hub, string site) =>
        history.Hubs.Find(IdOf<Hub>(hub), Everything)?.Sites.Any(open => open.Id == IdOf<HubSite>(site))
        == true;

    static Func<History, Outcome<Decision>> Unless(
        Func<History, bool> isThere,
        Func<History, Outcome<Decision>> decide
    ) => history => isThere(history) ? Decision.Nothing : decide(history);
}
