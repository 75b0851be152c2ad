using Evenground.Measure;

namespace Evenground.Tests.Measure.Disclosure;

/// <summary>A reader who tries every filling of what is held back, up to a largest count of one
/// cell.</summary>
/// <remarks>Knows nothing of networks: it fills the regions' own cells one after the other and compares the
/// sums.</remarks>
static class Attacker
{
    public static IEnumerable<long[,]> Fillings(
        CountTable table,
        Func<CellPlace, long?> shown,
        bool showsZero,
        int most
    )
    {
        var floor = showsZero ? 1 : 0;
        var own = table
            .Places.Where(place => !table.IsSum(place.Row) && !table.IsTotal(place.Column))
            .ToList();
        var filling = new long[table.Rows.Count, table.Columns.Count];
        return Fill(0);

        IEnumerable<long[,]> Fill(int next)
        {
            if (next == own.Count)
            {
                AddUp(table, filling);
                if (Fits())
                    yield return (long[,])filling.Clone();
                yield break;
            }

            var place = own[next];
            var (low, high) = shown(place) is { } known ? (known, known) : (floor, most);
            for (var value = low; value <= high; value++)
            {
                filling[place.Row, place.Column] = value;
                if (place.Column == table.Columns.Count - (table.HasTotal ? 2 : 1) && !RowFits(place.Row))
                    continue;
                foreach (var found in Fill(next + 1))
                    yield return found;
            }
        }

        // Only to be done sooner: a row that misses its shown total cannot be mended by later rows.
        bool RowFits(int row)
        {
            if (!table.HasTotal || shown(new(row, table.Columns.Count - 1)) is not { } total)
                return true;
            var sum = 0L;
            for (var column = 0; column < table.Columns.Count - 1; column++)
                sum += filling[row, column];
            return sum == total;
        }

        bool Fits() =>
            table.Places.All(place =>
                shown(place) is { } known
                    ? filling[place.Row, place.Column] == known
                    : filling[place.Row, place.Column] >= floor
            );
    }

    static void AddUp(CountTable table, long[,] filling)
    {
        var total = table.Columns.Count - 1;
        for (var row = 0; row < table.Rows.Count && table.HasTotal; row++)
            if (!table.IsSum(row))
            {
                filling[row, total] = 0;
                for (var column = 0; column < total; column++)
                    filling[row, total] += filling[row, column];
            }

        foreach (var sum in table.Places.Where(place => table.IsSum(place.Row)))
        {
            filling[sum.Row, sum.Column] = 0;
            for (var row = 0; row < table.Rows.Count; row++)
                if (table.WholeOf(row) == sum.Row)
                    filling[sum.Row, sum.Column] += filling[row, sum.Column];
        }
    }
}
