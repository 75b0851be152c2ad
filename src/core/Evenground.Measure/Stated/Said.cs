using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Facts of a made-up record in which somebody says a figure, for worked examples.</summary>
static class Said
{
    public static IReadOnlyList<Fact> Figure(
        string metric, string scope, DateOnly on, decimal value, Unit unit,
        Relation relation = Relation.Equals, decimal? roundedTo = null, string statement = "town-paper")
    {
        var key = new AssertionKey(statement, metric, scope, null, on, relation, unit);
        var figure = new Figure(value, roundedTo, value.ToString(CultureInfo.InvariantCulture), "");
        var publication = new Statement(statement, on, "Town", "Town paper", "Report", "https://example.org/", "example");
        var day = EffectivePeriod.OneDay(on);
        return
        [
            new(new StatementPublished(publication), day, on),
            new(new Asserted(key, figure), day, on),
        ];
    }
}
