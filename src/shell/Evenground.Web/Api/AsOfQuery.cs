using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Evenground.Web;

/// <summary>The place in time that a question is asked about, as it stands in an address.</summary>
/// <remarks>Properties and no constructor: only these can carry descriptions into the API's
/// description.</remarks>
public sealed record AsOfQuery
{
    [FromQuery(Name = "on")]
    [Description("The day asked about, as year-month-day; today in the programme's time zone by default.")]
    public string? On { get; init; }

    [FromQuery(Name = "known")]
    [Description("Only what was known by the end of this day counts; today by default.")]
    public string? Known { get; init; }

    [FromQuery(Name = "upTo")]
    [Description(
        "Only entries up to this sequence count (the audit axis). Links to the next page carry it, so that "
            + "paging stays with one state of the record while entries arrive."
    )]
    public long? UpTo { get; init; }
}

/// <summary>Which rows of a listing, and in which form, as it stands in an address.</summary>
public sealed record PageQuery
{
    public const int MostRows = 1_000;
    public const int UsualRows = 100;

    [FromQuery(Name = "offset")]
    [Description("How many rows to skip; 0 by default.")]
    public int? Offset { get; init; }

    [FromQuery(Name = "limit")]
    [Description("How many rows at most, 1 to 1000; 100 by default, and all of them for CSV.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "format")]
    [Description("'json' or 'csv'; overrides the Accept header.")]
    public string? Format { get; init; }
}
