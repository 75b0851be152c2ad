using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>Takes all effects out of columns: solves for the other levels, the first effect being a mean of
/// its
/// rows.</summary>
/// <remarks>
/// Solves D'(W - W P W)D a = b for all columns of a block at once, by conjugate gradients with the levels'
/// weights before them; each column has its own steps. The system is singular (a constant can go from one
/// effect to another), and from a start within its range any of its answers serves.
/// Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed. (2013), section 11.5; as a solver of
/// fixed effects: S. Gaure, "OLS with multiple high dimensional category variables", Computational Statistics
/// and Data Analysis 66 (2013), DOI 10.1016/j.csda.2013.03.024.
/// </remarks>
sealed class LevelSystem
{
    const int Width = 8,
        MostSweeps = 2000;

    const double LeastLength = 1e-14,
        Rounding = 1e-16;

    readonly SortedPanel _panel;
    readonly PanelSweeps _sweeps;
    readonly LevelSums _sums;
    readonly ForEachPart _forEachPart;
    readonly double[] _inverse,
        _direction,
        _image;

    public LevelSystem(SortedPanel panel, PanelSweeps sweeps, LevelSums sums, ForEachPart forEachPart)
    {
        (_panel, _sweeps, _sums, _forEachPart) = (panel, sweeps, sums, forEachPart);
        var length = LevelSums.LengthFor(panel);
        Solutions = [.. panel.Values.Select(_ => new double[length])];
        Residuals = [.. panel.Values.Select(_ => new double[length])];
        (_inverse, _direction, _image) = (new double[length], new double[length], new double[length]);
    }

    /// <summary>For each block, what the other levels take out of its columns; of the outcome's column the
    /// step
    /// of the levels. Shape: level by lane. Columns of regressors start from the last solution.</summary>
    public double[][] Solutions { get; }

    /// <summary>What the solutions leave of the right-hand sides.</summary>
    public double[][] Residuals { get; }

    /// <summary>How often all rows were read.</summary>
    public int Sweeps { get; private set; }

    /// <summary>Solves for all blocks at a point.</summary>
    /// <param name="tolerance">How far a regressor may stay from having the effects taken out, as a part of
    /// its
    /// length.</param>
    /// <param name="stepTolerance">The same of the levels' step, as a part of its first estimate.</param>
    public void Solve(PoissonPoint point, double tolerance, double stepTolerance, CancellationToken stop)
    {
        if (_panel.Ways == 0)
            return;
        SetWeights(point);
        for (var block = 0; block < _panel.Blocks; block++)
            SolveBlock(point, block, tolerance, stepTolerance, stop);
    }

    /// <summary>Starts anew: some column has changed.</summary>
    public void Forget()
    {
        foreach (var solution in Solutions)
            Array.Clear(solution);
    }

    /// <summary>A level's weight is its outcomes less what is left of them.</summary>
    void SetWeights(PoissonPoint point)
    {
        var left = point.Right[_panel.OutcomeBlock];
        for (var level = 0; level < _panel.OtherLevels; level++)
        {
            var weight = _panel.OtherTotals[level] - left[level * _panel.Lanes + _panel.OutcomeLane];
            _inverse.AsSpan(level * _panel.Lanes, _panel.Lanes).Fill(weight > 0 ? 1 / weight : 0);
        }
    }

    void SolveBlock(
        PoissonPoint point,
        int block,
        double tolerance,
        double stepTolerance,
        CancellationToken stop
    )
    {
        var (solution, residual) = (Solutions[block], Residuals[block]);
        Span<double> ratios = stackalloc double[Width],
            targets = stackalloc double[Width],
            left = stackalloc double[Width],
            curvatures = stackalloc double[Width];
        Begin(point, block);
        Direct(residual, ratios, left);
        targets.Clear();
        for (var lane = 0; lane < _panel.Lanes; lane++)
            targets[lane] = Target(point, block * _panel.Lanes + lane, tolerance, stepTolerance, left[lane]);
        for (var sweep = 0; sweep < MostSweeps && !IsReached(left, targets); sweep++)
        {
            stop.ThrowIfCancellationRequested();
            Apply(point.Mean, _direction, _image);
            Multiply(_direction, _image, curvatures);
            for (var lane = 0; lane < Width; lane++)
                ratios[lane] =
                    curvatures[lane] > 0 && left[lane] > targets[lane] ? left[lane] / curvatures[lane] : 0;
            var before = Vector512.Create<double>(left);
            Move(solution, residual, ratios, left);
            for (var lane = 0; lane < Width; lane++)
                ratios[lane] = before[lane] > 0 ? left[lane] / before[lane] : 0;
            Direct(residual, ratios, left);
        }
    }

