namespace Evenground.Model;

/// <summary>What links read and write, as one looks at a year.</summary>
[Flags]
enum CycleQuantities
{
    None = 0,
    Placed = 1,
    Investment = 2,
    StartupJobs = 4,
    LocalJobs = 8,
    Attraction = 16,
    Choice = 32,
    People = 64,
}

/// <summary>One arrow of the circle: its step from year to year and the reverse of that step.</summary>
/// <remarks>
/// A link has no state of its own. Everything it computes is exactly zero on the baseline. Links run in the
/// order in which each one's <see cref="ReadsNow"/> is written by those before it.
/// </remarks>
interface ICycleLink
{
    /// <summary>The switch that turns it off.</summary>
    CycleLinks Switch { get; }

    /// <summary>What it reads of the year at hand.</summary>
    CycleQuantities ReadsNow { get; }

    /// <summary>What it reads of the year before.</summary>
    CycleQuantities ReadsBefore { get; }

    CycleQuantities Writes { get; }

    /// <summary>Computes its quantities of the year.</summary>
    void Forward(SimulationWorkspace run, int year);

    /// <summary>The transpose of the step: from how the read-out changes with what the link writes to how it
    /// changes with what it reads, and with its parameters.</summary>
    void Reverse(GradientWorkspace back, int year);
}
