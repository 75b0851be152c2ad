using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Whether regions that share a border are alike in product per head, with what chance alone would
/// give.</summary>
static class AlikeNeighbours
{
    /// <summary>The same permutations wherever they are drawn.</summary>
    static Permutations Chance => new(999, Seed: 20_230_701);

    public static OfficialFigure OfCountry(OfficialQuestion ask)
    {
        if (Near(ask) is not { } near)
            return OfficialFigure.Without(OfficialMissing.Neighbours(ask.Territory.Name));
        GlobalMoran? moran = null;
        var figure = AcrossRegions.OfProduct(
            ask,
            "Moran's I",
            Unit.Index,
            values => MoransI.Global(values, near, Chance).Is(out moran, out var missing) ? moran.I : missing
        );
        return moran is null ? figure : figure.With(Tested(moran.Expectation, moran.Test));
    }

    public static OfficialFigure OfRegion(OfficialQuestion ask)
    {
        var regions = AcrossRegions.On(ask, ask.Day);
        var own = regions.Index().FirstOrDefault(pair => pair.Item.Code == ask.Territory.Code, (-1, null!));
        if (own.Index < 0 || Near(ask) is not { } near)
            return OfficialFigure.Without(OfficialMissing.Neighbours(ask.Territory.Name));
        LocalMoran? moran = null;
        var figure = Statistic.Of(
            "local Moran's I",
            Unit.Index,
            values =>
            {
                if (!MoransI.Local(values, near, Chance).Is(out var map, out var missing))
                    return missing;
                moran = map.Regions[own.Index];
                return moran is null ? OfficialMissing.Neighbours(ask.Territory.Name) : moran.I;
            },
            [.. regions.Select(region => ask.Find(AcrossRegions.Product, region))]
        );
        return moran is null
            ? figure
            : figure.With(Stands(moran.Quadrant), Tested(moran.Expectation, moran.Test));
    }

    /// <summary>The land borders between the regions of the day; null when the pack says nothing of
    /// one.</summary>
    static Neighbours? Near(OfficialQuestion ask)
    {
        var regions = AcrossRegions.On(ask, ask.Day).Select(region => region.Code).ToList();
        var pairs = new List<(int, int)>();
        foreach (var (number, region) in regions.Index())
        {
            if (ask.Figures.Book.NeighboursOf(region) is not { } others)
                return null;
            pairs.AddRange(
                others
                    .Select(other => regions.IndexOf(other))
                    .Where(other => other >= 0)
                    .Select(other => (number, other))
            );
        }

        return Neighbours.Touching(regions.Count, pairs).RowStandardised();
    }

    static Notice Stands(MoranQuadrant quadrant)
    {
        var words = quadrant switch
        {
            MoranQuadrant.HighHigh => new LocalizedText("높은 곳 곁의 높은 곳", "high beside high"),
            MoranQuadrant.LowHigh => new("높은 곳 곁의 낮은 곳", "low beside high"),
            MoranQuadrant.LowLow => new("낮은 곳 곁의 낮은 곳", "low beside low"),
            _ => new("낮은 곳 곁의 높은 곳", "high beside low"),
        };
        return new(
            "notice.moran-quadrant",
            new($"이 지역은 {words.Korean}입니다.", $"The region stands {words.English}.")
        );
    }

    static Notice Tested(double expectation, PermutationTest? test) =>
        new(
            "notice.moran-test",
            new(
                $"우연히 놓였을 때의 기댓값은 {(decimal)expectation:0.####}입니다. "
                    + $"순열 {Chance.Count}개(씨앗 {Chance.Seed})로 본 양쪽 확률: {Probability(test) ?? "없음"}.",
                $"Dealt out at random it is expected to be {(decimal)expectation:0.####}. Two-sided probability by "
                    + $"{Chance.Count} permutations (seed {Chance.Seed}): {Probability(test) ?? "none"}."
            )
        );

    static string? Probability(PermutationTest? test) =>
        test?.TwoSidedP is { } probability ? $"{(decimal)probability:0.###}" : null;
}
