using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Amounts and names as the pages about funds print them.</summary>
public static class FundText
{
    /// <summary>In full, with the currency: 12억 원, KRW 1.2 bn.</summary>
    public static string Money(Money amount, Language language) =>
        NumberText.Of(amount.Major, Unit.Of(amount.Currency), language);

    /// <summary>The bare number, for tables whose caption names the currency.</summary>
    public static string Bare(Money amount) => NumberText.Plain(amount.Major);

    /// <summary>The bare number of a figure in minor units.</summary>
    public static string Bare(double minor, Currency currency) =>
        NumberText.Plain((decimal)minor / currency.MinorPerMajor, currency.Decimals);

    public static string Multiple(Computed<double> multiple) =>
        multiple.Is(out var value, out _) ? PerformanceText.Multiple(value) : "–";

    public static LocalizedText NameOf(PageView view, Id<Organisation> organisation) =>
        view.History.Organisations.Find(organisation, view.AsOf)?.Name ?? Unnamed;

    public static LocalizedText NameOf(PageView view, Id<Company> company) =>
        view.History.Companies.Find(company, view.AsOf)?.Name ?? Unnamed;

    /// <summary>A region's name on a day, or its code where the record has no such region.</summary>
    public static LocalizedText NameOf(PageView view, RegionCode? region, DateOnly on) =>
        region is not { } code ? new("기록 없음", "Not recorded")
        : view.History.Regions.Book(view.AsOf).Find(code, on)?.Name is { } name ? name
        : LocalizedText.Same(code.ToString());

    static readonly LocalizedText Unnamed = new("이름 비공개", "Name withheld");
}
