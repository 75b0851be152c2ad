using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Evenground.Tests.Api;
using MiniExcelLibs;
using Xunit;

namespace Evenground.Tests.Web.Funds;

/// <summary>Reports of a fund as Excel over HTTP: read back by another reader, formulas reckoned
/// again.</summary>
public sealed partial class FundReportTests(WorkedFundSite worked) : IClassFixture<WorkedFundSite>
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static readonly string Reports = $"{Answers.Programme}/funds/{WorkedFundSite.Fund}/reports";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ilpa-reporting?quarter=2026-Q1", "Cover,Reporting")]
    [InlineData(
        "ilpa-reporting?quarter=2026-Q1&investor=" + "00000006-0000-0000-0000-000000000000",
        "Cover,Reporting"
    )]
    [InlineData("ilpa-performance?quarter=2026-Q1", "Cover,Performance,Holdings,Cash flows")]
    [InlineData("ilpa-performance?quarter=2026-Q1&method=gross-up", "Cover,Performance,Holdings,Cash flows")]
    public async Task A_workbook_opens_in_another_reader_with_its_sheets(string report, string sheets)
    {
        var bytes = await BytesAsync(report);

        Assert.Equal(sheets.Split(','), new MemoryStream(bytes).GetSheetNames());
        Assert.Equal(bytes, await BytesAsync(report));
    }

    [Fact]
    public async Task Amounts_are_numbers_and_what_is_not_recorded_is_an_empty_cell()
    {
        var rows = await RowsAsync("ilpa-reporting?quarter=2026-Q1", "Reporting");

        // Total fund: quarter, year, inception are the last three of nine columns.
        Assert.Equal([305e6, 305e6, 305e6], Values(rows["contributions"]));
        Assert.Equal([-20e6, -20e6, -20e6], Values(rows["management-fees-net"]));
        Assert.Equal([50e6, 50e6, 50e6], Values(rows["unrealised"]));
        Assert.Equal([326e6, 326e6, 326e6], Values(rows["ending-nav"]));
        Assert.Equal([0.0, 0.0, 0.0], Values(rows["check-nav"]));
        Assert.All(Values(rows["internal-chargebacks"]), Assert.Null);
        Assert.Contains("Not recorded", (string)rows["internal-chargebacks"]["M"], StringComparison.Ordinal);
        Assert.Contains("기록되지 않음", (string)rows["internal-chargebacks"]["N"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_formula_gives_the_value_that_stands_beside_it_and_every_check_is_0()
    {
        using var archive = new ZipArchive(
            new MemoryStream(await BytesAsync("ilpa-reporting?quarter=2026-Q1"))
        );
        using var part = archive.GetEntry("xl/worksheets/sheet2.xml")!.Open();
        var cells = XDocument
            .Load(part)
            .Descendants(Main + "c")
            .ToDictionary(
                cell => (string)cell.Attribute("r")!,
                cell => (Formula: (string?)cell.Element(Main + "f"), Value: (string?)cell.Element(Main + "v"))
            );

        var formulas = cells.Where(cell => cell.Value.Formula is not null).ToList();

        Assert.True(formulas.Count > 80);
        foreach (var (address, cell) in formulas)
        {
            var sum = Operand()
                .Matches(cell.Formula!)
                .Sum(term =>
                    (term.Groups["sign"].Value == "-" ? -1 : 1)
                    * (
                        cells.TryGetValue(term.Groups["cell"].Value, out var of) && of.Value is { } value
                            ? decimal.Parse(value, CultureInfo.InvariantCulture)
                            : 0
                    )
                );
            Assert.True(sum == decimal.Parse(cell.Value!, CultureInfo.InvariantCulture), address);
        }
    }

    [Fact]
    public async Task Performance_stands_with_and_without_the_facility()
    {
        var rows = await RowsAsync("ilpa-performance?quarter=2026-Q1", "Performance");

        Assert.Equal("ShorterThanAYear", rows["net-irr-status"]["D"]);
        Assert.NotEqual(rows["net-irr"]["D"], rows["net-irr"]["E"]);
        Assert.Equal(326.0 / 305, (double)rows["net-multiple"]["D"], 12);
        var flows = await RowsAsync("ilpa-performance?quarter=2026-Q1", "Cash flows");
        Assert.Contains(flows.Values, row => "Contribution: management fees".Equals(row["B"]));
    }

    [Theory]
    [InlineData("pdf", HttpStatusCode.NotFound, "report.must-be-known")]
    [InlineData(
        "ilpa-reporting?quarter=2026",
        HttpStatusCode.UnprocessableEntity,
        "report.quarter-must-be-named"
    )]
    [InlineData(
        "ilpa-reporting?investor=Nobody",
        HttpStatusCode.NotFound,
        "report.investor-must-be-in-the-fund"
    )]
    public async Task What_cannot_be_given_is_refused(string report, HttpStatusCode status, string code)
    {
        using var client = worked.Site.Client();
        using var answer = await client.GetAsync(Address(report), Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    async Task<byte[]> BytesAsync(string report)
    {
        using var client = worked.Site.Client();
        return await client.GetByteArrayAsync(Address(report), Stop);
    }

    /// <summary>The lines of a sheet by their codes, each cell by its column's letter.</summary>
    async Task<Dictionary<string, IDictionary<string, object>>> RowsAsync(string report, string sheet)
    {
        using var file = new MemoryStream(await BytesAsync(report));
        return file.Query(sheetName: sheet)
            .Cast<IDictionary<string, object>>()
            .Skip(5)
            .ToDictionary(row => row["A"].ToString()!);
    }

    static object?[] Values(IDictionary<string, object> row) => [row["J"], row["K"], row["L"]];

    static Uri Address(string report) =>
        new(
            $"{Reports}/{report}{(report.Contains('?') ? '&' : '?')}on={WorkedFundSite.Later:yyyy-MM-dd}",
            UriKind.Relative
        );

    [GeneratedRegex("(?<sign>[+-]?)(?<cell>[A-Z]+[0-9]+)")]
    private static partial Regex Operand();
}
