using Evenground.Import;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Docs;

/// <summary>The guide to sheets of fund entries says what the import takes.</summary>
/// <remarks><c>EVENGROUND_WRITE_DOCS=1</c> writes <c>docs/guide/fund-entries.md</c> instead of comparing
/// it.</remarks>
public class FundSheetGuideTests
{
    static readonly string Page = Repository.PathTo("docs", "guide", "fund-entries.md");

    [Fact]
    public void The_guide_says_what_the_import_takes()
    {
        if (Environment.GetEnvironmentVariable("EVENGROUND_WRITE_DOCS") == "1")
            File.WriteAllText(Page, FundSheetGuide.Write());

        Assert.Equal(FundSheetGuide.Write(), File.Exists(Page) ? File.ReadAllText(Page) : "");
    }
}
