using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One meeting at which organisations spoke about the programme.</summary>
/// <param name="Participants">The ids of the organisations.</param>
public sealed record MeetingRow(
    string Id,
    string TitleKo,
    string TitleEn,
    DateOnly On,
    string Place,
    string? Region,
    IReadOnlyList<string> Participants
);

/// <summary>The meetings of the agenda, in their order.</summary>
public sealed class MeetingListing : IListing<MeetingRow>
{
    public string Code => "meetings";

    public LocalizedText Title => new("회의", "Meetings");

    public LocalizedText Meaning =>
        new(
            Korean: "사업을 논의한 회의와 참석 기관입니다.",
            English: "The meetings at which the programme was discussed, and who took part."
        );

    public IReadOnlyList<MeetingRow> Rows(History history, AsOf asOf) =>
        [
            .. history
                .Agenda.Meetings(asOf)
                .Select(meeting => new MeetingRow(
                    meeting.Id.ToString(),
                    meeting.Title.Korean,
                    meeting.Title.English,
                    meeting.On,
                    meeting.Place,
                    meeting.Region?.ToString(),
                    [.. meeting.Participants.Select(participant => participant.ToString())]
                )),
        ];
}
