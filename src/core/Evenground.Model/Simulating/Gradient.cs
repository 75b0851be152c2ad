namespace Evenground.Model;

/// <summary>How a read-out changes with each amount of money and each parameter, at one scenario.</summary>
/// <remarks>Exact derivatives along the non-linear path, not differences. Where a bound holds (nobody fewer
/// than none, no private investment below none), nothing passes through it.</remarks>
public sealed class Gradient(int regions, int horizon)
{
    public int Regions { get; } = regions;

    public int Horizon { get; } = horizon;

    /// <summary>The read-out itself.</summary>
    public double Value { get; internal set; }

    /// <summary>Per unit of policy money. Shape: year by region; year 0 is 0.</summary>
    public double[] ToInvestment { get; } = new double[regions * (horizon + 1)];

    /// <summary>Per unit of each parameter, in the order of <see cref="CycleParameter"/>.</summary>
    public double[] ToParameters { get; } = new double[CycleParameters.Count];

    public double To(CycleParameter parameter) => ToParameters[(int)parameter];
}

public sealed partial class Simulation
{
    /// <summary>Memory for gradients of this simulation, with the memory of a run.</summary>
    public GradientWorkspace NewGradientWorkspace() => new(this);

    /// <summary>An empty gradient of the right shape.</summary>
    public Gradient NewGradient() => new(Calibration.Shape.Regions, Baseline.Horizon);

    /// <summary>Runs a scenario and sweeps back through it.</summary>
    /// <param name="investment">As in <see cref="Run(double[], CycleParameters, CycleLinks)"/>.</param>
    /// <returns>Refused as the run is.</returns>
    public Outcome<Gradient> GradientOf(
        ReadOut readOut,
        double[]? investment,
        CycleParameters parameters,
        CycleLinks links
    )
    {
        var (workspace, trajectory, gradient) = (NewGradientWorkspace(), NewTrajectory(), NewGradient());
        if (Run(investment, parameters, links, workspace.Run, trajectory) is { } refusal)
            return refusal;
        SweepBack(readOut, workspace, gradient);
        return gradient;
    }

    /// <summary>Sweeps back through the run that the workspace holds. Any number of read-outs can follow one
    /// run; nothing is allocated.</summary>
    /// <remarks>Each step back is the transpose of the step forward at the same year: one sweep costs a small
    /// multiple of one run, however many regions, years and parameters there are.</remarks>
    public void SweepBack(ReadOut readOut, GradientWorkspace workspace, Gradient gradient)
    {
        if (workspace.Run.Simulation != this)
            throw new ArgumentException("The workspace is another simulation's.", nameof(workspace));

        workspace.Begin(readOut);
        for (var year = Baseline.Horizon; year >= 1; year--)
        {
            for (var place = _inOrder.Length - 1; place >= 0; place--)
                _inOrder[place].Reverse(workspace, year);
            workspace.GoBack();
        }

        workspace.Placed.CopyTo(gradient.ToInvestment, 0);
        gradient.ToInvestment.AsSpan(0, Calibration.Shape.Regions).Clear();
        workspace.Finish(gradient.ToParameters);
        gradient.Value = readOut.ValueOn(workspace.Run.Result);
    }
}
