using Evenground.Import;
using Evenground.Model;
using Evenground.Record;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Import.Countries;

/// <summary>What the shipped country pack gives answers to be made with.</summary>
public class AnswerSettingTests
{
    static readonly DateOnly Day = new(2026, 11, 26);

    /// <summary>3,339 firms were given KRW 11.3956 tn; 53.1 % of supported start-ups are there after five
    /// years.</summary>
    [Fact]
    public async Task The_pack_gives_every_parameter_a_range_and_start_ups_their_lives()
    {
        var pack = (await CountryPack.ReadAsync(Repository.PathTo("countries", "kr"))).Value;
        var history = PackHistory.After(pack, History.Empty, Day);

        var setting = AnswerSettingReading.Of(history, new(Day, Day), holdOut: null);

        Assert.Equal(CycleParameters.Count, setting.Priors.Count);
        Assert.Equal(0.5, setting.Defaults![CycleParameter.MigrationElasticity]);
        Assert.Equal(11395.6 / 3339, setting.Lives!.AverageTicket, 1e-9);
        Assert.Equal(0.531, setting.Lives.FiveYearSurvival, 1e-12);
        Assert.Contains(setting.Groups, group => group.Code == "kr-capital-area");
    }
}
