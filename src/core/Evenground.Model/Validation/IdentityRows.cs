namespace Evenground.Model;

/// <summary>V2: what must hold of any multiregional projection, asked of the engine itself.</summary>
/// <remarks>
/// Countries are made of the given one for which the answer is known beforehand. No value is published: each
/// row tells the greatest relative difference between two ways to the same figures.
/// Source: Rogers (1975), Introduction to Multiregional Mathematical Demography; Caswell (2001), Matrix
/// Population Models.
/// </remarks>
public static class IdentityRows
{
    /// <summary>Years of the projections.</summary>
    public const int Years = 30;

    /// <summary>How near the two ways must be.</summary>
    public const double Exact = 1e-12;

    /// <summary>How near differences come to a derivative.</summary>
    public const double OfDifferences = 1e-6;

    const int Regions = 6,
        Centuries = 30,
        Century = 100;

    static readonly BaselineVariant Plain = new(ResidualRule.None);

    static readonly LocalizedText Relative = new("상대 차이", "relative difference");

    static readonly LocalizedText Textbook = LocalizedText.Same(
        "Rogers (1975), Introduction to Multiregional Mathematical Demography"
    );

    static readonly LocalizedText Caswell = LocalizedText.Same(
        "Caswell (2001), Matrix Population Models, ch. 9"
    );

    public static IReadOnlyList<ValidationRow> Of(Calibration country) =>
        [
            Row(
                new("똑같은 지역 여럿은 한 지역과 같다", "Regions that are all the same are as one"),
                EvenRegions(country),
                Exact,
                Textbook
            ),
            Row(
                new(
                    "이동이 없으면 지역마다 따로 추계한 것과 같다",
                    "Without moves, each region is by itself"
                ),
                WithoutMoves(country),
                Exact,
                Textbook
            ),
            Row(
                new(
                    "출생률과 사망률이 같으면 지역을 모두 더한 값은 나라 전체의 추계와 같다",
                    "With equal rates, the regions add up to the nation"
                ),
                EqualRates(country),
                Exact,
                Textbook
            ),
            .. TwoRegions(country),
            .. StableGrowth(country),
        ];

    static double EvenRegions(Calibration country)
    {
        var one = Run(DerivedCountry.Nation(country)).Baseline.Population;
        var many = Run(DerivedCountry.Even(country, Regions)).Baseline.Population;
        return Furthest(one, Totals(many, Regions));
    }

    static double WithoutMoves(Calibration country)
    {
        var (separate, regions) = (DerivedCountry.WithoutMoves(country), country.Shape.Regions);
        var together = Run(separate).Baseline.Population;
        return Enumerable
            .Range(0, regions)
            .Max(region =>
                Furthest(
                    Run(DerivedCountry.Alone(country, region)).Baseline.Population,
                    [.. together.Where((_, place) => place % regions == region)]
                )
            );
    }

    static double EqualRates(Calibration country)
    {
        var nation = Run(DerivedCountry.Nation(country)).Baseline.Population;
        var regions = Run(DerivedCountry.WithEqualRates(country)).Baseline.Population;
        return Furthest(nation, Totals(regions, country.Shape.Regions));
    }

    /// <summary>Rates a and b between two regions: the eigenvalues of a year are 1 and
    /// (1 - (a + b) ÷ 2) ÷ (1 + (a + b) ÷ 2), with the left eigenvectors (1, 1) and (a, -b).</summary>
    static IEnumerable<ValidationRow> TwoRegions(Calibration country)
    {
        const double First = 0.1,
            Second = 0.3;
        var run = Run(DerivedCountry.Two(country, First, Second)).Baseline;
        var (before, after) = (run.Residents[..2], run.Residents[2..4]);
        var half = (First + Second) / 2;
        return
        [
            Row(
                new("두 지역의 닫힌 해: 합의 고윳값", "Two regions in closed form: eigenvalue of the sum"),
                (after[0] + after[1]) / (before[0] + before[1]) - 1,
                Exact,
                Textbook
            ),
            Row(
                new(
                    "두 지역의 닫힌 해: 차이의 고윳값",
                    "Two regions in closed form: eigenvalue of the difference"
                ),
                (First * after[0] - Second * after[1])
                    / (First * before[0] - Second * before[1])
                    / ((1 - half) / (1 + half))
                    - 1,
                Exact,
                Textbook
            ),
        ];
    }

