using Evenground.Measure;

namespace Evenground.Model;

/// <summary>Poisson regression by pseudo-maximum likelihood, with any number of fixed effects of any number
/// of
/// levels.</summary>
/// <remarks>
/// The estimates solve Σ xᵢ (yᵢ - μᵢ) = 0 and Σ (yᵢ - μᵢ) = 0 over each level of each effect: they hold
/// whenever
/// E(y) is right, whatever the distribution of y.
/// Source: C. Gourieroux, A. Monfort, A. Trognon, "Pseudo maximum likelihood methods: applications to Poisson
/// models", Econometrica 52 (1984); J. M. C. Santos Silva, S. Tenreyro, "The log of gravity", Review of
/// Economics and Statistics 88 (2006).
/// </remarks>
public static class PoissonEstimator
{
    /// <summary>How often separated rows are looked for, and left out, before giving up.</summary>
    const int MostSeparations = 20;

    /// <summary>Estimates the coefficients.</summary>
    /// <param name="forEachPart">Runs the parts; any number of threads gives the same bits.</param>
    /// <returns>
    /// Refused, in this order: <see cref="PanelColumnsMustBeAlike"/>, <see cref="PanelValuesMustBeNumbers"/>,
    /// <see cref="PanelValuesMustNotBeNegative"/>, <see cref="ClustersMustBeSeveral"/>,
    /// <see cref="OutcomeMustVary"/>, <see cref="RowsMustExceedParameters"/>,
    /// <see cref="RegressorsMustVary"/>.
    /// </returns>
    public static Outcome<PoissonEstimate> Estimate(
        PoissonPanel panel,
        ForEachPart forEachPart,
        CancellationToken stop = default
    )
    {
        if (PanelCheck.Find(panel) is { } refusal)
            return refusal;
        var scales = new ColumnScale[panel.Regressors.Count];
        var faults = new Refusal?[panel.Regressors.Count + 1];
        forEachPart(
            faults.Length,
            column =>
            {
                if (column == scales.Length)
                    faults[column] = PanelCheck.FindInRows(panel);
                else
                    (scales[column], faults[column]) = PanelCheck.Scale(panel.Regressors[column]);
            }
        );
        if (faults.FirstOrDefault(fault => fault is not null) is { } fault)
            return fault;

        var groups = panel.Effects.Concat(panel.Clusters).Select(group => group.Codes).Distinct().ToArray();
        var levels = new LevelCodes[groups.Length];
        forEachPart(groups.Length, number => levels[number] = LevelCodes.From(groups[number]));
        LevelCodes CodesOf(PanelGroups group) => levels[Array.IndexOf(groups, group.Codes)];

        var effects =
            panel.Effects.Count == 0
                ? [LevelCodes.Constant(panel.Outcome.Length)]
                : panel.Effects.Select(CodesOf).ToArray();
        var clusters = panel.Clusters.Select(CodesOf).ToArray();
        return new PoissonRun(panel, scales, effects, clusters, forEachPart, stop).Estimate(MostSeparations);
    }
}

