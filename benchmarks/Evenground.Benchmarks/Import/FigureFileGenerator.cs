using System.Globalization;
using System.Text;

namespace Evenground.Benchmarks;

/// <summary>Writes the file of the import benchmark: 1,000,000 rows of 20,000 companies, always the
/// same.</summary>
/// <remarks>
/// Every company reports eight indicators over ten years of quarters. Of the rows, about 0.2 % each have a
/// day that is not in the calendar, an unknown indicator, another unit or no number; another 0.2 % stand
/// twice.
/// </remarks>
static class FigureFileGenerator
{
    const int Rows = 1_000_000,
        Companies = 20_000,
        Quarters = 40,
        FirstYear = 2016,
        Seed = 20260101;

    public static IReadOnlyDictionary<string, string> UnitOf { get; } =
        new Dictionary<string, string>
        {
            ["EMP"] = "person",
            ["REV"] = "KRW",
            ["EXP"] = "KRW",
            ["RND"] = "KRW",
            ["WAGE"] = "KRW",
            ["PAT"] = "count",
            ["ENERGY"] = "MWh",
            ["VAL"] = "KRW",
        };

    /// <summary>Writes the file unless it is there already.</summary>
    public static string EnsureIn(string folder)
    {
        var path = Path.Combine(folder, $"figures-{Seed}.csv");
        if (File.Exists(path))
            return path;

        Directory.CreateDirectory(folder);
        using (var file = new StreamWriter($"{path}.new", append: false, new UTF8Encoding(false), 1 << 20))
            Write(file);
        File.Move($"{path}.new", path);
        return path;
    }

    static void Write(TextWriter file)
    {
        var random = new Random(Seed);
        var codes = UnitOf.Keys.ToArray();
        file.Write("company_id,indicator,period,value,unit,currency,reported_at,source\n");
        for (var row = 0; row < Rows; row++)
        {
            var (company, turn) = (row % Companies, row / Companies);
            var line = Row(
                random,
                company + 1,
                codes[turn % codes.Length],
                (turn / codes.Length + company) % Quarters
            );
            file.Write(line);
            if (random.Next(500) == 0)
                file.Write(line);
        }
    }

    static string Row(Random random, int company, string indicator, int quarter)
    {
        var unit = UnitOf[indicator];
        var value = (
            unit == "KRW" ? Around(random, 500_000_000, 200_000_000) : Around(random, 80, 40)
        ).ToString("0.00", CultureInfo.InvariantCulture);
        var day = new DateOnly(
            FirstYear + random.Next(10),
            1 + random.Next(12),
            1 + random.Next(28)
        ).ToString("O", CultureInfo.InvariantCulture);
        var fault = random.Next(500);
        if (fault == 0)
            day = "2025-02-30";
        if (fault == 1)
            indicator = "XXX";
        if (fault == 2)
            unit = unit == "KRW" ? "person" : "KRW";
        if (fault == 3)
            value = "n/a";
        var currency = unit == "KRW" ? "KRW" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{company},{indicator},{FirstYear + quarter / 4}-Q{quarter % 4 + 1},{value},{unit},{currency},{day},\"Quarterly report, portfolio\"\n"
        );
    }

    /// <summary>A positive number about a middle: the sum of twelve even ones is nearly normal.</summary>
    static double Around(Random random, double middle, double deviation) =>
        Math.Abs(middle + deviation * (Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6));
}
