using Xunit;

namespace Evenground.Tests.Docs;

/// <summary>A page of <c>docs/errors</c> as it is committed.</summary>
static class CommittedPage
{
    public static string Folder { get; } = Path.Combine(Root(), "docs", "errors");

    public static void MustBe(string code, string page)
    {
        var path = Path.Combine(Folder, $"{code}.md");
        if (Environment.GetEnvironmentVariable("EVENGROUND_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, page);
        }

        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(
            committed == page,
            $"docs/errors/{code}.md does not say what the code says. Run this test with EVENGROUND_WRITE_DOCS=1 and commit the page."
        );
    }

    static string Root()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
            if (File.Exists(Path.Combine(folder.FullName, "Evenground.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Evenground.slnx.");
    }
}
