using Evenground.Record;

namespace Evenground.Import;

/// <summary>Every code of a region in a table means a place, at the end of its period or on the day of
/// release.</summary>
sealed class CodesCheck : ICountryCheck
{
    public string Code => "codes";

    public LocalizedText Meaning =>
        new(
            "표의 지역 코드는 그 기간의 끝이나 공표일에 있는 지역을 뜻한다",
            "every code of a region in a table means a place at the end of its period or on the day of release"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        foreach (var table in pack.Tables)
        foreach (var (period, code) in table.RegionCodes().Distinct())
        {
            things.Look();
            if (pack.PlaceOf(table, code, period) is null)
                things.Fail(
                    $"{table.File}: {period.Text}의 코드 {code}은(는) {period.Last:yyyy-MM-dd}에도 공표일 {table.Provenance.ReleasedOn:yyyy-MM-dd}에도 없는 지역입니다.",
                    $"{table.File}: the code {code} of {period.Text} means nothing on {period.Last:yyyy-MM-dd}, nor on the day of release, {table.Provenance.ReleasedOn:yyyy-MM-dd}."
                );
        }
    }
}

/// <summary>Reads the cells of a pack's tables.</summary>
static class TableCells
{
    /// <summary>Each row's period, its codes, one a dimension, and its figure.</summary>
    public static IEnumerable<(StatisticPeriod Period, int[] Codes, ObservedValue Figure)> Cells(
        this CountryTable table
    )
    {
        var dataSet = table.DataSet;
        for (var row = 0; row < dataSet.Count; row++)
        {
            var codes = new int[table.Structure.Dimensions.Count];
            var period = dataSet.Periods[dataSet.CellOf(row, codes)];
            yield return (period, codes, dataSet[row]);
        }
    }

    /// <summary>The periods with the codes of regions that they name.</summary>
    public static IEnumerable<(StatisticPeriod Period, RegionCode Code)> RegionCodes(this CountryTable table)
    {
        var dimensions = table.Structure.Dimensions;
        foreach (var (period, codes, _) in table.Cells())
            for (var dimension = 0; dimension < codes.Length; dimension++)
                if (dimensions[dimension] is { IsRegional: true, Scheme: { } scheme })
                    yield return (period, new(scheme, table.DataSet.Codes[dimension][codes[dimension]]));
    }

    /// <summary>The place that a table means by a code in a period.</summary>
    public static string? PlaceOf(
        this CountryFolder pack,
        CountryTable table,
        RegionCode code,
        StatisticPeriod period
    ) => pack.Book.PlaceOf(code, period.Last) ?? pack.Book.PlaceOf(code, table.Provenance.ReleasedOn);
}
