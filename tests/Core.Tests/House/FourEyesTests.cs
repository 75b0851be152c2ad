using System.Text.RegularExpressions;
using Xunit;

namespace Evenground.Tests.House;

/// <summary>Nothing outside the core enters a line of a fund's ledger that nobody has to approve.</summary>
public partial class FourEyesTests
{
    [Fact]
    public void No_page_endpoint_or_command_asks_the_rules_of_the_first_shape() =>
        Assert.Empty(
            from file in Repository
                .Files("src/shell", "*.cs")
                .Concat(Repository.Files("src/Evenground", "*.cs"))
            from Match asked in FirstShape().Matches(File.ReadAllText(file))
            select $"{Path.GetFileName(file)}: {asked.Value}"
        );

    [GeneratedRegex(@"\bnew (Commit|CallCapital|PayIn|Invest|Receive|Distribute|PayFee|ReverseEntry)\(")]
    private static partial Regex FirstShape();
}
