using Evenground.Cli;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>The model calibrated from the command line.</summary>
public sealed class CalibrateTests : IDisposable
{
    readonly Shell _shell = new();

    [Fact]
    public async Task It_tells_what_it_estimated_records_it_once_and_writes_files()
    {
        await AdoptAsync();

        var plain = await _shell.RunAsync("calibrate", "--language", "en");
        var korean = await _shell.RunAsync("calibrate", "--language", "ko");
        var recorded = await _shell.RunAsync("calibrate", "--record", "--out", _shell.At("csv"), "--json");
        var again = await _shell.RunAsync("calibrate", "--record", "--json");

        Assert.True(plain.Code == ExitCode.Done, plain.Error);
        Assert.Contains("Calibrated 17 regions on 2019/2023.", plain.Output, StringComparison.Ordinal);
        Assert.Contains("지역 17곳을 맞추었습니다.", korean.Output, StringComparison.Ordinal);
        Assert.Equal(7, recorded.Json.GetProperty("recorded").GetArrayLength());
        Assert.Equal(7, Directory.GetFiles(_shell.At("csv")).Length);
        Assert.Equal(0, again.Json.GetProperty("recorded").GetArrayLength());
        Assert.Equal(
            recorded.Json.GetProperty("vintage").GetString(),
            again.Json.GetProperty("vintage").GetString()
        );
    }

    [Fact]
    public async Task A_window_that_is_none_is_refused()
    {
        var said = await _shell.RunAsync("calibrate", "--window", "2019-2023");

        Assert.NotEqual(ExitCode.Done, said.Code);
        Assert.Contains("calibration.window-must-be-years", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();

    async Task AdoptAsync()
    {
        var founded = await _shell.RunAsync(
            "programme",
            "new",
            "cycle",
            "--name-ko",
            "순환",
            "--name-en",
            "Cycle",
            "--country",
            "kr"
        );
        Assert.True(founded.Code == ExitCode.Done, founded.Error);
        var adopted = await _shell.RunAsync(
            "country",
            "adopt",
            Repository.PathTo("countries", "kr"),
            "--on",
            "2000-01-01"
        );
        Assert.True(adopted.Code == ExitCode.Done, adopted.Error);
    }
}
