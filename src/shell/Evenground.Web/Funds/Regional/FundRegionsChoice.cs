using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>What a reader chose on the page of where the money went: attribution, day of the places, measure
/// on the map, and fund.</summary>
public sealed record FundRegionsChoice(
    InvestmentBy By,
    PlacedWhen When,
    RegionalMeasure Measure,
    Id<Fund>? Fund
)
{
    public const string Way = "by",
        Place = "places",
        What = "measure",
        Of = "fund";

    public static IReadOnlyList<string> Names { get; } = [Way, Place, What, Of];

    /// <summary>What is not offered is taken as not chosen.</summary>
    public static FundRegionsChoice From(PageView view) =>
        new(
            FundRegionDetail.WayOf(view.Query(Way)) ?? InvestmentBy.Site,
            view.Query(Place) == FundRegionDetail.Now ? PlacedWhen.Now : PlacedWhen.OnTheDay,
            FundRegionDetail.MeasureOf(view.Query(What)) ?? RegionalMeasure.Invested,
            Id<Fund>.Parse(view.Query(Of))
        );

    public static LocalizedText NameOf(InvestmentBy by) =>
        by switch
        {
            InvestmentBy.HeadOffice => new("본사", "head office"),
            InvestmentBy.Site => new("투자 대상 사업장", "site invested in"),
            _ => new("일자리", "where the jobs are"),
        };

    public static LocalizedText NameOf(PlacedWhen when) =>
        when == PlacedWhen.Now
            ? new("지금 있는 곳", "where they are now")
            : new("투자한 날 있던 곳", "where they were on the day");

    public static LocalizedText NameOf(RegionalMeasure measure) =>
        measure switch
        {
            RegionalMeasure.Committed => new("약정", "Committed"),
            RegionalMeasure.Called => new("출자 요청", "Called"),
            RegionalMeasure.Invested => new("투자", "Invested"),
            _ => new("회수", "Returned"),
        };
}
