using Evenground.Model;
using Evenground.Tests.Model.Simulating;
using Xunit;

namespace Evenground.Tests.Model.Validation;

/// <summary>The identities of any multiregional projection and of the circle hold of the engine.</summary>
public class IdentityRowsTests
{
    static readonly Calibration Country = InventedCountry.Of(5);

    static readonly IReadOnlyList<ValidationRow> Identities = IdentityRows.Of(Country);

    static readonly IReadOnlyList<ValidationRow> Loop = LoopRows
        .Of(
            Simulation.Of(Country, new BaselineVariant(), horizon: 10).Value,
            InventedCountry.Defaults.With(CycleParameter.Spillover, 0)
        )
        .Value;

    public static TheoryData<string> Names => [.. Identities.Concat(Loop).Select(row => row.What.English)];

    [Theory, MemberData(nameof(Names))]
    public void Each_identity_holds(string name)
    {
        var row = Identities.Concat(Loop).Single(row => row.What.English == name);

        Assert.True(row.Holds, $"{row.What.English}: {row.Ours:R}, not {row.Tolerance:R}");
        Assert.Equal(row.Ours <= row.Tolerance, row.Holds);
    }

    [Fact]
    public void Every_identity_of_the_specification_has_its_row()
    {
        Assert.Equal(7, Identities.Count);
        Assert.Equal(5, Loop.Count);
        Assert.All(Identities, row => Assert.Equal("V2", row.Id));
        Assert.All(Loop, row => Assert.Equal("V11", row.Id));
    }

    [Fact]
    public void Small_money_is_linear_but_not_exactly_so() =>
        Assert.NotEqual(
            0,
            Loop.First(row => row.What.English.StartsWith("Small", StringComparison.Ordinal)).Ours
        );
}
