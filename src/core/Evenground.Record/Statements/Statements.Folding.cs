using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Evenground.Record;

public sealed partial record Statements
{
    /// <summary>Takes assertions in one after the other, and gives the new version at the end.</summary>
    /// <remarks>
    /// What changes is gathered in hash tables. At the end it is put into the persistent maps in the order of
    /// their own trees, so that each step finds its place beside the last: a million assertions fold several
    /// times faster than one by one, where each step copies a path through a large tree.
    /// </remarks>
    internal sealed class Folding
    {
        readonly Statements _start;
        readonly Dictionary<AssertionKey, Timeline<Figure?>> _figures = [];
        readonly Dictionary<(string Metric, string Scope), AppendOnlyList<AssertionKey>> _series = [];
        AppendOnlyList<AssertionKey> _order;
        Statements _others;

        public Folding(Statements start) => (_start, _others, _order) = (start, start, start._order);

        public Folding Take(IStatementEvent happened, in Mark mark)
        {
            switch (happened)
            {
                case Asserted asserted:
                    Take(asserted.Key, asserted.Figure, mark);
                    break;
                case AssertionCorrected corrected:
                    Take(corrected.Key, corrected.Figure, mark);
                    break;
                case AssertionWithdrawn withdrawn:
                    Take(withdrawn.Key, null, mark);
                    break;
                default:
                    _others = _others.After(happened, mark);
                    break;
            }

            return this;
        }

        public Statements End() =>
            _others with
            {
                _figures = Merged(_start._figures, _figures),
                _series = Merged(_start._series, _series),
                _order = _order,
            };

        void Take(AssertionKey key, Figure? figure, in Mark mark)
        {
            ref var timeline = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _figures,
                key,
                out var isGathered
            );
            var isKnown = isGathered || _start._figures.TryGetValue(key, out timeline);
            timeline = timeline.Add(figure, mark);
            if (isKnown)
                return;

            _order = _order.Add(key);
            var series = (key.Metric, key.Scope);
            ref var keys = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _series,
                series,
                out var isSeriesGathered
            );
            if (!isSeriesGathered)
                _start._series.TryGetValue(series, out keys);
            keys = keys.Add(key);
        }

        static ImmutableDictionary<TKey, TValue> Merged<TKey, TValue>(
            ImmutableDictionary<TKey, TValue> before,
            Dictionary<TKey, TValue> changes
        )
            where TKey : notnull
        {
            if (changes.Count == 1)
                return before.SetItem(changes.First().Key, changes.First().Value);

            var pairs = changes.ToArray();
            var places = Array.ConvertAll(pairs, pair => pair.Key.GetHashCode());
            Array.Sort(places, pairs);
            var merged = before.ToBuilder();
            foreach (var (key, value) in pairs)
                merged[key] = value;
            return merged.ToImmutable();
        }
    }
}
