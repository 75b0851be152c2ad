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
                    CheckPeriod(table, period.Key, Square(pack, table, period, (from, to)), things);
        }
    }

    /// <summary>How many moved from each place to each; null for a code that means no place.</summary>
    static Dictionary<(string? From, string? To), decimal> Square(
        CountryFolder pack,
        CountryTable table,
        IEnumerable<(StatisticPeriod Period, int[] Codes, ObservedValue Figure)> cells,
        (int From, int To) dimensions
    )
    {
        var square = new Dictionary<(string?, string?), decimal>();
        foreach (var (period, codes, figure) in cells)
            if (figure.Value is { } moved)
            {
                var key = (PlaceIn(dimensions.From), PlaceIn(dimensions.To));
                square[key] = square.GetValueOrDefault(key) + moved;

                string? PlaceIn(int dimension)
                {
                    var code = table.DataSet.Codes[dimension][codes[dimension]];
                    return table.Structure.Dimensions[dimension].Scheme is { } scheme
                        ? pack.PlaceOf(table, new(scheme, code), period)
                        : code;
                }
            }

        return square;
    }

    static void CheckPeriod(
        CountryTable table,
        StatisticPeriod period,
        Dictionary<(string? From, string? To), decimal> square,
        CheckedThings things
    )
    {
        things.Look();
        string[] places =
        [
            .. square
                .Keys.SelectMany(key => (string?[])[key.From, key.To])
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        foreach (var from in places)
        foreach (var to in places)
            if (!square.ContainsKey((from, to)))
                things.Fail(
                    $"{table.File}: {period.Text}에 '{from}'에서 '{to}'(으)로 간 값이 없습니다.",
                    $"{table.File}: {period.Text} has no figure from '{from}' to '{to}'."
                );

        var left = square.Where(pair => pair.Key.From is not null).Sum(pair => pair.Value);
        var entered = square.Where(pair => pair.Key.To is not null).Sum(pair => pair.Value);
        if (left != entered)
            things.Fail(
                $"{table.File}: {period.Text}에 지역을 떠난 사람은 {left:N0}명인데 들어온 사람은 {entered:N0}명입니다.",
                $"{table.File}: in {period.Text} {left:N0} leave a region and {entered:N0} enter one."
            );
    }
}
