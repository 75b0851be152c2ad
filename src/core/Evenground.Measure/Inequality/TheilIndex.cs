namespace Evenground.Measure;

/// <summary>How much of the inequality lies between groups of regions and how much within them.</summary>
/// <param name="Total">Theil's T over all regions.</param>
/// <param name="Between">T of the groups, as if all in a group had the same.</param>
/// <param name="Within">The sum of the groups' own T, each by its share of the value.</param>
/// <param name="Groups">Each group, in the order of its number.</param>
public sealed record TheilSplit(
    double Total,
    double Between,
    double Within,
    IReadOnlyList<TheilGroup> Groups
);

/// <summary>One group of regions.</summary>
/// <param name="ValueShare">Its share of the value.</param>
/// <param name="PeopleShare">Its share of the people.</param>
/// <param name="Within">T among its own regions; null when it has no value at all, so that nothing is
/// shared.</param>
public sealed record TheilGroup(double ValueShare, double PeopleShare, double? Within);

/// <summary>How unevenly a value lies over regions, beyond how unevenly people do: Theil's T, which alone of
/// the usual measures splits exactly into what lies between groups and what lies within.</summary>
/// <remarks>
/// <para>T = Σ_i (Y_i ÷ Y) ln[(Y_i ÷ Y) ÷ (N_i ÷ N)], with Y_i a region's value and N_i its people;
/// T = Σ_g (Y_g ÷ Y) ln[(Y_g ÷ Y) ÷ (N_g ÷ N)] + Σ_g (Y_g ÷ Y) T_g over groups g. Unweighted
/// (<see cref="Unweighted(ReadOnlySpan{double})"/>) every region counts as one person: T = (1 ÷ N) Σ
/// (y_i ÷ ȳ) ln(y_i ÷ ȳ).</para>
/// <para>Shape: one value and one population for each region in; one number, or a split, out. Unit: nats.
/// Range: from 0, when all have the same, to ln(N ÷ smallest N_i). A region with the value 0 adds 0.</para>
/// <para>Missing: a region without a value or people leaves no answer. No answer: a negative value, a total
/// of 0, a population of 0.</para>
/// <para>Source: H. Theil, Economics and Information Theory (1967), chapter 4; unweighted as in OECD, Regions
/// and Cities at a Glance 2018, annex.</para>
/// <para>Example: values 50, 30, 10, 10 with people 40, 30, 20, 10 in the groups {1, 2} and {3, 4} give
/// T = 0.042257 = 0.025732 between + 0.016525 within.</para>
/// </remarks>
public static class TheilIndex
{
    /// <summary>Each region by its people.</summary>
    public static Computed<double> Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> populations) =>
        (NoStatistic.ForShares(values) ?? NoStatistic.ForPopulations(populations, values.Length))
            is { } missing
            ? missing
            : Of(values, populations);

    /// <summary>Each region counts the same.</summary>
    public static Computed<double> Unweighted(ReadOnlySpan<double> values) => LongTheil.Of(values);

    /// <summary>The same index of many values, in parts that may run side by side; the same
    /// bits.</summary>
    public static Computed<double> Unweighted(ReadOnlyMemory<double> values, ForEachPart forEach) =>
        LongTheil.Of(values, forEach);

    /// <summary>Split by groups, each region by its people.</summary>
    /// <param name="values">Each region's value.</param>
    /// <param name="populations">Each region's people.</param>
    /// <param name="groups">Each region's group: numbers from 0 without a gap.</param>
    public static Computed<TheilSplit> Split(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> populations,
        ReadOnlySpan<int> groups
    )
    {
        if (groups.Length != values.Length)
            throw new ArgumentException(
                $"{values.Length} regions need as many groups, not {groups.Length}.",
                nameof(groups)
            );
        if (
            (NoStatistic.ForShares(values) ?? NoStatistic.ForPopulations(populations, values.Length)) is
            { } missing
        )
            return missing;

        return SplitOf(values, populations, groups);
    }

    /// <summary>Split by groups, each region counting the same.</summary>
    public static Computed<TheilSplit> SplitUnweighted(
        ReadOnlySpan<double> values,
        ReadOnlySpan<int> groups
    ) => Split(values, Ones(values.Length), groups);

    static TheilSplit SplitOf(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> populations,
        ReadOnlySpan<int> groups
    )
    {
        var members = Members(groups);
        var groupValues = new double[members.Length];
        var groupPeople = new double[members.Length];
        var own = new double?[members.Length];
        for (var group = 0; group < members.Length; group++)
        {
            var itsValues = Picked(values, members[group]);
            var itsPeople = Picked(populations, members[group]);
            groupValues[group] = FixedSum.Of(itsValues);
            groupPeople[group] = FixedSum.Of(itsPeople);
            own[group] = groupValues[group] > 0 ? Of(itsValues, itsPeople) : null;
        }

        var (value, people) = (FixedSum.Of(groupValues), FixedSum.Of(groupPeople));
        var split = new TheilGroup[members.Length];
        for (var group = 0; group < split.Length; group++)
            split[group] = new(groupValues[group] / value, groupPeople[group] / people, own[group]);
        return new(
            Of(values, populations),
            Of(groupValues, groupPeople),
            FixedSum.Of([.. split.Select(group => group.ValueShare * (group.Within ?? 0))]),
            split
        );
    }

    static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> populations)
    {
        var (value, people) = (FixedSum.Of(values), FixedSum.Of(populations));
        var terms = new double[values.Length];
        for (var region = 0; region < terms.Length; region++)
        {
            var share = values[region] / value;
            // x ln x → 0 as x → 0.
            terms[region] = share == 0 ? 0 : share * Elementary.Log(share / (populations[region] / people));
        }

        return FixedSum.Of(terms);
    }

    static int[][] Members(ReadOnlySpan<int> groups)
    {
        var members = new List<List<int>>();
        for (var region = 0; region < groups.Length; region++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(groups[region], nameof(groups));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(
                groups[region],
                groups.Length,
                nameof(groups)
            );
            while (members.Count <= groups[region])
                members.Add([]);
            members[groups[region]].Add(region);
        }

        return members.TrueForAll(group => group.Count > 0)
            ? [.. members.Select(group => group.ToArray())]
            : throw new ArgumentException("Every group from 0 on must have a region.", nameof(groups));
    }

    static double[] Picked(ReadOnlySpan<double> values, int[] regions)
    {
        var picked = new double[regions.Length];
        for (var place = 0; place < regions.Length; place++)
            picked[place] = values[regions[place]];
        return picked;
    }

    static double[] Ones(int regions)
    {
        var ones = new double[regions];
        Array.Fill(ones, 1);
        return ones;
    }
}
