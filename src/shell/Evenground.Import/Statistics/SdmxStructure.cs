using Evenground.Record;

namespace Evenground.Import;

/// <summary>Brings the dimensions of a message and those of its description together.</summary>
/// <remarks>
/// The table has the dimensions that its description names, in that order, and then those that the message
/// has
/// beyond them, under their own codes. A column, concept or attribute that the layout lists with one fixed
/// code, or to be ignored, is no dimension.
/// </remarks>
static class SdmxStructure
{
    public const string Time = "TIME_PERIOD",
        Value = "OBS_VALUE",
        Status = "OBS_STATUS",
        Multiplier = "UNIT_MULT";

    /// <summary>What a message calls the period, the value and the status.</summary>
    public static string NameOf(TableDescription description, string column) =>
        description.LayoutOf(column).Column
        ?? column switch
        {
            StatisticColumns.Period => Time,
            StatisticColumns.Value => Value,
            _ => Status,
        };

    /// <summary>The table with the dimensions that a message has beyond it.</summary>
    /// <param name="description">The table as described.</param>
    /// <param name="dimensions">The dimensions of the message, without time.</param>
    public static TableStructure Joined(TableDescription description, IEnumerable<string> dimensions)
    {
        var known = description
            .Structure.Dimensions.Select(dimension =>
                description.LayoutOf(dimension.Code).Column ?? dimension.Code
            )
            .ToHashSet(StringComparer.Ordinal);
        var beyond = dimensions
            .Where(code => !known.Contains(code) && !IsNoDimension(description, code))
            .Select(code => new Dimension(code, DimensionRole.Category, LocalizedText.Same(code)));
        return description.Structure with { Dimensions = [.. description.Structure.Dimensions, .. beyond] };
    }

    /// <summary>Whether the layout lists a heading that is no dimension: one to be ignored, or held against a
    /// fixed code.</summary>
    public static bool IsNoDimension(TableDescription description, string heading) =>
        description.Layout?.Ignore?.Contains(heading, StringComparer.Ordinal) == true
        || description.HeldAgainst(heading) is not null;
}
