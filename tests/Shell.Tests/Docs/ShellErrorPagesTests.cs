using System.Reflection;
using Xunit;

namespace Evenground.Tests.Docs;

/// <summary>Each refusal of the shell has its page in <c>docs/errors</c>, and no page is left of a refusal
/// that is gone.</summary>
/// <remarks><c>EVENGROUND_WRITE_DOCS=1</c> writes the pages instead of comparing them, and deletes those left
/// over.</remarks>
public class ShellErrorPagesTests
{
    static readonly string[] Core =
    [
        "Evenground.Vocabulary",
        "Evenground.Record",
        "Evenground.Measure",
        "Evenground.Model",
        "Evenground.Publish",
    ];

    static readonly Assembly[] Ours =
    [
        .. Directory
            .GetFiles(AppContext.BaseDirectory, "Evenground.*.dll")
            .Order(StringComparer.Ordinal)
            .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file))),
    ];

    static readonly SortedDictionary<string, string> All = ErrorPages.Of(Ours);

    static readonly SortedDictionary<string, string> Shell = ErrorPages.Of(
        Ours.Where(assembly => !Core.Contains(assembly.GetName().Name))
    );

    public static TheoryData<string> Codes => [.. Shell.Keys];

    [Theory, MemberData(nameof(Codes))]
    public void Each_refusal_has_a_page_that_says_what_its_code_does(string code) =>
        CommittedPage.MustBe(code, Shell[code]);

    [Fact]
    public void No_page_is_left_of_a_refusal_that_is_gone()
    {
        var left = Directory
            .GetFiles(CommittedPage.Folder, "*.md")
            .Where(file => !All.ContainsKey(Path.GetFileNameWithoutExtension(file)))
            .ToList();

        if (Environment.GetEnvironmentVariable("EVENGROUND_WRITE_DOCS") == "1")
            left.ForEach(File.Delete);

        Assert.Empty(left.Where(File.Exists).Select(Path.GetFileName));
    }
}
