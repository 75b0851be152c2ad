namespace Evenground.Web;

/// <summary>Every page of a programme, in the order of the menu.</summary>
public static class PageCatalogue
{
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("", OverviewPage.Open),
        new("hubs", HubsPage.Open),
        new("funds", FundsPage.Open),
        new("agenda", AgendaPage.Open),
        new("regions", RegionsPage.Open, Choices: [MapChoice.Indicator, MapChoice.Period]),
        new("regions/compare", ComparePage.Open, Choices: ["place", MapChoice.Indicator]),
        new("regions/{place}", RegionPage.Open, Choices: ["year", MapChoice.Indicator, "geography"]),
        new("flows", FlowsPage.Open, Choices: ["year", "way"]),
        new("inequality", InequalityPage.Open, Choices: [MapChoice.Indicator, MapChoice.Period]),
        new("vintages", VintagesPage.Open, Choices: ["table", "before", "after"]),
        new("statements", StatementsPage.Open),
        new("statements/{key}", StatementPage.Open),
        new("metrics/{metric}", MetricPage.Open),
        new("findings", FindingsPage.Open),
        new("findings/{rule}", RulePage.Open),
        new("proofs/{claim}", ProofPage.Open),
        new("definitions", DefinitionsPage.Open),
        new("definitions/{code}", DefinitionPage.Open),
        new("journal", JournalPage.Open),
    ];
}
