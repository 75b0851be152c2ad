using Evenground.Cli;
using Evenground.Import;
using Evenground.Tests.Import.CapTables;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Cap tables by the command line: in, out, and refused.</summary>
public sealed class CapTableTests : IDisposable
{
    readonly Shell _shell = new();

    [Fact]
    public async Task A_company_that_is_not_known_leaves_nothing_behind()
    {
        await File.WriteAllBytesAsync(
            _shell.At("small.zip"),
            OcfFiles.Zip(OcfSamples.Small()),
            TestContext.Current.CancellationToken
        );

        var said = await _shell.RunAsync("captable", "import", _shell.At("small.zip"), "--company", "Nobody");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("[record.must-be-known]", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_zip_is_refused()
    {
        await File.WriteAllTextAsync(_shell.At("x.zip"), "no zip", TestContext.Current.CancellationToken);

        var said = await _shell.RunAsync("captable", "import", _shell.At("x.zip"), "--company", "Nobody");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("[captable.package-must-be-readable]", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();
}
