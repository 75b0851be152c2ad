namespace Evenground.Measure;

/// <summary>What tells the regional figures of funds apart, as it stands behind a subject.</summary>
/// <remarks>
/// Words parted by slashes: what is measured where an indicator has several (<c>committed</c>,
/// <c>called</c>, <c>invested</c>, <c>returned</c>), the attribution (<c>head-office</c>, <c>site</c>,
/// <c>jobs</c>), the place or duty where there is one, and <c>now</c> for the places of today instead of
/// those of the day of the investment: <c>invested/site/north/now</c>.
/// </remarks>
public static class FundRegionDetail
{
    public const string Now = "now";

    public static IReadOnlyList<RegionalMeasure> Measures { get; } = Enum.GetValues<RegionalMeasure>();

    public static IReadOnlyList<InvestmentBy> Ways { get; } = Enum.GetValues<InvestmentBy>();

    public static string CodeOf(RegionalMeasure measure) => measure.ToString().ToLowerInvariant();

    public static string CodeOf(InvestmentBy by) =>
        by switch
        {
            InvestmentBy.HeadOffice => RegionalDetail.HeadOffice,
            InvestmentBy.Site => RegionalDetail.Site,
            _ => RegionalDetail.Jobs,
        };

    public static RegionalMeasure? MeasureOf(string? code) =>
        Measures
            .Where(measure => CodeOf(measure) == code)
            .Select(measure => (RegionalMeasure?)measure)
            .FirstOrDefault();

    public static InvestmentBy? WayOf(string? code) =>
        Ways.Where(way => CodeOf(way) == code).Select(way => (InvestmentBy?)way).FirstOrDefault();

    /// <summary>The detail of a share: <c>site</c>, <c>site/now</c>.</summary>
    public static string Of(InvestmentBy by, PlacedWhen when) => CodeOf(by) + Suffix(when);

    /// <summary>The detail of an amount in a place: <c>invested/site/north</c>.</summary>
    public static string Of(RegionalMeasure measure, InvestmentBy by, string place, PlacedWhen when) =>
        $"{CodeOf(measure)}/{CodeOf(by)}/{place}{Suffix(when)}";

    /// <summary>The detail of something of a place or a duty: <c>site/north</c>.</summary>
    public static string Of(InvestmentBy by, string of, PlacedWhen when = PlacedWhen.OnTheDay) =>
        $"{CodeOf(by)}/{of}{Suffix(when)}";

    /// <summary>The words of a detail, without <c>now</c>, and of which day the places are.</summary>
    internal static (IReadOnlyList<string> Words, PlacedWhen When) Read(string? detail)
    {
        var words = (detail ?? "").Split('/');
        return words.Length > 1 && words[^1] == Now
            ? (words[..^1], PlacedWhen.Now)
            : (words, PlacedWhen.OnTheDay);
    }

    static string Suffix(PlacedWhen when) => when == PlacedWhen.Now ? "/" + Now : "";
}
