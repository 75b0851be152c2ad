namespace Evenground.Web;

/// <summary>Every page of a programme, in the order of the menu.</summary>
public static class PageCatalogue
{
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("", OverviewPage.Open),
        new("hubs", HubsPage.Open),
        new("funds", FundsPage.Open, FundsScene.Search, FundsScene.Sort) { Exports = FundsScene.Exports },
        new(
            "funds/performance",
            PerformancePage.Open,
            PerformanceScene.Fund,
            PerformanceScene.By,
            PerformanceScene.Index
        )
        {
            Exports = PerformanceScene.Exports,
        },
        new("funds/regions", FundRegionsPage.Open, FundRegionsChoice.Names)
        {
            Exports = FundRegionsTables.Exports,
        },
        new("funds/pacing", FundPacingPage.Open, FundPacingChoice.Names)
        {
            Exports = FundPacingScene.Exports,
            IsKept = false,
        },
        new("funds/{fund}", FundPage.Open, StatementPeriod.FromChoice, StatementPeriod.ToChoice)
        {
            Exports = FundScene.Exports,
        },
        new(
            "funds/{fund}/investors/{investor}",
            InvestorPage.Open,
            StatementPeriod.FromChoice,
            StatementPeriod.ToChoice
        )
        {
            Exports = InvestorScene.Exports,
        },
        new(
            "funds/{fund}/investors/{investor}/statement",
            InvestorStatementPage.Open,
            StatementPeriod.FromChoice,
            StatementPeriod.ToChoice
        ),
        new("funds/{fund}/holdings/{stake}", HoldingPage.Open) { Exports = HoldingScene.Exports },
        new("companies/{company}", CompanyPage.Open) { Exports = CompanyScene.Exports },
        new("companies/{company}/cap-table", CapTablePage.Open, CapTableForm.Names)
        {
            Exports = CapTableScene.Exports,
            IsKept = false,
        },
        new("agenda", AgendaPage.Open),
        new("regions", RegionsPage.Open, MapChoice.Indicator, MapChoice.Period, MapChoice.Map)
        {
            Exports = RegionsScene.Exports,
        },
        new("regions/compare", ComparePage.Open, "place") { Exports = Comparison.Exports },
        new("regions/{place}", RegionPage.Open, "year", MapChoice.Indicator, "geography")
        {
            Exports = RegionScene.Exports,
        },
        new("flows", FlowsPage.Open, "year", "way") { Exports = FlowsScene.Exports },
        new("inequality", InequalityPage.Open) { Exports = InequalityScene.Exports },
        new("vintages", VintagesPage.Open, "table", "before", "after") { Exports = VintagesScene.Exports },
        new("cycle", CyclePage.Open, ScenarioForm.Place) { Exports = CycleScene.Exports },
        new("cycle/scenario", ScenarioPage.Open, ScenarioForm.Text, ScenarioScene.Show, ScenarioScene.Year)
        {
            Exports = ScenarioExports.Of,
            IsKept = false,
            IsSlowAtFirst = true,
        },
        new("cycle/compare", CycleComparePage.Open, ScenarioForm.Text, ScenarioScene.Show, ScenarioScene.Year)
        {
            Exports = CycleComparison.Exports,
            IsKept = false,
            IsSlowAtFirst = true,
        },
        new("cycle/validation", CycleValidationPage.Open)
        {
            Exports = CycleValidation.Exports,
            IsSlowAtFirst = true,
        },
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
