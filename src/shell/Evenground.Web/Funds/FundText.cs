using System.Globalization;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Amounts and names as the pages about funds print them.</summary>
public static class FundText
{
    /// <summary>In full, with the currency: 12억 원, KRW 1.2 bn; digit by digit where an English reader would
    /// otherwise meet a long fraction.</summary>
    public static string Money(Money amount, Language language)
    {
        const int LongestWords = 14;
        var words = NumberText.Of(amount.Major, Unit.Of(amount.Currency), language);
        return language == Language.Korean || words.Length <= LongestWords
            ? words
            : $"{amount.Currency.Code} {Bare(amount)}";
    }

    /// <summary>The bare number with the decimals of its currency, for tables whose caption names
    /// it.</summary>
    public static string Bare(Money amount) => Bare(amount.Major, amount.Currency);

    /// <summary>The bare number of a figure in minor units.</summary>
    public static string Bare(double minor, Currency currency) =>
        Bare((decimal)minor / currency.MinorPerMajor, currency);

    static string Bare(decimal major, Currency currency) =>
        major.ToString($"N{currency.Decimals}", CultureInfo.InvariantCulture);

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
