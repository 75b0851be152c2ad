using Evenground.Record;

namespace Evenground.Import;

/// <summary>A table of moves is a square: every region that can be left can be entered, and all that leave
/// arrive.</summary>
sealed class FlowsCheck : ICountryCheck
{
    public string Code => "flows";

    public LocalizedText Meaning =>
        new(
            "이동 표는 정사각형이고, 해마다 나간 사람의 합이 들어온 사람의 합과 같다",
            "tables of moves are square, and each year as many enter as leave"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        foreach (var table in pack.Tables)
        {
            var roles = table.Structure.Dimensions.Select(dimension => dimension.Role).ToArray();
            var (from, to) = (
                Array.IndexOf(roles, DimensionRole.Region),
                Array.IndexOf(roles, DimensionRole.Counterpart)
            );
            if (from >= 0 && to >= 0)
                foreach (var period in table.Cells().GroupBy(cell => cell.Period))
                    CheckPeriod(table, period, (from, to), things);
        }
    }

    static void CheckPeriod(
        CountryTable table,
        IGrouping<StatisticPeriod, (StatisticPeriod Period, int[] Codes, ObservedValue Figure)> period,
        (int From, int To) dimensions,
        CheckedThings things
    )
    {
        things.Look();
        var square = new SortedDictionary<(string From, string To), decimal>();
        foreach (var (_, codes, figure) in period)
        {
            var key = (
                table.DataSet.Codes[dimensions.From][codes[dimensions.From]],
                table.DataSet.Codes[dimensions.To][codes[dimensions.To]]
            );
            if (figure.Value is { } moved)
                square[key] = square.GetValueOrDefault(key) + moved;
        }

        string[] regions =
        [
            .. square
                .Keys.SelectMany(key => (string[])[key.From, key.To])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        foreach (var from in regions)
        foreach (var to in regions)
            if (!square.ContainsKey((from, to)))
                things.Fail(
                    $"{table.File}: {period.Key.Text}년 {from}에서 {to}(으)로 간 값이 없습니다.",
                    $"{table.File}: {period.Key.Text} has no figure from {from} to {to}."
                );
        CheckBalance(table, period.Key, (square, regions), things);
    }

    /// <summary>Summed twice, once by what each region loses and once by what it gains.</summary>
    static void CheckBalance(
        CountryTable table,
        StatisticPeriod period,
        (IReadOnlyDictionary<(string From, string To), decimal> Square, string[] Regions) flows,
        CheckedThings things
    )
    {
        var left = flows.Regions.Sum(region => Sum(flows, key => key.From == region));
        var entered = flows.Regions.Sum(region => Sum(flows, key => key.To == region));
        if (left != entered)
            things.Fail(
                $"{table.File}: {period.Text}에 나간 사람 {left:N0}명과 들어온 사람 {entered:N0}명이 다릅니다.",
                $"{table.File}: in {period.Text} {left:N0} leave and {entered:N0} enter."
            );
    }

    static decimal Sum(
        (IReadOnlyDictionary<(string From, string To), decimal> Square, string[] Regions) flows,
        Func<(string From, string To), bool> isOf
    ) => flows.Square.Where(pair => isOf(pair.Key)).Sum(pair => pair.Value);
}
