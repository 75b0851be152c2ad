using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The people of a region by age and sex at every time that the office counted them.</summary>
public sealed class RegionPeople
{
    RegionPeople(IReadOnlyList<StatisticPeriod> periods, Pyramid pyramid, IReadOnlyList<DataSet> sources) =>
        (Periods, Pyramid, Sources) = (periods, pyramid, sources);

    public IReadOnlyList<StatisticPeriod> Periods { get; }

    public Pyramid Pyramid { get; }

    public IReadOnlyList<DataSet> Sources { get; }

    /// <summary>Null when no table by age and sex knows the place.</summary>
    public static RegionPeople? Of(PageView view, RegionalRecord record, string place)
    {
        if (record.Table(StandardTables.PopulationByAge) is not { } table)
            return null;
        var (periods, years, sources) = record.Read(() => Read(view, table, place));
        if (periods.Count == 0)
            return null;
        var shown = MapChoice.PeriodOf(view.Query("year"), periods);
        var name = view.Say(record.NameOf(place));
        var when = PeriodText.EndOf(shown, view.Language);
        return new(
            periods,
            new(
                new(
                    view.Say(
                        new(
                            $"{name}의 사람들: 나이와 성별, {when}",
                            $"The people of {name} by age and sex, {when}"
                        )
                    ),
                    view.Say(
                        new(
                            "등록된 거주자 수입니다. 모든 시점을 같은 눈금으로 그렸습니다.",
                            "Registered residents; every time is drawn on one scale."
                        )
                    ),
                    view.Language
                ),
                Unit.People,
                years,
                periods.Index().First(pair => pair.Item == shown).Index
            ),
            sources
        );
    }

    static (List<StatisticPeriod>, List<PyramidYear>, IReadOnlyList<DataSet>) Read(
        PageView view,
        StatisticalTable table,
        string place
    )
    {
        var (periods, years, sources) = (
            new List<StatisticPeriod>(),
            new List<PyramidYear>(),
            new HashSet<DataSet>()
        );
        var ages = table.Ages(table.Structure.IndexOf(StandardTables.Age));
        foreach (var period in table.Periods.Where(period => period.Last <= view.AsOf.On))
        {
            var people = ages.Select(age => new PyramidAge(
                    $"{age}",
                    At(age, StandardTables.Men),
                    At(age, StandardTables.Women)
                ))
                .ToArray();
            if (people.All(age => age.Men is null && age.Women is null))
                continue;
            periods.Add(period);
            years.Add(new(period.Text, view.Links.HereWith("year", period.Text) + "#people", people));

            decimal? At(AgeGroup age, string sex)
            {
                if (table.Find(period, Cell(table, place, sex, $"{age}")) is not { } found)
                    return null;
                sources.Add(found.Edition);
                return found.Value;
            }
        }

        return (periods, years, [.. sources]);
    }

    /// <summary>The cell's categories in the order of the table's dimensions.</summary>
    static string[] Cell(StatisticalTable table, string place, string sex, string age) =>
        [
            .. table.Structure.Dimensions.Select(dimension =>
                dimension.Code switch
                {
                    StandardTables.Sex => sex,
                    StandardTables.Age => age,
                    _ => place,
                }
            ),
        ];
}
