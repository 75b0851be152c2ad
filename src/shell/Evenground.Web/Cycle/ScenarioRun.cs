using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>A scenario's run as pages show it; its ranges come when draws were made.</summary>
public sealed class ScenarioRun
{
    readonly Lazy<double[]> _ages;
    ScenarioFigures _figures;

    public ScenarioRun(CycleRun run)
    {
        Run = run;
        _figures = new(run.Changes);
        _ages = new(() => run.ResidentsByAge());
    }

    public CycleRun Run { get; }

    public Scenario Scenario => Run.Scenario;

    public Digest Id => Run.Id;

    public ScenarioSetting Setting => Run.Basis.Setting;

    public IReadOnlyList<bool> IsFunded => Run.IsFunded;

    /// <summary>Figures with whatever ranges there are by now.</summary>
    public ScenarioFigures Figures => Volatile.Read(ref _figures);

    /// <summary>Draw by draw, to be held against another scenario's; null while there are no draws.</summary>
    public DrawnSums? Sums { get; private set; }

    /// <summary>Why no range can be told; null while nothing speaks against it.</summary>
    public Refusal? RangesRefused { get; private set; }

    public double? Amplification(int year, int region) => Run.Amplification(year, [region]);

    /// <summary>For the whole country: people who move are missing where they left.</summary>
    public double? NationalAmplification(int year) =>
        Run.Amplification(year, Enumerable.Range(0, Figures.Regions));

    /// <summary>Keeps what the draws gave.</summary>
    public void Keep(Outcome<DrawnAnswer> drawn)
    {
        if (drawn.Accepted(out var made, out var refusal))
        {
            Sums = made.Sums;
            Volatile.Write(ref _figures, new(made.Answer));
        }
        else
            RangesRefused = refusal;
    }

    /// <summary>Whether there is nothing left to wait for.</summary>
    public bool IsDone => Figures.HasRanges || Scenario.Draws == 0 || RangesRefused is not null;

    /// <summary>Extra residents of a region by sex and five-year ages, the youngest first.</summary>
    public IEnumerable<PyramidAge> AgesOf(int region, int year)
    {
        const int Width = 5;
        var shape = Setting.Calibration.Shape;
        var people = _ages.Value;
        var perGroup = Math.Max(1, Width / shape.AgeWidth);
        for (var first = 0; first < shape.Ages; first += perGroup)
        {
            var until = Math.Min(first + perGroup, shape.Ages);
            yield return new(
                until == shape.Ages
                    ? $"{shape.Youngest(first)}+"
                    : $"{shape.Youngest(first)}–{shape.Youngest(until) - 1}",
                SumOf(PopulationShape.Men),
                SumOf(PopulationShape.Women)
            );

            decimal SumOf(int sex)
            {
                var sum = 0.0;
                for (var age = first; age < until; age++)
                    sum += people[year * shape.Cells + shape.Cell(sex, age, region)];
                return CycleWords.Rounded(sum);
            }
        }
    }
}
