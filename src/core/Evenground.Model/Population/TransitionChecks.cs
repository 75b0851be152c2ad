namespace Evenground.Model;

/// <summary>What must hold of rates and indices before a projection is made of them.</summary>
static class TransitionChecks
{
    /// <summary>Choices of a region may miss 1 by as much as their rounding.</summary>
    const double Close = 1e-9;

    /// <summary>exp of it is as far as a shock can sensibly go: a factor of 5·10⁸.</summary>
    public const double LargestIndex = 20;

    /// <summary>All that is wrong, in the order of the arrays; a wrong shape hides what depends on
    /// it.</summary>
    public static List<Refusal> Of(TransitionRates rates)
    {
        var found = new List<Refusal>();
        var (shape, migration) = (rates.Shape, rates.Migration);
        if (migration.Kind != FlowKind.ChangedPersons)
            found.Add(new TransitionNeedsChangedPersons());
        Measure("population", rates.Population, shape.Cells);
        Measure("mortality", rates.Mortality, shape.Cells);
        Measure("mortality-loading", rates.MortalityLoading, shape.Groups, least: double.MinValue);
        Measure("fertility", rates.Fertility, shape.Ages * shape.Regions);
        Measure("leaving", migration.Leaving, shape.Cells, most: 1);
        Measure("largest-share-leaving", [rates.LargestShareLeaving], 1, most: 1);
        Measure("share-of-boys", [rates.ShareOfBoys], 1, most: 1);
        Measure("newborn-survival", [rates.NewbornSurvival], 1, most: 1);
        Measure(
            "profile-of",
            [.. migration.ProfileOf.Select(profile => (double)profile)],
            shape.Groups,
            most: migration.Choice.Length - 1
        );
        foreach (var choice in migration.Choice)
            Measure("choice", choice, shape.Regions * shape.Regions, most: 1);
        if (found.Count == 0)
            AddRows(rates, found);
        return found;

        void Measure(
            string array,
            double[] values,
            int length,
            double least = 0,
            double most = double.MaxValue
        )
        {
            if (values.Length != length)
                found.Add(new TransitionArrayMustFit(array, values.Length, length));
            else if (
                Array.FindIndex(values, value => !(value >= least && value <= most)) is >= 0 and var place
            )
                found.Add(new TransitionNumberMustBeInRange(array, place, values[place], least, most));
        }
    }

    /// <summary>The first refusal that holds of indices; null when none does.</summary>
    public static Refusal? Of(EnsembleIndices indices, int regions)
    {
        var years = indices.Draws * indices.Years;
        foreach (
            var (array, values, length) in new[]
            {
                ("mortality-index", indices.Mortality, years),
                ("fertility-shock", indices.Fertility, years),
                ("leaving-shock", indices.Leaving, years),
                ("attraction", indices.Attraction, years * regions),
            }
        )
        {
            if (values.Length != length || length == 0)
                return new TransitionArrayMustFit(array, values.Length, length);
            if (values.AsSpan().IndexOfAnyExceptInRange(-LargestIndex, LargestIndex) is >= 0 and var place)
                return new TransitionNumberMustBeInRange(
                    array,
                    place,
                    values[place],
                    -LargestIndex,
                    LargestIndex
                );
        }

        return null;
    }

    /// <summary>Each region's choices add up to 1, or to 0 where nobody of the groups leaves.</summary>
    static void AddRows(TransitionRates rates, List<Refusal> found)
    {
        var (regions, migration) = (rates.Shape.Regions, rates.Migration);
        for (var profile = 0; profile < migration.Choice.Length; profile++)
        for (var region = 0; region < regions; region++)
        {
            var sum = FixedSum.Of(migration.Choice[profile].AsSpan(region * regions, regions));
            if (Math.Abs(sum - 1) <= Close || (sum == 0 && !AnyLeave(profile, region)))
                continue;
            found.Add(new ChoicesMustAddUp(profile, region, sum));
            return;
        }

        bool AnyLeave(int profile, int region) =>
            Enumerable
                .Range(0, rates.Shape.Groups)
                .Any(group =>
                    migration.ProfileOf[group] == profile && migration.Leaving[group * regions + region] != 0
                );
    }
}

