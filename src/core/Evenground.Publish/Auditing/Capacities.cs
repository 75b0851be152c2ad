using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What a place was known to hold on a day, with the figures that say so.</summary>
public sealed record Capacity(
    IReadOnlyList<Assertion> Figures,
    Interval Sum,
    IReadOnlyList<LocalizedText> Assumes
)
{
    public Unit Unit => Figures[0].Key.Unit;
}

/// <summary>Finds the latest capacity known by a day: that of the scope itself, or of all its parts
/// together.</summary>
public sealed class Capacities
{
    readonly AuditView _view;
    readonly Dictionary<(string Metric, string Scope), List<Assertion>> _figures = [];

    public Capacities(AuditView view)
    {
        _view = view;
        foreach (var (key, figures) in view.AllSeries)
            _figures.TryAdd((key.Metric, key.Scope), figures);
    }

    public Capacity? Known(string metric, Assertion stock)
    {
        if (Latest(metric, stock.Key.Scope, stock.Key.AsOf) is { } own)
            return new([own], own.Interval, []);

        var sites = _view.Scopes.PartsOf(stock.Key.Scope);
        var figures = sites.Select(site => Latest(metric, site, stock.Key.AsOf)).OfType<Assertion>().ToList();
        if (figures.Count == 0 || figures.Any(figure => figure.Key.Unit != figures[0].Key.Unit))
            return null;

        var sum = PartSet.SumOf(figures);
        var isComplete = _view.Scopes.IsWholeComplete(stock.Key.Scope) && figures.Count == sites.Count;
        if (isComplete)
            return new(figures, sum, []);
        return Witness(stock.Key.Scope, figures) is { } assumed ? new(figures, sum, [assumed]) : null;
    }

    Assertion? Latest(string metric, string scope, DateOnly day) =>
        _figures.TryGetValue((metric, scope), out var figures)
        && Days.LastUntil(figures, day) is var last and >= 0
            ? figures[last]
            : null;

    LocalizedText? Witness(string whole, List<Assertion> figures)
    {
        var (statement, place) = (
            figures[0].Key.Statement,
            AuditView.FigureOf(figures[0]) with
            {
                Scope = whole,
            }
        );
        var isOneStatement = figures.All(figure =>
            figure.Key.Statement == statement && AuditView.FigureOf(figure) with { Scope = whole } == place
        );
        var parts = figures.OrderBy(figure => figure.Key.Scope, StringComparer.Ordinal).ToList();
        return isOneStatement && PartSets.WitnessOf(statement, place, parts, _view) is { } witness
            ? _view.Say(
                korean: w =>
                    $"같은 발표에서 같은 거점들의 {w.Metric(witness.Whole.Key.Metric)} 합이 전체와 맞으므로 거점이 모두 있다고 "
                    + $"보았습니다: {w.Sum(witness.Parts, witness.Sum)}.",
                english: w =>
                    $"These are taken to be all the sites, as the same statement's "
                    + $"{w.Metric(witness.Whole.Key.Metric)} of the "
                    + $"same sites do add up to its whole: {w.Sum(witness.Parts, witness.Sum)}."
            )
            : null;
    }
}
