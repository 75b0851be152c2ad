using Evenground.Measure;
using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Docs;

/// <summary>Each refusal of the core has its page in <c>docs/errors</c>, and the page says what the code
/// says.</summary>
/// <remarks><c>EVENGROUND_WRITE_DOCS=1</c> writes the pages instead of comparing them.</remarks>
public class ErrorPagesTests
{
    static readonly SortedDictionary<string, string> Pages = ErrorPages.Of([
        typeof(Refusal).Assembly,
        typeof(History).Assembly,
        typeof(Definition).Assembly,
        typeof(Simulation).Assembly,
        typeof(Auditor).Assembly,
    ]);

    public static TheoryData<string> Codes => [.. Pages.Keys];

    [Theory, MemberData(nameof(Codes))]
    public void Each_refusal_has_a_page_that_says_what_its_code_does(string code) =>
        CommittedPage.MustBe(code, Pages[code]);

    [Theory, MemberData(nameof(Codes))]
    public void A_code_is_lower_case_words_joined_by_points_and_hyphens(string code) =>
        Assert.Matches("^[a-z0-9]+([.-][a-z0-9]+)*$", code);

    [Theory, MemberData(nameof(Codes))]
    public void A_refusal_speaks_korean_and_english(string code)
    {
        var (english, korean) = (
            Pages[code].Split("## 한국어")[0].Split("## English")[1],
            Pages[code].Split("## 한국어")[1]
        );

        Assert.Contains(korean, IsHangul);
        Assert.DoesNotContain(english, IsHangul);
        Assert.Contains(english, char.IsAsciiLetter);
    }

    static bool IsHangul(char character) => character is >= '가' and <= '힣';
}