/// <summary>One estimate while it is made.</summary>
sealed class PoissonRun(
    PoissonPanel panel,
    ColumnScale[] scales,
    LevelCodes[] effects,
    LevelCodes[] clusters,
    ForEachPart forEachPart,
    CancellationToken stop
)
{
    public Outcome<PoissonEstimate> Estimate(int mostSeparations)
    {
        bool[]? separated = null;
        for (var round = 0; ; round++)
        {
            var sample = PanelSample.Of(panel, [.. effects], separated, forEachPart);
            if (sample.Rows == 0 || IsConstant(sample))
                return new OutcomeMustVary(panel.Outcome.Length);
            var parameters = ParametersOf(sample);
            if (sample.Rows <= parameters)
                return new RowsMustExceedParameters(sample.Rows, parameters, sample.LeftOut.Rows);

            var sorted = SortedPanel.Of(panel, sample, scales, forEachPart);
            var sweeps = PanelSweeps.For(sorted);
            var search = new PoissonSearch(sorted, sweeps, forEachPart, stop);
            var convergence = search.Run();
            if (search.Separated is { } found && round < mostSeparations)
            {
                separated ??= new bool[panel.Outcome.Length];
                for (var row = 0; row < found.Length; row++)
                    separated[sorted.Order[row]] |= found[row];
                continue;
            }

            if (panel.Regressors.Count > 0 && !search.IsKept.Contains(true))
                return new RegressorsMustVary(
                    string.Join(", ", panel.Regressors.Select(regressor => regressor.Name))
                );
            return Result(sample, sorted, sweeps, search, convergence);
        }
    }

    int ParametersOf(PanelSample sample) =>
        panel.Regressors.Count + sample.Effects.Sum(effect => effect.Count) - (sample.Effects.Length - 1);

    bool IsConstant(PanelSample sample)
    {
        double? first = null;
        for (var row = 0; row < panel.Outcome.Length; row++)
        {
            if (sample.IsKept?[row] == false)
                continue;
            first ??= panel.Outcome[row];
            if (panel.Outcome[row] != first)
                return false;
        }

        return true;
    }

    PoissonEstimate Result(
        PanelSample sample,
        SortedPanel sorted,
        PanelSweeps sweeps,
        PoissonSearch search,
        PoissonConvergence convergence
    )
    {
        int[] kept = [.. Enumerable.Range(0, sorted.Regressors).Where(place => search.IsKept[place])];
        var parameters = ParametersOf(sample) - (sorted.Regressors - kept.Length);
        var variance = new PoissonVariance(sorted, sweeps, search, forEachPart);
        var kinds = clusters.Select(kind => Kept(kind, sample)).ToArray();
        var likelihood = PoissonLikelihood.Of(panel, sorted, search.Point.Likelihood, forEachPart);
        string[] collinear =
        [
            .. panel.Regressors.Where((_, place) => !search.IsKept[place]).Select(column => column.Name),
        ];
        return new()
        {
            Names = [.. kept.Select(place => panel.Regressors[place].Name)],
            Coefficients = [.. kept.Select(place => search.Coefficients[place] * scales[place].Factor)],
            Collinear = collinear,
            Conventional = variance.Conventional(parameters),
            Robust = variance.Robust(parameters),
            Clustered =
                kinds.Length > 0 && kinds.All(kind => kind.Count > 1)
                    ? variance.Clustered(kinds, parameters - Nested(sample, kinds))
                    : null,
            Clusters = [.. kinds.Select(kind => kind.Count)],
            Rows = sorted.Rows,
            LeftOut = sample.LeftOut,
            Effects = Levels(sorted),
            LogLikelihood = likelihood.Fit,
            NullLogLikelihood = likelihood.Constant,
            Deviance = likelihood.Deviance,
            Convergence = convergence,
            Steps = search.Steps,
            Sweeps = search.System.Sweeps,
            LastStep = search.LastStep,
            Notices = PoissonNotices.Of(sample.LeftOut, collinear, convergence),
        };
    }

    static LevelCodes Kept(LevelCodes kind, PanelSample sample)
    {
        if (sample.IsKept is not { } isKept)
            return kind;
        var isPresent = new bool[kind.Count];
        for (var row = 0; row < isKept.Length; row++)
            if (isKept[row])
                isPresent[kind.Of[row]] = true;
        return kind.Keeping(isPresent);
    }

    /// <summary>How many parameters the levels of effects nested in clusters are; where all are nested the
    /// constant stays.</summary>
    int Nested(PanelSample sample, LevelCodes[] kinds)
    {
        if (panel.Effects.Count == 0)
            return 0;
        var isNested = new bool[sample.Effects.Length];
        forEachPart(
            isNested.Length,
            effect => isNested[effect] = kinds.Any(kind => IsNested(sample.Effects[effect], kind, sample))
        );
        var levels = sample.Effects.Where((_, effect) => isNested[effect]).Sum(effect => effect.Count);
        return isNested.All(nested => nested)
            ? levels - isNested.Length
            : levels - isNested.Count(nested => nested);
    }

    static bool IsNested(LevelCodes effect, LevelCodes kind, PanelSample sample)
    {
        var clusters = new int[effect.Count];
        Array.Fill(clusters, -1);
        for (var row = 0; row < effect.Of.Length; row++)
        {
            if (sample.IsKept?[row] == false)
                continue;
            ref var cluster = ref clusters[effect.Of[row]];
            if (cluster >= 0 && cluster != kind.Of[row])
                return false;
            cluster = kind.Of[row];
        }

        return true;
    }

    List<EffectLevels> Levels(SortedPanel sorted)
    {
        var levels = new List<EffectLevels>();
        var before = 0;
        for (var effect = 0; effect < panel.Effects.Count; effect++)
        {
            if (effect == sorted.FirstEffect)
            {
                var alone = 0;
                for (var level = 0; level < sorted.Levels; level++)
                    alone += sorted.Starts[level + 1] - sorted.Starts[level] == 1 ? 1 : 0;
                levels.Add(new(panel.Effects[effect].Name, sorted.Levels, alone));
                continue;
            }

            var count = sorted.OtherCounts[levels.Count - (effect > sorted.FirstEffect ? 1 : 0)];
            var rows = sorted.OtherRows.AsSpan(before, count);
            levels.Add(new(panel.Effects[effect].Name, count, rows.Count(1)));
            before += count;
        }

        return levels;
    }
}
