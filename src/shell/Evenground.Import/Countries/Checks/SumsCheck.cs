using System.Globalization;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>In every additive table the parts make the whole: regions the country, sexes and ages their
/// totals, within the rounding that the table declares.</summary>
sealed class SumsCheck : ICountryCheck
{
    public string Code => "sums";

    public LocalizedText Meaning =>
        new(
            "더할 수 있는 표에서 지역, 성별, 연령의 합이 합계와 같다(밝힌 반올림 안에서)",
            "in every additive table regions, sexes and ages make their totals, within the stated rounding"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        foreach (var table in pack.Tables.Where(table => table.Structure.Kind != TableKind.Rate))
        {
            things.Look(table.DataSet.Count);
            foreach (var sum in AdditivityCheck.Of(table.DataSet, pack.Book))
                Fail(table, sum, things);
        }
    }

    static void Fail(CountryTable table, SumThatDiffers sum, CheckedThings things)
    {
        var cell = $"{table.File}: {sum.Period.Text} {string.Join(' ', sum.Codes)} ({sum.Dimension})";
        var (whole, parts, allowed) = (Plain(sum.Whole), Plain(sum.Parts), Plain(sum.Allowed));
        things.Fail(
            $"{cell}: 합계 {whole}, 부분의 합 {parts}, 허용 오차 {allowed}.",
            $"{cell}: the total is {whole}, the parts make {parts}; {allowed} is allowed."
        );
    }

    static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
