using Evenground.Import;
using Evenground.Model;
using Evenground.Record;
using Evenground.Tests.House;
using Evenground.Tests.Import.Countries;

namespace Evenground.Tests.Model;

/// <summary>The shipped pack and what is calibrated from it, once for all tests.</summary>
static class KoreanModel
{
    static readonly Lazy<Task<(History, Calibration)>> Once = new(MakeAsync);

    public static AsOf AsOf { get; } = new(new(2026, 11, 26), new(2026, 11, 26));

    public static Task<(History History, Calibration Calibration)> Made => Once.Value;

    /// <summary>The defaults of the specification's section 4, which the pack holds.</summary>
    public static CycleParameters Defaults { get; } =
        new([1, 0.5, 0.25, 0.05, 0.8, 0.5, 1, 0.25, 0.25, 0.5, 0.5, 1, 0.75, 0.25, 0, 0, 1, 1, 0, 0.5, 0]);

    /// <summary>The same without founders, as the specification's printed tables have it.</summary>
    public static CycleParameters WithoutFounders { get; } = Defaults.With(CycleParameter.Founders, 0);

    static async Task<(History, Calibration)> MakeAsync()
    {
        var pack = (await CountryPack.ReadAsync(Repository.PathTo("countries", "kr"))).Value;
        var history = PackHistory.After(pack, History.Empty, AsOf.On);
        return (history, Calibrator.Calibrate(history, AsOf).Value);
    }
}
