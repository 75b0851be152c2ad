namespace Evenground.Measure;

/// <summary>Holds back the small cells of a table, and as many others as it takes to keep them
/// hidden.</summary>
/// <remarks>
/// First every cell that is small by the rule is hidden. Then, cell by cell in the order of the table, as
/// long as what the shown cells leave open of a hidden one is too narrow, the cheapest set of others that
/// widens it is hidden too: a way round through the sums, where a cell costs its value, so that large figures
/// and totals stay. Last, the largest of those others are shown again one by one wherever nothing becomes too
/// narrow by it: what is left is needed, each cell of it.
/// The reader is taken to know every shown cell, every sum, that counts are whole and not below 0, and, where
/// zeros are shown, that no hidden cell is 0. Not guarded against: a reader who knows a contributor's own
/// figure of another table, of another day, or who replays these very steps.
/// Small cells are hidden for good; that no fewer others would do is not promised, as finding the fewest is
/// hard.
/// </remarks>
public static class Suppression
{
    public static SuppressedTable Of(CountTable table, SmallCellRule rule)
    {
        var work = new Work(table, rule);
        work.HideSmall();
        work.HideOthers();
        work.ShowAgain();
        return new(table, rule, table.Places.Where(work.IsHidden));
    }

    /// <summary>What a reader can work out of each hidden cell of a table.</summary>
    internal static IEnumerable<(CellPlace Place, long Low, long? High)> WhatIsLeftOpen(
        CountTable table,
        SmallCellRule rule,
        IEnumerable<CellPlace> hidden
    )
    {
        var work = new Work(table, rule);
        var places = hidden.Where(place => !table.IsWithheld(place)).ToList();
        foreach (var place in places)
            work.Hide(place);
        foreach (var place in places)
        {
            var (fall, rise) = (work.Reach(place, isRise: false), work.Reach(place, isRise: true));
            var value = table[place].Value;
            yield return (place, value - fall, rise >= CountNetwork.Unbounded ? null : value + rise);
        }
    }

    sealed class Work
    {
        readonly CountTable _table;
        readonly SmallCellRule _rule;
        readonly CountNetwork _network;
        readonly CellPlace[] _places;
        readonly long[] _values;
        readonly long[] _floors;
        readonly long[] _state;
        readonly bool[] _isHidden;
        readonly bool[] _isSmall;
        readonly bool[] _isWithheld;

        public Work(CountTable table, SmallCellRule rule)
        {
            (_table, _rule, _network) = (table, rule, new(table));
            _places = [.. table.Places];
            _values = [.. _places.Select(place => table[place].Value)];
            // Where zeros are shown, whatever is hidden is more than 0, and the reader knows.
            _floors =
            [
                .. _places.Select(place =>
                    rule.ShowsZero && !table.IsWithheld(place) ? Math.Min(table[place].Value, 1) : 0
                ),
            ];
            _state = new long[_values.Length];
            _isWithheld = [.. _places.Select(table.IsWithheld)];
            _isHidden = [.. _isWithheld];
            _isSmall = [.. _places.Select(place => !table.IsWithheld(place) && rule.IsSmall(table[place]))];
        }

        public bool IsHidden(CellPlace place) => _isHidden[At(place)];

        public void Hide(CellPlace place) => _isHidden[At(place)] = true;

        public void HideSmall()
        {
            foreach (var cell in Cells.Where(cell => _isSmall[cell]))
                _isHidden[cell] = true;
        }

        public void HideOthers()
        {
            var pending = new Queue<int>(Cells.Where(cell => _isSmall[cell]));
            // Hiding more narrows nothing, so a cell that is wide enough stays so.
            while (pending.TryDequeue(out var cell))
            while (!IsWideEnough(cell))
                foreach (var other in CheapestOthers(cell))
                {
                    _isHidden[other] = true;
                    pending.Enqueue(other);
                }
        }

        public void ShowAgain()
        {
            var others = Cells
                .Where(cell => _isHidden[cell] && !_isSmall[cell] && !_isWithheld[cell])
                .OrderByDescending(cell => _values[cell])
                .ToList();
            foreach (var other in others)
            {
                _isHidden[other] = false;
                _isHidden[other] = !Cells.All(cell =>
                    !_isHidden[cell] || _isWithheld[cell] || IsWideEnough(cell)
                );
            }
        }

        /// <summary>How far a hidden cell could be from its value, as far as a reader knows.</summary>
        public long Reach(CellPlace place, bool isRise) => Reach(At(place), isRise);

        /// <summary>Whether enough is left open of a hidden cell; where not, in which directions more would
        /// help.</summary>
        bool IsWideEnough(int cell) => Lacking(cell) is (false, false);

        (bool Below, bool Above) Lacking(int cell)
        {
            var (fall, rise) = (Reach(cell, isRise: false), Reach(cell, isRise: true));
            var room = _values[cell] - _floors[cell];
            if (fall + rise < (_isSmall[cell] ? _rule.Width : 1))
                return (fall < room, true);
            if (!_isSmall[cell])
                return (false, false);
            var reach = _rule.ReachOf(_table[_places[cell]]);
            return (fall < Math.Min(reach, room), rise < reach);
        }

        long Reach(int cell, bool isRise)
        {
            _values.CopyTo(_state, 0);
            return _network.Reach(cell, isRise, _state, _floors, _isHidden);
        }

        /// <summary>The shown cells that together cost least to hide, of those that leave more open of a
        /// cell where that is lacking.</summary>
        List<int> CheapestOthers(int cell)
        {
            var (below, above) = Lacking(cell);
            var ways = new List<(long Cost, List<int> Others)>();
            foreach (var isRise in (bool[])[false, true])
            {
                if (!(isRise ? above : below))
                    continue;
                _ = Reach(cell, isRise);
                if (_network.Search(cell, isRise, _state, _floors, CostOf) is not { } way)
                    continue;
                var others = way.Select(step => step.Arc).Where(arc => !_isHidden[arc]).ToList();
                ways.Add((others.Sum(other => _values[other]), others));
            }

            // A cell and all the sums above it can always rise or fall together, so there is a way.
            return ways.MinBy(way => way.Cost).Others;
        }

        /// <summary>A hidden cell costs nothing; a shown one its value; an empty one that is shown as such
        /// must stay.</summary>
        long? CostOf(int cell) =>
            _isHidden[cell] ? 0
            : _rule.ShowsZero && _table[_places[cell]].Contributors == 0 ? null
            : Math.Max(1, _values[cell]);

        IEnumerable<int> Cells => Enumerable.Range(0, _places.Length);

        int At(CellPlace place) => place.Row * _table.Columns.Count + place.Column;
    }
}
