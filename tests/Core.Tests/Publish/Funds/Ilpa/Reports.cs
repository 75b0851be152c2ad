using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record;

namespace Evenground.Tests.Publish.Funds.Ilpa;

/// <summary>Reports of the worked fund, whose entries run from January 2020 to April 2021.</summary>
static class Reports
{
    public static readonly History Record = WorkedFund.Desk().History;

    public static readonly AsOf Later = Desk.On(new(2021, 6, 30));

    static readonly Fingerprint Print = Fingerprint.Of(new(14, Digest.None));

    public static Outcome<ReportBook> Ask(FundReportAsk ask, History? history = null, AsOf? asOf = null) =>
        FundReports.Make(ask, history ?? Record, asOf ?? Later, Print);

    public static ReportSheet Reporting(string quarter, string? investor = null) =>
        Ask(new(FundReports.Reporting, "Venture Fund", quarter, investor)).Value.Sheets[1];

    public static ReportBook Performance(string method) =>
        Ask(new(FundReports.Performance, "Venture Fund", "2021-Q1", Method: method)).Value;

    /// <summary>The values of a line; null where a cell is empty.</summary>
    public static decimal?[] Of(this ReportSheet sheet, string code) =>
        [.. sheet.Find(code)!.Cells.Select(cell => cell.Value as decimal?)];
}