    static IEnumerable<ValidationRow> StableGrowth(Calibration country)
    {
        var nation = DerivedCountry.Nation(country);
        var step = new FullStep(Run(nation), NoCycle, CycleLinks.Demography);
        var matrix = MatrixOf(step);
        var system = EigenSystem.Of(matrix);
        var dominant = system.Values[0].Real;
        return
        [
            Row(
                new(
                    "안정 성장: 이어지는 두 해 총인구의 비는 가장 큰 고윳값과 같다",
                    "Stable growth: the ratio of successive totals is the dominant eigenvalue"
                ),
                RatioAfterCenturies(nation) / dominant - 1,
                Exact,
                Textbook
            ),
            Row(
                new(
                    "고윳값의 민감도 v_i w_j ÷ ⟨v, w⟩는 차분과 같다",
                    "The sensitivity of an eigenvalue, v_i w_j ÷ ⟨v, w⟩, is what differences say"
                ),
                FurthestSensitivity(matrix, system),
                OfDifferences,
                Caswell
            ),
        ];
    }

    /// <summary>By what the nation's residents are multiplied in a year when all waves of the past have
    /// passed.</summary>
    static double RatioAfterCenturies(Calibration nation)
    {
        var (people, ratio) = (nation.Population, 0.0);
        for (var century = 0; century < Centuries; century++)
        {
            var path = Simulation.Of(DerivedCountry.With(nation, people), Plain, Century).Value.Baseline;
            ratio = path.Residents[Century] / path.Residents[Century - 1];
            var scale = path.Residents[0] / path.Residents[Century];
            people = [.. path.Population[^nation.Shape.Cells..].Select(persons => scale * persons)];
        }

        return ratio;
    }

    /// <summary>The cells that count most: those whose part in the dominant eigenvalue is largest.</summary>
    static double FurthestSensitivity(RealMatrix matrix, EigenSystem system)
    {
        const int Cells = 3;
        const double Step = 1e-4;
        var cells = Enumerable
            .Range(0, matrix.Rows * matrix.Rows)
            .Select(cell => (Row: cell / matrix.Rows, Column: cell % matrix.Rows))
            .OrderByDescending(cell =>
                Math.Abs(matrix[cell.Row, cell.Column] * system.Sensitivity(0, cell.Row, cell.Column).Real)
            )
            .Take(Cells);
        return cells.Max(cell =>
        {
            var (more, less) = (matrix.Copy(), matrix.Copy());
            more[cell.Row, cell.Column] += Step;
            less[cell.Row, cell.Column] -= Step;
            var difference = Dominant(more, system) - Dominant(less, system);
            return Math.Abs(difference / (2 * Step) / system.Sensitivity(0, cell.Row, cell.Column).Real - 1);
        });
    }

    /// <summary>The dominant eigenvalue of a table that was changed a little, by inverse iteration from what
    /// it was before: (A - μ) x = v, λ = μ + v'v ÷ v'x.</summary>
    static double Dominant(RealMatrix changed, EigenSystem before)
    {
        const int Rounds = 4;
        // Beside the eigenvalue, not on it: the table can then be solved, and the others are far away.
        var shift = before.Values[0].Real + 1e-3;
        var vector = new RealMatrix(changed.Rows, 1);
        for (var row = 0; row < changed.Rows; row++)
            vector[row, 0] = before.Right(0)[row].Real;
        var value = shift;
        for (var round = 0; round < Rounds; round++)
        {
            var shifted = changed.Plus(RealMatrix.Identity(changed.Rows), -shift);
            var answer = shifted.Solve(vector);
            if (answer is null)
                return shift;
            var (along, length) = (0.0, 0.0);
            for (var row = 0; row < changed.Rows; row++)
            {
                along += vector[row, 0] * answer[row, 0];
                length += answer[row, 0] * answer[row, 0];
            }

            value = shift + 1 / along;
            length = Math.Sqrt(length);
            for (var row = 0; row < changed.Rows; row++)
                vector[row, 0] = answer[row, 0] / length;
            shift = value;
        }

        return value;
    }

    static RealMatrix MatrixOf(FullStep step)
    {
        var turned = new RealMatrix(step.Size, step.Size);
        var unit = new double[step.Size];
        for (var place = 0; place < step.Size; place++)
        {
            unit[place] = 1;
            step.Apply(unit, turned.Row(place));
            unit[place] = 0;
        }

        return turned.Transposed();
    }

    /// <summary>No link of the circle reads a parameter when only births and deaths are on.</summary>
    static CycleParameters NoCycle => new(new double[CycleParameters.Count]);

    static Simulation Run(Calibration country) => Simulation.Of(country, Plain, Years).Value;

    /// <summary>All regions added up, cell by cell.</summary>
    static double[] Totals(double[] population, int regions) =>
        [.. population.Chunk(regions).Select(cells => FixedSum.Of(cells))];

    /// <summary>The greatest difference, relative to the largest figure.</summary>
    static double Furthest(double[] one, double[] other) =>
        one.Zip(other, (left, right) => Math.Abs(left - right)).Max() / one.Max();

    static ValidationRow Row(LocalizedText what, double difference, double tolerance, LocalizedText source) =>
        new(
            "V2",
            what,
            "",
            null,
            null,
            Math.Abs(difference),
            Relative,
            Math.Abs(difference),
            tolerance,
            Math.Abs(difference) <= tolerance,
            source
        );
}
