using System.Reflection;
using Evenground.Import;
using Evenground.Record;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Import.Countries;

/// <summary>The guide to country packs says what the program does.</summary>
public sealed class OwnCountryGuideTests
{
    static readonly string Guide = File.ReadAllText(Repository.PathTo("docs", "guide", "own-country.md"));

    [Fact]
    public void It_names_every_column_of_every_sheet() =>
        Assert.All(
            (IEnumerable<SheetColumn>)
                [
                    .. RegionColumns.All,
                    .. RegionChangeColumns.All,
                    .. RegionNeighbourColumns.All,
                    .. RegionTileColumns.All,
                ],
            column => Assert.Contains($"`{column.Name}`", Guide, StringComparison.Ordinal)
        );

    [Fact]
    public void It_names_every_rule_and_table_that_indicators_ask_for() =>
        Assert.All(
            ((Type[])[typeof(StandardTables), typeof(StandardRules)])
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
                .Select(field => (string)field.GetValue(null)!)
                .Where(code => code.Length > 1),
            code => Assert.Contains($"`{code}`", Guide, StringComparison.Ordinal)
        );

    [Fact]
    public async Task It_names_every_check_with_what_must_hold()
    {
        using var vessen = PackFolder.Vessen();
        var checks = CountryChecks.Of(
            await CountryFolder.ReadAsync(vessen.Folder, TestContext.Current.CancellationToken)
        );

        Assert.All(
            checks,
            line =>
                Assert.Contains(
                    $"| `{line.Check}` | {line.Meaning.English} |",
                    Guide,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void It_names_every_field_of_the_descriptions() =>
        Assert.All(
            (
                (Type[])
                    [
                        typeof(Country),
                        typeof(CountryRules),
                        typeof(AgeBand),
                        typeof(ScaleClass),
                        typeof(RegionPartition),
                        typeof(RegionGroup),
                    ]
            )
                .SelectMany(type => type.GetConstructors().Single().GetParameters())
                .Select(parameter => char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..]),
            field => Assert.Contains($"`{field}`", Guide, StringComparison.Ordinal)
        );
}
