using Evenground.Import;
using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.House;
using Evenground.Tests.Import.Countries;
using Xunit;

namespace Evenground.Tests.Docs;

/// <summary>What the model is held to on the shipped country pack, and the page that tells of it.</summary>
/// <remarks><c>EVENGROUND_WRITE_DOCS=1</c> writes <c>docs/validation.md</c> instead of comparing
/// it.</remarks>
public class ValidationPageTests
{
    static readonly DateOnly Day = new(2026, 11, 26);

    static readonly string Page = Repository.PathTo("docs", "validation.md");

    static readonly Lazy<Task<(History History, ValidationReport Report)>> Made = new(MakeAsync);

    [Fact]
    public async Task Everything_that_must_hold_holds()
    {
        var report = (await Made.Value).Report;

        Assert.True(report.Holds);
        Assert.Equal(
            ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V10", "V11"],
            report.Parts.Select(part => part.Id)
        );
        Assert.All(report.Parts, part => Assert.NotEmpty(part.Rows));
    }

    [Fact]
    public async Task The_page_of_the_validation_says_what_the_model_says()
    {
        var (history, report) = await Made.Value;
        var asOf = new AsOf(Day, Day);
        var book = history.Regions.Book(asOf);

        var page = ValidationPage.Write(
            report,
            code => book.NameOf(code, Day) ?? book.Group(code, Day)?.Name
        );

        if (Environment.GetEnvironmentVariable("EVENGROUND_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(Page, page, TestContext.Current.CancellationToken);
        var committed = File.Exists(Page)
            ? await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken)
            : "";
        Assert.True(
            committed == page,
            "docs/validation.md does not say what the model says. Run this test with EVENGROUND_WRITE_DOCS=1 and commit it."
        );
    }

    static async Task<(History, ValidationReport)> MakeAsync()
    {
        var pack = (await CountryPack.ReadAsync(Repository.PathTo("countries", "kr"))).Value;
        var history = PackHistory.After(pack, History.Empty, Day);
        return (history, Validator.Of(history, new(Day, Day)).Value);
    }
}
