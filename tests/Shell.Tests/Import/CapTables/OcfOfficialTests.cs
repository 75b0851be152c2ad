using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.CapTables;

/// <summary>The official example packages of the Open Cap Table Format: in, checked by the published schema,
/// and out again.</summary>
/// <remarks><c>EVENGROUND_OCF</c> names a checkout of the public repository (folders <c>schema</c> and
/// <c>samples</c>). Where it is not set, our own package takes the place of the official ones and only the
/// shapes that are known here are checked; the test's output says which of the two it was.</remarks>
public class OcfOfficialTests(ITestOutputHelper output)
{
    static readonly string? Checkout = Environment.GetEnvironmentVariable("EVENGROUND_OCF");

    static readonly Id<Company> Company = new(new Guid(8, 0, 0, new byte[8]));

    static readonly AsOf Now = AsOf.AllRecorded(new(2099, 1, 1));

    public static TheoryData<string> Packages() =>
        Checkout is null
            ? ["(our own)"]
            :
            [
                .. Directory
                    .EnumerateFiles(
                        Path.Combine(Checkout, "samples"),
                        "Manifest*.json",
                        SearchOption.AllDirectories
                    )
                    .Select(manifest => Path.GetDirectoryName(manifest)!)
                    .Order(StringComparer.Ordinal),
            ];

    [Theory, MemberData(nameof(Packages))]
    public async Task A_package_comes_in_and_goes_out_without_loss(string folder)
    {
        var files = await FilesAsync(folder);
        var history = OcfTests.Founded(Company);

        var read = OcfImport.Read("official", files, Company, history, mayLeaveOut: true);

        Assert.True(read.Accepted(out var reading, out var refusal), refusal?.ToString());
        history = OcfTests.After(history, CapTableRules.Decide(reading.Ask, history).Value);
        var exported = OcfExport.Of(
            OcfExportAsk
                .Of(Company, history, Now, DateTimeOffset.UnixEpoch, OcfFiles.Read(reading.Kept))
                .Value
        );
        Assert.True(exported.IsAsTakenIn);
        Assert.Equal(files, exported.Files);
        output.WriteLine(
            $"{folder}: {files.Count} files, {reading.Objects} objects, {reading.Ask.Steps.Count} entries, "
                + $"{reading.Uncounted.Count} remarks"
        );
    }

    [Theory, MemberData(nameof(Packages))]
    public async Task A_package_is_as_the_schema_says(string folder)
    {
        var package = OcfPackage.Read("official", await FilesAsync(folder)).Value;
        Check(package, folder);
    }

    [Fact]
    public void A_package_that_is_built_from_the_record_is_as_the_schema_says()
    {
        var history = OcfTests.Founded(Company);
        var reading = OcfImport.Read("small", OcfSamples.Small(), Company, history, false).Value;
        history = OcfTests.After(history, CapTableRules.Decide(reading.Ask, history).Value);
        var ask = OcfExportAsk.Of(Company, history, Now, DateTimeOffset.UnixEpoch, originals: null).Value;

        Check(OcfPackage.Read("built", OcfExport.Of(ask).Files).Value, "built from the record");
    }

    void Check(OcfPackage package, string what)
    {
        if (Checkout is null)
        {
            output.WriteLine(
                $"{what}: {package.Objects.Count} objects by our own shapes alone, no schema here."
            );
            return;
        }

        var schema = new OcfSchema(Path.Combine(Checkout, "schema"));
        var found = package.Objects.ToLookup(one => schema.Holds(one.Type, one.Json));
        output.WriteLine(
            $"{what}: {found[true].Count()} objects hold, {found[false].Count()} do not, {found[null].Count()} unchecked."
        );
        Assert.Empty(found[false].Select(one => $"{one.Type} {one.Id}"));
    }

    static async Task<IReadOnlyList<OcfFile>> FilesAsync(string folder)
    {
        if (Checkout is null)
            return OcfSamples.Small();
        var read = await OcfFiles.ReadAsync(folder, TestContext.Current.CancellationToken);
        // The folder above holds other packages in folders of their own.
        return [.. read.Value.Where(file => !file.Path.Contains('/'))];
    }
}