    /// <summary>From the last solution of regressors, and from nothing for the outcome's column.</summary>
    void Begin(PoissonPoint point, int block)
    {
        var (solution, residual) = (Solutions[block], Residuals[block]);
        if (block == _panel.OutcomeBlock)
            for (var level = 0; level < _panel.OtherLevels; level++)
                solution[level * _panel.Lanes + _panel.OutcomeLane] = 0;
        _direction.AsSpan().Clear();
        if (solution.AsSpan().ContainsAnyExcept(0.0))
            Apply(point.Mean, solution, residual);
        else
            residual.AsSpan().Clear();
        for (var place = 0; place < residual.Length; place++)
            residual[place] = point.Right[block][place] - residual[place];
    }

    double Target(PoissonPoint point, int column, double tolerance, double stepTolerance, double left)
    {
        if (column == _panel.Regressors)
            return Math.Max(stepTolerance * stepTolerance * left, Rounding * point.Total);
        if (column > _panel.Regressors)
            return 0;
        var width = _panel.Blocks * _panel.Lanes;
        // What the first effect takes out is left as rounding: nothing to be sharp about.
        var length = Math.Max(point.Products[column * width + column], LeastLength * point.Total);
        return tolerance * tolerance * length;
    }

    static bool IsReached(ReadOnlySpan<double> left, ReadOnlySpan<double> targets)
    {
        for (var lane = 0; lane < left.Length; lane++)
            if (left[lane] > targets[lane])
                return false;
        return true;
    }

    void Apply(double[] mean, double[] levels, double[] image)
    {
        Sweeps++;
        _forEachPart(
            _panel.Parts.Length,
            part => _sweeps.Apply(_panel.Parts[part], mean, levels, _sums.Cleared(part))
        );
        _sums.AddUp(image);
    }

    /// <summary>The next direction: the residual by the weights, and a part of the last one. Gives the length
    /// of
    /// the residual.</summary>
    void Direct(double[] residual, ReadOnlySpan<double> ratios, Span<double> left)
    {
        var ratio = Across(ratios);
        var residuals = Vectors(residual);
        var inverses = Vectors(_inverse);
        var directions = Vectors(_direction);
        var sum = Vector512<double>.Zero;
        for (var place = 0; place < residuals.Length; place++)
        {
            var scaled = residuals[place] * inverses[place];
            sum += scaled * residuals[place];
            directions[place] = scaled + ratio * directions[place];
        }

        Fold(sum, left);
    }

    void Move(double[] solution, double[] residual, ReadOnlySpan<double> ratios, Span<double> left)
    {
        var ratio = Across(ratios);
        var solutions = Vectors(solution);
        var residuals = Vectors(residual);
        var directions = Vectors(_direction);
        var images = Vectors(_image);
        var inverses = Vectors(_inverse);
        var sum = Vector512<double>.Zero;
        for (var place = 0; place < residuals.Length; place++)
        {
            solutions[place] += ratio * directions[place];
            var after = residuals[place] - ratio * images[place];
            residuals[place] = after;
            sum += after * after * inverses[place];
        }

        Fold(sum, left);
    }

    void Multiply(double[] first, double[] second, Span<double> products)
    {
        var firsts = Vectors(first);
        var seconds = Vectors(second);
        var sum = Vector512<double>.Zero;
        for (var place = 0; place < firsts.Length; place++)
            sum += firsts[place] * seconds[place];
        Fold(sum, products);
    }

    /// <summary>With four lanes, two levels lie in a vector.</summary>
    Vector512<double> Across(ReadOnlySpan<double> lanes) =>
        _panel.Lanes == Width
            ? Vector512.Create<double>(lanes)
            : Vector512.Create(
                Vector256.Create<double>(lanes[.._panel.Lanes]),
                Vector256.Create<double>(lanes[.._panel.Lanes])
            );

    void Fold(Vector512<double> sum, Span<double> lanes)
    {
        lanes.Clear();
        if (_panel.Lanes == Width)
            sum.CopyTo(lanes);
        else
            (sum.GetLower() + sum.GetUpper()).CopyTo(lanes);
    }

    static Span<Vector512<double>> Vectors(double[] values) =>
        MemoryMarshal.Cast<double, Vector512<double>>(values.AsSpan());
}