/// <summary>The transition form follows persons from one count to the next; rates of moves are not
/// shares of persons.</summary>
public sealed record TransitionNeedsChangedPersons : Refusal
{
    public override string Code => "model.transition-needs-changed-persons";

    public override LocalizedText Text =>
        new(
            Korean: "이 인구이동 자료는 이동 건수입니다. 전이 방식의 추계에는 두 시점 사이에 지역이 바뀐 사람의 "
                + "비율이 필요합니다. 그런 자료를 넣거나 이동 방식의 모형을 쓰십시오.",
            English: "These flows count moves. A projection in the transition form needs the share of persons "
                + "whose region changed between two dates. Give such data, or use the movement form."
        );
}

/// <summary>An array of a projection has as many numbers as its shape says.</summary>
/// <param name="Array">Which array.</param>
/// <param name="Given">The numbers given.</param>
/// <param name="Needed">The numbers that regions, ages, draws and years make; 0 when there is nothing to
/// run.</param>
public sealed record TransitionArrayMustFit(string Array, int Given, int Needed) : Refusal
{
    public override string Code => "model.transition-array-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"배열 '{Array}'에 값이 {Given}개 있으나, 지역·연령·추출·연도의 수에 따르면 {Needed}개여야 하고 하나 "
                + "이상이어야 합니다. 빠지거나 남는 값을 바로잡으십시오.",
            English: $"The array '{Array}' has {Given} numbers; regions, ages, draws and years make it {Needed}, "
                + "and there must be at least one. Give one number for each."
        );
}

/// <summary>Counts and rates are numbers of 0 or more, shares at most 1, and shocks within what a model of
/// chance can mean.</summary>
/// <param name="Array">Which array.</param>
/// <param name="Place">Its first number that is out of range, counted from 0.</param>
public sealed record TransitionNumberMustBeInRange(
    string Array,
    int Place,
    double Given,
    double Least,
    double Most
) : Refusal
{
    public override string Code => "model.transition-number-must-be-in-range";

    public override LocalizedText Text =>
        new(
            Korean: FormattableString.Invariant(
                $"배열 '{Array}'의 {Place}번째 값(0부터 셈)이 {Given:G6}입니다. {Least:G6} 이상 {Most:G6} 이하의 수여야 합니다. 원자료를 확인하여 고치십시오."
            ),
            English: FormattableString.Invariant(
                $"Number {Place} of the array '{Array}' (counted from 0) is {Given:G6}; it must be from {Least:G6} to {Most:G6}. Look at where it comes from and mend it."
            )
        );
}

/// <summary>Whoever leaves a region goes somewhere: its choices add up to 1.</summary>
/// <param name="Profile">The matrix of choices, counted from 0.</param>
/// <param name="Region">The region that is left, counted from 0.</param>
/// <param name="Sum">What its choices add up to.</param>
public sealed record ChoicesMustAddUp(int Profile, int Region, double Sum) : Refusal
{
    public override string Code => "model.choices-must-add-up";

    public override LocalizedText Text =>
        new(
            Korean: FormattableString.Invariant(
                $"선택 행렬 {Profile}에서 지역 {Region}(0부터 셈)의 목적지 비율의 합이 {Sum:G9}입니다. 1이어야 하며, 떠나는 사람이 없으면 0이어도 됩니다. 그 행을 다시 나누십시오."
            ),
            English: FormattableString.Invariant(
                $"In choice matrix {Profile} the shares of destinations of region {Region} (counted from 0) add up to {Sum:G9}; they must add up to 1, or to 0 where nobody leaves. Divide that row anew."
            )
        );
}
