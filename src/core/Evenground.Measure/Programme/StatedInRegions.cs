using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What was said in public of things that lie in a region.</summary>
/// <remarks>
/// A scope lies where its definition says. Of scopes within one another the widest that lies in the region
/// counts, so that nothing is counted twice; of several beside one another the figures of the latest day of
/// which all of them have one are added, and of different days nothing is. A sum over a wider territory is a
/// lower bound unless the parts are said to be all there are: of its other places nothing was said.
/// </remarks>
static class StatedInRegions
{
    /// <summary>The territories in which something lies of which the metric was said, targets
    /// included.</summary>
    public static IReadOnlyList<Territory> Territories(RecordView view, string metric)
    {
        var places = Places(view, metric).Select(scope => scope.Place).ToList();
        return
        [
            .. view.InRegions.Territories.Where(territory =>
                places.Exists(place => view.InRegions.IsWithin(place, territory))
            ),
        ];
    }

    /// <summary>The figure of the region, with the scopes' own as terms; or why there is none.</summary>
    public static Measurement Sum(
        Question question,
        Territory territory,
        RecordView view,
        string metric,
        Unit? unit = null
    )
    {
        var places = Places(view, metric)
            .Where(scope => view.InRegions.IsWithin(scope.Place, territory))
            .ToDictionary(scope => scope.Scope, scope => scope.Place, StringComparer.Ordinal);
        var series = places
            .Keys.Where(scope => !Above(scope, view).Any(places.ContainsKey))
            .Order(StringComparer.Ordinal)
            .Select(scope => StatedFigures.InPreferredUnit(StatedFigures.Actuals(view, metric, scope), view))
            .Where(actuals => actuals.Count > 0)
            .ToList();
        if (series.Count == 0)
            return Measurement.Without(question, ProgrammeMissing.NoScopeIn(territory.Name, metric));

        var period = series[0]
            .Select(said => said.Key.Period)
            .FirstOrDefault(days => series.TrueForAll(one => one.Any(said => said.Key.Period == days)));
        if (period == default || series.Select(one => one[0].Key.Unit).Distinct().Count() > 1)
            return Measurement.Without(
                question,
                ProgrammeMissing.NoPlacesInCommon(metric, territory.Name),
                [.. series.Select(one => StatedFigures.TermOf(one[0], view))]
            );

        var said = series.Select(one => one.First(figure => figure.Key.Period == period)).ToList();
        var terms = said.Select(one => StatedFigures.TermOf(one, view) with { Name = NameOf(one, view) })
            .ToList();
        var sum = terms.Select(term => term.Value).Aggregate((sum, next) => sum.Plus(next));
        var isWhole = said.TrueForAll(one => IsWhole(one.Key.Scope, places[one.Key.Scope], territory, view));
        var value = (isWhole ? sum : AtLeast(sum)) with { Unit = unit ?? sum.Unit };
        return Measurement.Of(question, value, period, terms) with
        {
            Arithmetic =
                terms.Count == 1 ? null : string.Join(" + ", terms.Select((_, term) => $"{{{term}}}")),
            Notices = isWhole ? [] : [ProgrammeNotices.StatedOfParts],
        };
    }

    /// <summary>Whether nothing else can lie in the territory that the figure would have to hold: it speaks
    /// of the very place, or of one of several parts that are said to be all.</summary>
    static bool IsWhole(string scope, string place, Territory territory, RecordView view) =>
        territory.Places is [var only] && only == place
        || (view.Scopes.WholeOf(scope) is { } whole && view.Scopes.IsWholeComplete(whole));

    static Quantity AtLeast(Quantity sum)
    {
        var isBornOut = sum.Range.Low is { } low && sum.Printed is { } printed && low >= printed;
        return sum with
        {
            Range = new(sum.Range.Low, null, sum.Range.IsLowOpen),
            Printed = isBornOut ? sum.Printed : null,
            Relation = isBornOut ? Relation.AtLeast : null,
        };
    }

    static IEnumerable<(string Scope, string Place)> Places(RecordView view, string metric)
    {
        var spoken = view.CodesOf(metric).SelectMany(view.ScopesOf).ToHashSet(StringComparer.Ordinal);
        foreach (var scope in view.History.Statements.Scopes(view.AsOf))
            if (
                spoken.Contains(scope.Code) && view.InRegions.PlaceOf(scope.Region, view.AsOf.On) is { } place
            )
                yield return (scope.Code, place);
    }

    static IEnumerable<string> Above(string scope, RecordView view) =>
        view.Scopes.WholesAbove(scope).Concat(view.Scopes.ReadingOf(scope) is { } whole ? [whole] : []);

    static LocalizedText NameOf(Assertion said, RecordView view)
    {
        var (scope, metric) = (view.Scopes.NameOf(said.Key.Scope), view.Meanings.Of(said.Key.Metric).Name);
        return new($"{scope.Korean}: {metric.Korean}", $"{scope.English}: {metric.English}");
    }
}
