using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Facts of a made-up record in which somebody says a figure, for worked examples.</summary>
static class Said
{
    public static IReadOnlyList<Fact> Figure(
        string metric,
        string scope,
        DateOnly on,
        decimal value,
        Unit unit,
        Relation relation = Relation.Equals,
        decimal? roundedTo = null,
        string statement = "town-paper"
    )
    {
        var key = new AssertionKey(statement, metric, scope, null, on, relation, unit);
        return Facts(key, value, roundedTo, on);
    }

    public static IReadOnlyList<Fact> Target(
        string metric,
        string scope,
        DateOnly said,
        DateOnly due,
        decimal value,
        Unit unit,
        string statement = "town-paper"
    ) => Facts(new(statement, metric, scope, null, due, Relation.Target, unit), value, null, said);

    static IReadOnlyList<Fact> Facts(AssertionKey key, decimal value, decimal? roundedTo, DateOnly on)
    {
        var figure = new Figure(value, roundedTo, value.ToString(CultureInfo.InvariantCulture), "");
        var publication = new Statement(
            key.Statement,
            on,
            "Town",
            "Town paper",
            "Report",
            "https://example.org/",
            "example"
        );
        var day = EffectivePeriod.OneDay(on);
        return [new(new StatementPublished(publication), day, on), new(new Asserted(key, figure), day, on)];
    }
}
