using System.Text;

namespace Evenground.Benchmarks;

/// <summary>Writes an SDMX-CSV 2.0 file of invented figures: 250 regions, 2 sexes, 100 ages, and as many
/// years as make the rows asked for.</summary>
static class SdmxFileGenerator
{
    public const int Regions = 250,
        Ages = 100;

    const int Sexes = 2,
        FirstYear = 2001;

    /// <summary>The file, written once a folder.</summary>
    public static string EnsureIn(string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"sdmx-{rows}.csv");
        if (!File.Exists(path))
            Write(path, rows);
        return path;
    }

    public static string RegionOf(int region) => $"{11_000 + region * 10}";

    static void Write(string path, int rows)
    {
        var random = new Random(20_240_229);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        file.Write(
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SEX,AGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,DECIMALS\r\n"
        );
        // Series by series, as offices serve them: the years of a series stand together.
        var years = (rows + Regions * Sexes * Ages - 1) / (Regions * Sexes * Ages);
        for (var row = 0; row < rows; row++)
        {
            var (series, year) = Math.DivRem(row, years);
            var (region, rest) = Math.DivRem(series, Sexes * Ages);
            var (sex, age) = Math.DivRem(rest, Ages);
            var value = random.Next(100, 99_999);
            var status = random.Next(50) == 0 ? "P" : "A";
            file.Write(
                $"dataflow,BENCH:POP_AGE(1.0),I,A,{RegionOf(region)},{"MF"[sex]},Y{age},{FirstYear + year},{value},{status},0,0\r\n"
            );
        }
    }
}
