using System.Text.Json;
using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>What the example fund book is made of, as <c>book.json</c> says: the seed, the totals to meet,
/// and
/// how often which region and sector is drawn.</summary>
/// <param name="FirstQuarter">The first day on which a fund may be formed.</param>
/// <param name="LastDay">The last day of the book, the end of a quarter.</param>
/// <param name="DollarFund">Which fund keeps its books in dollars, from 1.</param>
public sealed record FundBookSettings(
    ulong Seed,
    DateOnly FirstQuarter,
    DateOnly LastDay,
    FundBookSettings.Totals Calibration,
    int DollarFund,
    int Managers,
    int PublicInvestors,
    int PrivateInvestors,
    IReadOnlyList<FundBookSettings.Place> Regions,
    IReadOnlyList<FundBookSettings.Trade> Sectors
)
{
    /// <summary>Totals of the funds in won; the number counts every fund.</summary>
    /// <param name="On">The day by which all of them are formed.</param>
    public sealed record Totals(DateOnly On, int Funds, long SponsorCommitment, long SizeFormed);

    /// <summary>How often companies sit in a region, in the first and in the last year.</summary>
    public sealed record Place(RegionCode Code, bool IsInCapitalArea, double Early, double Late);

    public sealed record Trade(string Scheme, string Code, double Weight);

    public static async Task<FundBookSettings> ReadAsync(string path, CancellationToken stop) =>
        JsonSerializer.Deserialize<FundBookSettings>(
            await File.ReadAllBytesAsync(path, stop),
            RecordJson.Options
        ) ?? throw new InvalidOperationException("The example's book.json holds nothing.");
}
