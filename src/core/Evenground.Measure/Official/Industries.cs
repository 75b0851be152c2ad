using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The industries of the table of jobs.</summary>
static class Industries
{
    /// <summary>The codes of all industries, without their total.</summary>
    public static IReadOnlyList<string> Of(OfficialQuestion ask)
    {
        var table = ask.Figures.Table(StandardTables.JobsByIndustry)!;
        var dimension = table.Structure.IndexOf(StandardTables.Industry);
        var total = table.Structure.Dimensions[dimension].Total ?? StandardTables.Total;
        return [.. table.Categories(dimension).Where(code => code != total)];
    }

    /// <summary>The jobs of one industry, or of all.</summary>
    public static OfficialSeries Series(OfficialQuestion ask, string? industry)
    {
        var name = industry is null
            ? new LocalizedText("모든 산업", "all industries")
            : NameOf(ask, industry);
        return new(
            StandardTables.JobsByIndustry,
            new($"일자리 · {name.Korean}", $"jobs, {name.English}"),
            Category: industry
        );
    }

    /// <summary>Says which industry the figure is about.</summary>
    public static Notice Named(OfficialQuestion ask, string industry)
    {
        var name = NameOf(ask, industry);
        return new("notice.industry", new($"산업: {name.Korean}.", $"Industry: {name.English}."));
    }

    static LocalizedText NameOf(OfficialQuestion ask, string industry)
    {
        var structure = ask.Figures.Table(StandardTables.JobsByIndustry)!.Structure;
        return structure
                .Dimensions[structure.IndexOf(StandardTables.Industry)]
                .Categories?.FirstOrDefault(category => category.Code == industry)
                ?.Name
            ?? LocalizedText.Same(industry);
    }
}
