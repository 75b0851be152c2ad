using System.Collections.Concurrent;

namespace Evenground.Model;

/// <summary>A probabilistic multiregional projection: many futures of all regions at once, each with its own
/// mortality, fertility, migration and attractiveness of places.</summary>
/// <remarks>
/// <para>Formula, for a group (sex, age) of region i, in each draw and year, with W_j = exp(attraction_j):
/// share leaving u_i = min(leaving_i · exp(leaving shock), largest share); whoever leaves chooses
/// q_ij = choice_ij W_j ÷ Σ_k choice_ik W_k; N*_j = (1 - u_j) N_j + Σ_i u_i N_i q_ij;
/// births_j = exp(fertility shock) Σ_a fertility_j,a N*_j,a over women;
/// N'_j = N*_j exp(-mortality_j · exp(loading · mortality index)), one age older, the last age open; the
/// newborn
/// are split by sex and those of them who live enter at age 0.</para>
/// <para>The choices are never divided anew for a draw: Σ_i u_i N_i q_ij = W_j Σ_i (u_i N_i ÷ D_i) choice_ij
/// with
/// D = W choiceᵀ, and both are products with the one matrix of a profile that all draws share
/// (<see cref="ChoiceProduct"/>).</para>
/// <para>Blocks of 32 draws are the parts of the computation; the same bits come out of any number of threads
/// and of every processor.</para>
/// <para><b>Source.</b> Rogers (1995), Multiregional Demography, for the transition form; Lee and Carter
/// (1992),
/// J. Am. Stat. Assoc. 87, for the mortality index.</para>
/// </remarks>
public sealed class TransitionEnsemble
{
    readonly TransitionRates _rates;
    readonly ChoiceProduct[] _choices;
    readonly int[][] _groupsOf;

    TransitionEnsemble(TransitionRates rates)
    {
        var regions = rates.Shape.Regions;
        _rates = rates;
        _choices = [.. rates.Migration.Choice.Select(choice => new ChoiceProduct(choice, regions, regions))];
        _groupsOf =
        [
            .. _choices.Select(
                (_, profile) =>
                    Enumerable
                        .Range(0, rates.Shape.Groups)
                        .Where(group => rates.Migration.ProfileOf[group] == profile)
                        .ToArray()
            ),
        ];
    }

    public PopulationShape Shape => _rates.Shape;

    /// <summary>Checks the rates and packs the choices.</summary>
    /// <returns>Refused, with all that is wrong, when flows are of the other kind, arrays do not fit the
    /// shape, numbers are below zero or missing, or choices of a region do not add up to 1.</returns>
    public static Outcome<TransitionEnsemble> Of(TransitionRates rates)
    {
        var found = TransitionChecks.Of(rates);
        return found.Count switch
        {
            0 => new TransitionEnsemble(rates),
            1 => found[0],
            _ => new Refusals(found),
        };
    }

    /// <summary>Runs all draws.</summary>
    /// <param name="forEach">Who runs the blocks of draws, and then the years of the quantiles.</param>
    /// <param name="finished">Told the number of finished blocks after each; see
    /// <see cref="BlocksOf"/>.</param>
    /// <returns>Refused when indices do not fit the regions or are out of range.</returns>
    public Outcome<EnsembleTotals> Run(
        EnsembleIndices indices,
        ForEachPart forEach,
        IProgress<int>? finished = null,
        CancellationToken stop = default
    )
    {
        if (TransitionChecks.Of(indices, Shape.Regions) is { } refusal)
            return refusal;

        var found = new EnsembleTotals(indices.Draws, indices.Years, indices.Regions);
        var idle = new ConcurrentBag<EnsembleBlock>();
        var done = 0;
        forEach(
            BlocksOf(indices.Draws),
            part =>
            {
                stop.ThrowIfCancellationRequested();
                if (!idle.TryTake(out var block))
                    block = new(_rates, _choices, _groupsOf);
                var first = part * EnsembleBlock.Draws;
                block.Run(indices, first, Math.Min(EnsembleBlock.Draws, indices.Draws - first), found);
                idle.Add(block);
                finished?.Report(Interlocked.Increment(ref done));
            }
        );
        forEach(indices.Years + 1, found.Rank);
        return found;
    }

    /// <summary>How many blocks this many draws are run in.</summary>
    public static int BlocksOf(int draws) => (draws + EnsembleBlock.Draws - 1) / EnsembleBlock.Draws;
}
