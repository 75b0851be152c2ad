using Evenground.Cli;
using Evenground.Tests.Import.Countries;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Country packs from the command line: listed, checked and adopted.</summary>
public sealed class CountryTests : IDisposable
{
    readonly Shell _shell = new();
    readonly PackFolder _vessen = PackFolder.Vessen();

    [Fact]
    public async Task The_pack_beside_the_program_is_whole_and_listed()
    {
        var list = await _shell.RunAsync("country", "list", "--json");
        var code = list.Json.GetProperty("items")[0].GetProperty("country").GetString()!;
        var check = await _shell.RunAsync("country", "check", code, "--json");

        Assert.Equal(ExitCode.Done, check.Code);
        Assert.True(check.Json.GetProperty("holds").GetBoolean());
        Assert.Equal(13, check.Json.GetProperty("checks").GetArrayLength());
    }

    [Fact]
    public async Task A_broken_pack_is_found_and_every_check_still_has_its_line()
    {
        _vessen.Replace("tiles.csv", "xv-isle,2,2", "xv-isle,0,2");

        var english = await _shell.RunAsync("country", "check", _vessen.Folder, "--language", "en");
        var korean = await _shell.RunAsync("country", "check", _vessen.Folder, "--language", "ko");

        Assert.Equal(ExitCode.Found, english.Code);
        Assert.Contains("FAIL tiles", english.Output, StringComparison.Ordinal);
        Assert.Contains("ok   flows", english.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 13 checks failed.", english.Output, StringComparison.Ordinal);
        Assert.Contains("틀림 tiles", korean.Output, StringComparison.Ordinal);
        Assert.Contains("점검 13개 가운데 1개가 어긋났습니다.", korean.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        var said = await _shell.RunAsync("country", "check", _shell.At("nowhere"));

        Assert.NotEqual(ExitCode.Done, said.Code);
        Assert.Contains("country.file-must-exist", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_adopts_a_pack_once_and_a_second_time_nothing_changes()
    {
        await _shell.RunAsync(
            "programme",
            "new",
            "vessen",
            "--name-ko",
            "베센",
            "--name-en",
            "Vessen",
            "--country",
            "xv"
        );

        var first = await AdoptAsync();
        var second = await AdoptAsync();

        Assert.Equal(8, Adopted(first).Length);
        Assert.Equal("regions", Adopted(first)[0]);
        Assert.Equal("labour-2021.csv", Adopted(first)[^1]);
        Assert.Empty(Adopted(second));
        Assert.Equal(
            first.Json.GetProperty("headHash").GetString(),
            second.Json.GetProperty("headHash").GetString()
        );
    }

    Task<Said> AdoptAsync() =>
        _shell.RunAsync(
            "country",
            "adopt",
            _vessen.Folder,
            "--programme",
            "vessen",
            "--on",
            "2013-01-01",
            "--json"
        );

    static string[] Adopted(Said said) =>
        [.. said.Json.GetProperty("adopted").EnumerateArray().Select(part => part.GetString()!)];

    public void Dispose()
    {
        _shell.Dispose();
        _vessen.Dispose();
    }
}
