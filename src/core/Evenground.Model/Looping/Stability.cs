using System.Globalization;

namespace Evenground.Model;

/// <summary>Whether the circle fades, asked before a scenario is run.</summary>
public static class Stability
{
    /// <summary>Up to so many numbers in a state the whole table is squared; of larger ones only the leading
    /// eigenvalues are computed.</summary>
    const int DenseUpTo = 300;

    const int Leading = 4;

    /// <summary>The largest eigenvalue outside the national mode, under the settings of the reduced
    /// cycle.</summary>
    /// <returns>The eigenvalue, below 1; or the refusal of an explosive setting.</returns>
    public static Outcome<double> Check(
        Calibration calibration,
        CycleParameters parameters,
        CycleLinks links,
        LoopSettings? settings = null
    )
    {
        var largest = LargestOther(calibration, parameters, links, settings ?? LoopSettings.Reduced);
        return largest < 1 ? largest : new ExplosiveSetting(largest);
    }

    /// <summary>The largest modulus of an eigenvalue outside the national mode.</summary>
    public static double LargestOther(
        Calibration calibration,
        CycleParameters parameters,
        CycleLinks links,
        LoopSettings settings
    )
    {
        var step = ReducedStep.Of(calibration, parameters, links, settings);
        var none = new double[step.Regions];
        if (step.Size > DenseUpTo)
        {
            double[] start = [.. Enumerable.Range(1, step.Size).Select(place => 1.0 / place)];
            return Arnoldi
                .Leading(
                    step.Size,
                    (from, to) => ApplyWithoutNation(step, from, none, to, settings),
                    Leading,
                    start
                )[0]
                .Value.Magnitude;
        }

        var turned = new RealMatrix(step.Size, step.Size);
        var unit = new double[step.Size];
        for (var place = 0; place < step.Size; place++)
        {
            unit[place] = 1;
            ApplyWithoutNation(step, unit, none, turned.Row(place), settings);
            unit[place] = 0;
        }

        return RadiusOf(turned);
    }

    /// <summary>The spectral radius by squaring.</summary>
    /// <remarks>Formula: (‖A^2n‖ ÷ ‖A^n‖)^(1 ÷ n) once it stands still, which it does when one mode is left;
    /// else ‖A^n‖^(1 ÷ n) with n = 2^40. Needs no eigenvalue to be found: where links are off, parts of the
    /// table are chains that lead nowhere, and a search of single eigenvalues need not end there.</remarks>
    static double RadiusOf(RealMatrix matrix)
    {
        const int Squarings = 40;
        const double Still = 1e-14;
        var (power, logarithm, n, before) = (matrix, 0.0, 1.0, double.NaN);
        for (var squaring = 0; squaring < Squarings; squaring++)
        {
            var size = power.LargestCell();
            if (size == 0)
                return 0;
            // A^n = e^logarithm × power, whose largest cell is 1.
            logarithm += Elementary.Log(size);
            power = new RealMatrix(power.Rows, power.Rows).Plus(power, 1 / size);
            power = power.Times(power);
            var grown = power.LargestCell();
            if (grown == 0)
                return 0;
            var ratio = (logarithm + Elementary.Log(grown)) / n;
            if (Math.Abs(ratio - before) <= Still)
                return Elementary.Exp(ratio);
            (logarithm, n, before) = (2 * logarithm, 2 * n, ratio);
        }

        return Elementary.Exp(logarithm / n);
    }

    /// <summary>The step with the national mode's eigenvalue put to 0 and all others as they are: the
    /// residents of the
    /// whole country, spread evenly, are taken off what is left of them after a year.</summary>
    static void ApplyWithoutNation(
        ReducedStep step,
        ReadOnlySpan<double> from,
        ReadOnlySpan<double> none,
        Span<double> to,
        LoopSettings settings
    )
    {
        step.Apply(from, none, to);
        var share = FixedSum.Of(from[..step.Regions]) / step.Regions * (1 - settings.YearlyExit);
        foreach (ref var residents in to[..step.Regions])
            residents -= share;
    }
}

/// <summary>The circle would feed itself without end: a deviation from the baseline grows from year to
/// year.</summary>
/// <param name="Eigenvalue">By what the fastest growing pattern is multiplied each year.</param>
public sealed record ExplosiveSetting(double Eigenvalue) : Refusal
{
    public override string Code => "model.explosive-setting";

    public override LocalizedText Text =>
        new(
            $"이 설정에서는 순환이 스스로 끝없이 커집니다. 가장 큰 고윳값이 {Shown}로 1 이상이어서 지역 사이의 차이가 해마다 그만큼 배로 늘어나므로 계산하지 않았습니다. "
                + "이동의 탄력성이나 주민당 지역 일자리, 창업자 탄력성을 낮추시거나 희석을 다시 켜십시오.",
            $"With these settings the circle feeds itself without end: the largest eigenvalue is {Shown}, not below 1, so "
                + "differences between regions are multiplied by it every year. The scenario was not run. Lower the "
                + "migration elasticity, the local jobs per resident or the founders, or turn dilution on again."
        );

    string Shown => Eigenvalue.ToString("0.000", CultureInfo.InvariantCulture);
}
