namespace Evenground.Model;

/// <summary>Reads places out of runs: sums over their regions, and money up to the year.</summary>
/// <remarks>The runs are read where they stand, so they may be run again in the same memory and read
/// anew.</remarks>
sealed class AnswerReading
{
    /// <summary>Stands for the run with the scenario's own parameters.</summary>
    public const int Central = -1;

    readonly Simulation _simulation;
    readonly double[] _investment;
    readonly double[][] _central;
    readonly Trajectory _still;
    readonly Ensemble? _ensemble;
    readonly AgeBands[][] _before;

    public AnswerReading(Simulation simulation, AnswerRuns runs, Ensemble? ensemble)
    {
        (_simulation, _investment, _ensemble) = (simulation, runs.Investment, ensemble);
        _still = runs.WithoutMoves;
        _central =
        [
            .. Enum.GetValues<EnsembleSeries>()
                .Select(series => Ensemble.SeriesOf(runs.Central, series) ?? []),
        ];
        var shape = simulation.Calibration.Shape;
        _before =
        [
            .. Enumerable
                .Range(0, simulation.Baseline.Horizon + 1)
                .Select(year =>
                    AgeBands.Of(shape, simulation.Baseline.Population.AsSpan(year * shape.Cells, shape.Cells))
                ),
        ];
    }

    public int Draws => _ensemble?.Draws ?? 0;

    /// <summary>What no draw changes: the baseline and the money placed.</summary>
    public PlaceYear Before(int[] regions, int year)
    {
        var all = _simulation.Calibration.Shape.Regions;
        var (place, nation, jobs, money) = (new AgeBands(), new AgeBands(), 0.0, 0.0);
        foreach (var region in _before[year])
            nation += region;
        foreach (var region in regions)
        {
            place += _before[year][region];
            jobs += _simulation.Baseline.Jobs[year * all + region];
            for (var past = 0; past <= year; past++)
                money += _investment[past * all + region];
        }

        return new PlaceYear
        {
            Before = place,
            NationBefore = nation,
            JobsBefore = jobs,
            MoneySoFar = money,
        };
    }

    /// <param name="before">Of the same place and year.</param>
    /// <param name="draw">The number of a draw, or <see cref="Central"/>.</param>
    public PlaceYear Of(in PlaceYear before, int[] regions, int year, int draw)
    {
        var all = _simulation.Calibration.Shape.Regions;
        var from = year * all;
        var residents = Series(EnsembleSeries.Residents, draw).Slice(from, all);
        var nation = 0.0;
        foreach (var persons in residents)
            nation += persons;

        double Sum(EnsembleSeries series) => SumOf(Series(series, draw));

        double SumOf(ReadOnlySpan<double> series)
        {
            var values = series.Slice(from, all);
            var sum = 0.0;
            for (var place = 0; place < regions.Length; place++)
                sum += values[regions[place]];
            return sum;
        }

        var (young, workers) = (Sum(EnsembleSeries.YoungResidents), Sum(EnsembleSeries.Workers));
        var (old, everybody) = (Sum(EnsembleSeries.OldResidents), Sum(EnsembleSeries.Residents));
        return before with
        {
            Investment = Sum(EnsembleSeries.Investment),
            StartupJobs = Sum(EnsembleSeries.StartupJobs),
            LocalJobs = Sum(EnsembleSeries.LocalJobs),
            JobsWithoutMoves =
                draw == Central
                    ? SumOf(_still.StartupJobs) + SumOf(_still.LocalJobs)
                    : Sum(EnsembleSeries.JobsWithoutMoves),
            People = new AgeBands
            {
                All = everybody,
                Children = everybody - workers - old,
                Young = young,
                Middle = workers - young,
                Old = old,
                YoungWomen = Sum(EnsembleSeries.YoungWomen),
            },
            Nation = new AgeBands { All = nation },
            NetMigration = Sum(EnsembleSeries.NetMigration),
            YoungNetMigration = Sum(EnsembleSeries.YoungNetMigration),
        };
    }

    ReadOnlySpan<double> Series(EnsembleSeries series, int draw) =>
        draw == Central ? _central[(int)series] : _ensemble!.Of(series, draw);
}
