namespace Evenground.Record;

/// <summary>The areas of a region under its code, as a file gives them.</summary>
/// <param name="Exact">As published; at least one area.</param>
/// <param name="Display">For drawing; at least one area.</param>
public sealed record CodedShape(
    string Code,
    IReadOnlyList<BoundaryPolygon> Exact,
    IReadOnlyList<BoundaryPolygon> Display
);

/// <summary>Asks to take over the shapes of the regions of one level.</summary>
/// <param name="Scheme">The scheme of the codes.</param>
/// <param name="InForce">The days on which these borders held.</param>
/// <param name="DisplayToleranceMicrodegrees">How far the display areas are simplified.</param>
public sealed record LoadBoundaries(
    string Scheme,
    EffectivePeriod InForce,
    BoundarySource Source,
    int DisplayToleranceMicrodegrees,
    IReadOnlyList<CodedShape> Shapes
);

/// <summary>When a set of boundaries may be taken over.</summary>
public static class BoundaryRules
{
    /// <returns>
    /// Nothing when the record holds these shapes of these days already. Refused, in this order: a text is
    /// empty; days are out of order; the set has too few or too many shapes; a code is unknown or not in
    /// force
    /// on the first day, or stands twice; a region beside those given has no shape.
    /// </returns>
    public static Outcome<Decision> Decide(LoadBoundaries ask, History history)
    {
        if (RefusalOf(ask) is { } refusal)
            return refusal;
        if (!Places(ask, history.Regions.Current).Accepted(out var regions, out refusal))
            return refusal;
        if (Missing(ask, regions, history.Regions.Current) is { } missing)
            return missing;

        var set = new BoundarySet(
            ask.Scheme,
            ask.InForce,
            ask.Source,
            ask.DisplayToleranceMicrodegrees,
            [
                .. ask
                    .Shapes.OrderBy(shape => shape.Code, BoundaryOrder.OfCodes)
                    .Select(shape => new RegionShape(
                        regions[shape.Code].Place,
                        shape.Code,
                        InOrder(shape.Exact),
                        InOrder(shape.Display)
                    )),
            ]
        );
        var loaded = new BoundariesLoaded(set);
        return IsKnown(loaded, history.Boundaries)
            ? Decision.Nothing
            : Decision.Of(new Fact(loaded, ask.InForce, KnownFrom: ask.Source.PublishedOn));
    }

    static Refusal? RefusalOf(LoadBoundaries ask)
    {
        var (source, days) = (ask.Source, ask.InForce);
        var unnamed =
            Naming.RefusalOf(ask.Scheme, new("지역 코드 체계", "scheme of region codes"))
            ?? Naming.RefusalOf(source.Title, new("경계 자료의 이름", "title of the boundary file"))
            ?? Naming.RefusalOf(source.Publisher, new("발행 기관", "publisher"))
            ?? Naming.RefusalOf(source.Licence, new("이용 조건", "licence"));
        if (unnamed is not null)
            return unnamed;
        if (days.Until < days.From)
            return new DaysMustBeInOrder(days.From, days.Until.Value);
        if (source.RetrievedOn < source.PublishedOn)
            return new DaysMustBeInOrder(source.PublishedOn, source.RetrievedOn);

        var points = ask.Shapes.Sum(shape => shape.Exact.Sum(area => (long)area.PointCount));
        return ask.Shapes.Count is 0 or > BoundarySet.MaxRegions || points > BoundarySet.MaxPoints
            ? new BoundarySetMustFit(ask.Shapes.Count, points)
            : null;
    }

    /// <summary>The region of each code on the set's first day.</summary>
    static Outcome<Dictionary<string, Region>> Places(LoadBoundaries ask, RegionBook book)
    {
        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        var refusals = new List<Refusal>();
        foreach (var shape in ask.Shapes)
            if (
                !book.Require(new(ask.Scheme, shape.Code), ask.InForce.From)
                    .Accepted(out var region, out var refusal)
            )
                refusals.Add(refusal);
            else if (!regions.TryAdd(shape.Code, region))
                refusals.Add(new RegionMustHaveOneShape(new(ask.Scheme, shape.Code)));
            else if (shape.Exact.Count == 0 || shape.Display.Count == 0)
                refusals.Add(new RegionMustHaveAnArea(new(ask.Scheme, shape.Code)));

        return refusals.Count switch
        {
            0 => regions,
            1 => refusals[0],
            _ => new Refusals(refusals),
        };
    }

    /// <summary>A map on which a region is forgotten would show its neighbours as if there were
    /// none.</summary>
    static RegionsMustAllHaveShapes? Missing(
        LoadBoundaries ask,
        Dictionary<string, Region> given,
        RegionBook book
    )
    {
        var parents = given.Values.Select(region => region.Parent).ToHashSet(StringComparer.Ordinal);
        Region[] missing =
        [
            .. book.InForce(ask.Scheme, ask.InForce.From)
                .Where(region => parents.Contains(region.Parent) && !given.ContainsKey(region.Code.Code)),
        ];
        return missing.Length == 0
            ? null
            : new(ask.InForce.From, [.. missing.Select(region => region.Code)], missing[0].Name);
    }

    static BoundaryPolygon[] InOrder(IReadOnlyList<BoundaryPolygon> areas)
    {
        var ordered = areas.Select(area => area with { Holes = [.. area.Holes.Order()] }).ToArray();
        Array.Sort(ordered, BoundaryPolygon.Compare);
        return ordered;
    }

    /// <summary>Whether the set last recorded for the same scheme and days is this one, whenever it was
    /// fetched.</summary>
    static bool IsKnown(BoundariesLoaded asked, Boundaries known)
    {
        for (var at = known.Sets.Facts.Count - 1; at >= 0; at--)
        {
            var set = known.Sets.Facts[at].Value;
            if (set.Scheme != asked.Set!.Scheme || set.InForce != asked.Set.InForce)
                continue;
            if (
                set
                    .Shapes.Select(shape => shape.Place)
                    .SequenceEqual(asked.Set.Shapes.Select(shape => shape.Place))
            )
                return Refetched(set, asked.Set.Source.RetrievedOn)
                    .AsSpan()
                    .SequenceEqual(asked.Payload.Span);
        }

        return false;
    }

    static byte[] Refetched(BoundarySet set, DateOnly on) =>
        new BoundarySet(
            set.Scheme,
            set.InForce,
            set.Source with
            {
                RetrievedOn = on,
            },
            set.DisplayToleranceMicrodegrees,
            set.Shapes
        ).ToPayload();
}
