using System.Globalization;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Where a fund's entries are seen, made and approved, and its books closed.</summary>
public static class EntryAddresses
{
    public const string EntriesPage = "funds/{fund}/entries",
        EntryPage = "funds/{fund}/entries/{entry}",
        NewPage = "funds/{fund}/entries/new",
        ClosePage = "funds/{fund}/close";

    public static string Entries(
        this Links links,
        Id<Fund> fund,
        params ReadOnlySpan<(string Name, string Value)> choices
    ) => links.To($"funds/{fund}/entries", choices);

    public static string Entry(this Links links, Id<Fund> fund, Id<LedgerEntry> entry) =>
        links.To($"funds/{fund}/entries/{entry}");

    /// <summary>Forms look at the record as it is now, so their addresses hold no dates.</summary>
    public static string NewEntry(
        this Links links,
        Id<Fund> fund,
        params ReadOnlySpan<(string Name, string Value)> filled
    ) => Now(links).To($"funds/{fund}/entries/new", filled);

    public static string Decide(this Links links, Id<Fund> fund, Id<LedgerEntry> entry, string verb) =>
        Now(links).To($"funds/{fund}/entries/{entry}/{verb}");

    public static string Close(this Links links, Id<Fund> fund) => Now(links).To($"funds/{fund}/close");

    public static string Close(this Links links, Id<Fund> fund, DateOnly through, MonthEndTerms terms) =>
        Now(links)
            .To(
                $"funds/{fund}/close",
                ("through", AskedDates.Write(through)),
                ("months", terms.ValuationMonths.ToString(CultureInfo.InvariantCulture)),
                ("line", (terms.LineShare * 100).ToString("0.##", CultureInfo.InvariantCulture))
            );

    public static string Reopen(this Links links, Id<Fund> fund) =>
        Now(links).To($"funds/{fund}/close/reopen");

    /// <summary>Where something is registered that entries name.</summary>
    public static string Register(this Links links, string kind, Id<Fund>? fund = null) =>
        Now(links)
            .To(
                kind switch
                {
                    RegisterForms.Organisation => "organisations/new",
                    RegisterForms.Company => "companies/new",
                    RegisterForms.Terms => $"funds/{fund}/terms",
                    RegisterForms.Vehicle => $"funds/{fund}/vehicle",
                    _ => "funds/new",
                }
            );

    public static string SignInTo(this Links links, string address) =>
        $"/{Links.CodeOf(links.Language)}/sign-in?next={Uri.EscapeDataString(address)}";

    static Links Now(Links links) => links with { Dates = AskedDates.Today };
}
