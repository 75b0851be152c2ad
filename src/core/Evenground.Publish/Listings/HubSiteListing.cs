using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One site of a hub as it stood on the day.</summary>
/// <param name="Rooms">The rooms available there; 0 when none is recorded.</param>
public sealed record HubSiteRow(
    string HubId,
    string HubKo,
    string HubEn,
    string SiteId,
    string SiteKo,
    string SiteEn,
    string Region,
    string Address,
    DateOnly OpenedOn,
    int Rooms
);

/// <summary>The open sites of the programme's hubs.</summary>
public sealed class HubSiteListing : IListing<HubSiteRow>
{
    public string Code => "hub-sites";

    public LocalizedText Title => new("허브 거점", "Hub sites");

    public LocalizedText Meaning =>
        new(
            Korean: "허브마다 그날 열려 있던 거점입니다. 지역 코드는 체계와 함께 적습니다.",
            English: "The sites that each hub had open on the day. A region's code stands with its scheme."
        );

    public IReadOnlyList<HubSiteRow> Rows(History history, AsOf asOf) =>
        [
            .. from hub in history.Hubs.All(asOf)
            from site in hub.Sites
            select new HubSiteRow(
                hub.Id.ToString(),
                hub.Name.Korean,
                hub.Name.English,
                site.Id.ToString(),
                site.Name.Korean,
                site.Name.English,
                site.Region.ToString(),
                site.Address,
                site.OpenedOn,
                hub.Rooms.Count(room => room.Site == site.Id)
            ),
        ];
}
