namespace Evenground.Model;

/// <summary>What happens to cohorts beside moving and dying: they grow older, have children and are added
/// up. Linear, so that it serves people and differences alike.</summary>
static class Cohorts
{
    /// <summary>Each group becomes the next older; the two oldest fall together. The youngest is left
    /// empty.</summary>
    public static void GrowOlder(PopulationShape shape, ReadOnlySpan<double> living, Span<double> after)
    {
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        {
            var from = living.Slice(shape.Cell(sex, 0, 0), shape.Ages * shape.Regions);
            var to = after.Slice(shape.Cell(sex, 0, 0), shape.Ages * shape.Regions);
            to[..shape.Regions].Clear();
            from[..^shape.Regions].CopyTo(to[shape.Regions..]);
            var oldest = from[^shape.Regions..];
            var open = to[^shape.Regions..];
            for (var region = 0; region < open.Length; region++)
                open[region] += oldest[region];
        }
    }

    /// <summary>The newborn boys and girls become the youngest groups.</summary>
    public static void Arrive(PopulationShape shape, ReadOnlySpan<double> newborn, Span<double> after)
    {
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
            newborn
                .Slice(sex * shape.Regions, shape.Regions)
                .CopyTo(after.Slice(shape.Cell(sex, 0, 0), shape.Regions));
    }

    /// <summary>Births of the year: rates times the mean of the women at its start and at its end.</summary>
    public static void Births(
        Simulation simulation,
        int year,
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> after,
        Span<double> births,
        bool ofNation
    )
    {
        var shape = simulation.Calibration.Shape;
        var (fertility, factor) = (simulation.Calibration.Fertility, simulation.FertilityFactor[year]);
        births.Clear();
        for (var age = simulation.FirstMother; age < simulation.EndOfMothers; age++)
        {
            var first = shape.Cell(PopulationShape.Women, age, 0);
            var rates = fertility.AsSpan(age * shape.Regions, shape.Regions);
            var nation = ofNation ? simulation.NationalFertility[year * shape.Ages + age] : 0;
            for (var region = 0; region < births.Length; region++)
            {
                var women = 0.5 * (before[first + region] + after[first + region]);
                births[region] += (ofNation ? nation : rates[region] * factor) * women;
            }
        }
    }

    /// <summary>Net moves by region, of all rows and of those aged 20 to 39 at the start of the
    /// year.</summary>
    public static void NetMoves(
        CohortRows rows,
        int year,
        bool ofNation,
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> births,
        ReadOnlySpan<double> moved,
        Span<double> all,
        Span<double> young
    )
    {
        all.Clear();
        young.Clear();
        var regions = rows.Regions;
        for (var row = 0; row < rows.Rows; row++)
        {
            var isNewborn = row >= rows.Groups;
            var start = isNewborn
                ? births.Slice((row - rows.Groups) * regions, regions)
                : before.Slice(row * regions, regions);
            var end = moved.Slice(row * regions, regions);
            var half = isNewborn ? 0 : 0.5;
            var isYoung = !isNewborn && rows.AgeWeight[row] == AgeWeights.Young;
            for (var region = 0; region < all.Length; region++)
            {
                var mortality = ofNation
                    ? rows.NationalMortality[year][row]
                    : rows.Mortality[row * regions + region] * rows.MortalityFactor[year];
                var deaths = mortality * (0.5 * end[region] + half * start[region]);
                var net = end[region] - start[region] + deaths;
                all[region] += net;
                if (isYoung)
                    young[region] += net;
            }
        }
    }

    /// <summary>Women aged 20 to 39 by region.</summary>
    public static void AddUpYoungWomen(PopulationShape shape, ReadOnlySpan<double> people, Span<double> women)
    {
        women.Clear();
        for (var age = 0; age < shape.Ages; age++)
        {
            if (AgeWeights.Of(shape.Youngest(age)) != AgeWeights.Young)
                continue;
            var row = people.Slice(shape.Cell(PopulationShape.Women, age, 0), shape.Regions);
            for (var region = 0; region < row.Length; region++)
                women[region] += row[region];
        }
    }

    /// <summary>Residents by band of ages (the weight classes) and region.</summary>
    public static void AddUp(PopulationShape shape, ReadOnlySpan<double> people, Span<double> bands)
    {
        bands.Clear();
        for (var group = 0; group < shape.Groups; group++)
        {
            var band = AgeWeights.Of(shape.Youngest(group % shape.Ages));
            var to = bands.Slice(band * shape.Regions, shape.Regions);
            var from = people.Slice(group * shape.Regions, shape.Regions);
            for (var region = 0; region < to.Length; region++)
                to[region] += from[region];
        }
    }
}
