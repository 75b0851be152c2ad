using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Writers are added, listed and revoked from the command line.</summary>
public sealed class WriterCommandsTests : IDisposable
{
    readonly Shell _shell = new();

    [Fact]
    public async Task A_key_is_printed_once_and_never_listed()
    {
        var added = await _shell.RunAsync("writer", "add", "--name", "Kim", "--may", "approve", "--json");
        var listed = await _shell.RunAsync("writer", "list", "--json");
        var key = added.Json.GetProperty("key").GetString()!;

        Assert.Equal(ExitCode.Done, added.Code);
        Assert.StartsWith("ew_", key, StringComparison.Ordinal);
        Assert.Equal("Kim", listed.Json[0].GetProperty("name").GetString());
        Assert.Equal("approve", listed.Json[0].GetProperty("may").GetString());
        Assert.DoesNotContain(key[36..], listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_is_revoked_and_their_name_erased()
    {
        var added = await _shell.RunAsync("writer", "add", "--name", "Kim", "--json");
        var id = added.Json.GetProperty("writer").GetString()!;
        var revoked = await _shell.RunAsync("writer", "revoke", id);
        var erased = await _shell.RunAsync("person", "erase", id);
        var listed = await _shell.RunAsync("writer", "list", "--json");

        Assert.Equal(ExitCode.Done, revoked.Code);
        Assert.Equal(ExitCode.Done, erased.Code);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, listed.Json[0].GetProperty("name").ValueKind);
        Assert.NotEqual(
            System.Text.Json.JsonValueKind.Null,
            listed.Json[0].GetProperty("revokedOn").ValueKind
        );
    }

    [Fact]
    public async Task A_writer_without_a_name_and_one_that_is_not_there_are_refused()
    {
        var nameless = await _shell.RunAsync("writer", "add", "--name", " ");
        var missing = await _shell.RunAsync("writer", "revoke", Guid.Empty.ToString());

        Assert.Contains("access.writer-must-be-named", nameless.Error, StringComparison.Ordinal);
        Assert.Contains("access.writer-must-be-there", missing.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();
}
