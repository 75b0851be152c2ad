namespace Evenground.Record;

/// <summary>One programme: the owner of a journal.</summary>
/// <param name="Slug">Its short name in addresses: lower-case letters, digits and hyphens.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="TimeZone">The IANA time zone in which its days end.</param>
/// <param name="Currency">The currency that it reports in.</param>
/// <param name="Country">The country pack it uses, for example <c>kr</c>.</param>
/// <param name="IsExample">Whether its data are an example and must say so wherever they are shown.</param>
/// <param name="About">What the programme is and where its figures come from.</param>
public sealed record Programme(
    string Slug,
    LocalizedText Name,
    string TimeZone,
    Currency Currency,
    string Country,
    bool IsExample,
    LocalizedText About
);

/// <summary>The first entry of every journal.</summary>
[EventName("programme.founded.v1")]
public sealed record ProgrammeFounded(Programme Programme) : IProgrammeEvent;

public interface IProgrammeEvent : IEvent;
