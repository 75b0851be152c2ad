namespace Evenground.Model;

/// <summary>V11: what must hold of the circle itself, for which no table was ever published.</summary>
/// <remarks>Runs of the engine, each region with money of its own: small money acts linearly, switches
/// switch, the signs are those of the arrows, and migration makes nobody.</remarks>
public static class LoopRows
{
    /// <summary>Small money, as a part of the nation's private investment of a year.</summary>
    const double Small = 1e-6;

    const double Linear = 1e-4,
        Conserved = 1e-9;

    static readonly LocalizedText Relative = new("상대 차이", "relative difference"),
        Regions = new("지역 수", "regions"),
        Own = new("내부 시험", "internal test");

    /// <param name="simulation">Of a horizon of at least <paramref name="years"/>.</param>
    /// <returns>Refused when the engine refuses the setting.</returns>
    public static Outcome<IReadOnlyList<ValidationRow>> Of(
        Simulation simulation,
        CycleParameters parameters,
        int years = 10
    )
    {
        var amount = Small * Math.Max(1, FixedSum.Of(simulation.Calibration.Investment));
        var (once, twice) = (new List<Trajectory>(), new List<Trajectory>());
        for (var region = 0; region < simulation.Baseline.Regions; region++)
        {
            if (
                !Money
                    .In(simulation, parameters, CycleLinks.All, region, years, amount)
                    .Accepted(out var answer, out var refusal)
                || !Money
                    .In(simulation, parameters, CycleLinks.All, region, years, 2 * amount)
                    .Accepted(out var more, out refusal)
            )
                return refusal;
            once.Add(answer);
            twice.Add(more);
        }

        if (
            !FullLoop
                .Of(
                    simulation,
                    parameters,
                    CycleLinks.StartupJobs | CycleLinks.LocalJobs | CycleLinks.Migration,
                    years,
                    amount
                )
                .Accepted(out var redistribution, out var refused)
        )
            return refused;
        return Rows(simulation, parameters, years, (once, twice), redistribution);
    }

    static ValidationRow[] Rows(
        Simulation simulation,
        CycleParameters parameters,
        int years,
        (List<Trajectory> Once, List<Trajectory> Twice) runs,
        FullLoop redistribution
    ) =>
        [
            Row(
                new("적은 투자에서는 선형과 비선형이 같다", "Small money acts linearly"),
                years,
                runs.Once.Zip(runs.Twice, Curvature).Max(),
                Relative,
                Linear
            ),
            Row(
                new("이동의 변화는 합하면 0이다", "Changes of migration add up to nothing"),
                years,
                runs.Once.Max(Imbalance),
                Relative,
                Conserved
            ),
            Row(
                new(
                    "투자를 받고도 일자리나 주민이 늘지 않는 지역",
                    "Regions whose jobs or residents do not rise with money of their own"
                ),
                years,
                runs.Once.Where((answer, region) => !Rises(answer, years, region)).Count(),
                Regions,
                0
            ),
            Row(
                new("모든 연결을 끄면 바뀌는 것이 없다", "With all links off nothing changes"),
                years,
                WithLinksOff(simulation, parameters, years),
                Relative,
                0
            ),
            Row(
                new(
                    "재배분만으로는 전국의 일자리가 늘지 않는다",
                    "Redistribution alone makes no job in the nation"
                ),
                years,
                redistribution.NationalAmplification.Max(value => Math.Abs(value - 1)),
                Relative,
                Conserved
            ),
        ];

    static double Curvature(Trajectory once, Trajectory twice) =>
        Math.Max(
            Furthest(once.StartupJobs, twice.StartupJobs),
            Math.Max(Furthest(once.LocalJobs, twice.LocalJobs), Furthest(once.Residents, twice.Residents))
        );

    static double Furthest(double[] once, double[] twice)
    {
        var largest = once.Max(Math.Abs);
        return largest == 0 ? 0 : once.Zip(twice, (one, two) => Math.Abs(two / 2 - one)).Max() / largest;
    }

    static double Imbalance(Trajectory answer)
    {
        var moved = answer.NetMigration.Sum(Math.Abs);
        return moved == 0
            ? 0
            : answer.NetMigration.Chunk(answer.Regions).Max(year => Math.Abs(FixedSum.Of(year))) / moved;
    }

    static bool Rises(Trajectory answer, int years, int region) =>
        answer.Jobs(years, region) > 0 && answer.Residents[years * answer.Regions + region] > 0;

    static double WithLinksOff(Simulation simulation, CycleParameters parameters, int years) =>
        Money.In(simulation, parameters, CycleLinks.None, region: 0, years, amount: 1).Value is var answer
            ? answer.Residents.Concat(answer.StartupJobs).Concat(answer.LocalJobs).Max(Math.Abs)
            : 0;

    static ValidationRow Row(
        LocalizedText what,
        int years,
        double ours,
        LocalizedText unit,
        double tolerance
    ) => new("V11", what, $"{years}", null, null, ours, unit, ours, tolerance, ours <= tolerance, Own);
}
