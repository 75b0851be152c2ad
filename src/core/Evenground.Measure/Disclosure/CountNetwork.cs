namespace Evenground.Measure;

/// <summary>The sums of a table as a network: each cell is an arc, each sum a node where what flows in flows
/// out.</summary>
/// <remarks>
/// A cell counts once in a sum of its row or as a sum itself, and once in the sum that it is a part of; so a
/// table with places within places down and one layer of categories across is a network, all that its shown
/// cells leave open is a set of circulations, and the least and greatest value of a hidden cell are whole
/// numbers that a largest flow finds exactly. Source: L. H. Cox (1995), Network Models for Complementary Cell
/// Suppression, Journal of the American Statistical Association 90.
/// </remarks>
sealed class CountNetwork
{
    /// <summary>More than any table can hold: there is no end in this direction.</summary>
    public const long Unbounded = long.MaxValue / 4;

    readonly int[] _from;
    readonly int[] _to;
    readonly int[][] _arcsAt;

    public CountNetwork(CountTable table)
    {
        var nodes = new Dictionary<(char Kind, int Row, int Column), int> { [('g', 0, 0)] = 0 };
        var columns = table.Columns.Count;
        (_from, _to) = (new int[table.Rows.Count * columns], new int[table.Rows.Count * columns]);
        foreach (var place in table.Places)
        {
            var isTotal = table.IsTotal(place.Column);
            var own =
                table.IsSum(place.Row) ? Node('c', place.Row, place.Column)
                : table.HasTotal ? Node('r', place.Row, 0)
                : 0;
            var part = table.WholeOf(place.Row) is >= 0 and var whole ? Node('c', whole, place.Column) : 0;
            // A total weighs against its categories, so its arc runs the other way.
            var arc = place.Row * columns + place.Column;
            (_from[arc], _to[arc]) = isTotal ? (part, own) : (own, part);
        }

        var arcs = Enumerable.Range(0, _from.Length);
        var ends = arcs.SelectMany(arc => ((int Node, int Arc)[])[(_from[arc], arc), (_to[arc], arc)])
            .ToLookup(end => end.Node, end => end.Arc);
        _arcsAt = [.. Enumerable.Range(0, nodes.Count).Select(node => ends[node].Distinct().ToArray())];

        int Node(char kind, int row, int column)
        {
            if (!nodes.TryGetValue((kind, row, column), out var node))
                nodes.Add((kind, row, column), node = nodes.Count);
            return node;
        }
    }

    /// <summary>How far a cell can rise, or fall, while the hidden cells make up for it.</summary>
    /// <param name="values">A filling of the table that fits; left at the extreme that was found.</param>
    /// <param name="floors">The least value of each cell.</param>
    /// <param name="isHidden">The cells that may change.</param>
    public long Reach(int cell, bool isRise, long[] values, long[] floors, bool[] isHidden)
    {
        var room = isRise ? Unbounded : values[cell] - floors[cell];
        var reached = 0L;
        while (
            reached < room && Search(cell, isRise, values, floors, arc => isHidden[arc] ? 1 : null) is { } way
        )
        {
            var step = way.Aggregate(room - reached, (least, arc) => Math.Min(least, Room(arc)));
            if (step >= Unbounded - reached)
                return Unbounded;
            foreach (var (arc, isForward) in way)
                values[arc] += isForward ? step : -step;
            values[cell] += isRise ? step : -step;
            reached += step;
        }

        return reached;

        long Room((int Arc, bool IsForward) way) =>
            way.IsForward ? Unbounded : values[way.Arc] - floors[way.Arc];
    }

    /// <summary>The cheapest way for the other cells to make up for a rise, or a fall, of one; null when
    /// there is none.</summary>
    /// <param name="costOf">What it costs to let a cell change; null where it must not.</param>
    public IReadOnlyList<(int Arc, bool IsForward)>? Search(
        int cell,
        bool isRise,
        long[] values,
        long[] floors,
        Func<int, long?> costOf
    )
    {
        // More through one arc comes back through the others: from where it ends to where it begins.
        var (start, goal) = isRise ? (_to[cell], _from[cell]) : (_from[cell], _to[cell]);
        var cheapest = Enumerable.Repeat(long.MaxValue, _arcsAt.Length).ToArray();
        var cameBy = new (int Arc, bool IsForward)[_arcsAt.Length];
        var next = new PriorityQueue<int, (long Cost, int Node)>();
        cheapest[start] = 0;
        next.Enqueue(start, (0, start));
        while (next.TryDequeue(out var node, out var paid))
        {
            if (paid.Cost > cheapest[node])
                continue;
            foreach (var arc in _arcsAt[node])
            {
                if (arc == cell || _from[arc] == _to[arc] || costOf(arc) is not { } cost)
                    continue;
                var isForward = _from[arc] == node;
                var other = isForward ? _to[arc] : _from[arc];
                if ((!isForward && values[arc] <= floors[arc]) || paid.Cost + cost >= cheapest[other])
                    continue;
                (cheapest[other], cameBy[other]) = (paid.Cost + cost, (arc, isForward));
                next.Enqueue(other, (paid.Cost + cost, other));
            }
        }

        return cheapest[goal] == long.MaxValue ? null : WayTo(goal, start, cameBy);
    }

    List<(int Arc, bool IsForward)> WayTo(int goal, int start, (int Arc, bool IsForward)[] cameBy)
    {
        var way = new List<(int Arc, bool IsForward)>();
        for (var node = goal; node != start; node = way[^1].IsForward ? _from[way[^1].Arc] : _to[way[^1].Arc])
            way.Add(cameBy[node]);
        return way;
    }
}
