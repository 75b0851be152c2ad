namespace Evenground.Model;

/// <summary>How much of an answer's variance one input makes.</summary>
/// <param name="First">The part that vanishes when the input alone becomes known; 0 to 1 but for sampling
/// error.</param>
/// <param name="FirstError">Its standard error.</param>
/// <param name="Total">The part that stays when everything else becomes known.</param>
/// <param name="TotalError">Its standard error.</param>
public readonly record struct SobolIndex(double First, double FirstError, double Total, double TotalError);

/// <summary>Sobol's indices: which input the uncertainty of an answer comes from.</summary>
/// <remarks>
/// <para>Formula: two tables A and B of independent uniform inputs, n rows each; A_k is A with column k of B.
/// First order S_k = mean(f(B)·(f(A_k) - f(A))) ÷ V, total T_k = mean((f(A) - f(A_k))²) ÷ 2V, V the variance
/// over the
/// rows of A and B together, f less its mean. Runs: n × (inputs + 2).</para>
/// <para>Errors: each index is a ratio of two means over the same rows, so its standard error is the
/// deviation
/// of
/// (numerator - index × variance) over the rows ÷ (V √n).</para>
/// <para>Chance: row j is stream j of <see cref="Philox"/>, table A in its first half and B in the second.
/// Rows
/// are cut into parts of <see cref="RowsOfPart"/>; threads change no bit.</para>
/// <para>Source: A. Saltelli and others, Computer Physics Communications 181 (2010), table 2, (b) and (f); M.
/// J. W.
/// Jansen, Computer Physics Communications 117 (1999).</para>
/// </remarks>
public static class SobolIndices
{
    public const int RowsOfPart = 16;

    const ulong Rows = 1UL << 49;

    /// <param name="inputs">How many inputs there are.</param>
    /// <param name="rows">n, at least 2.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="begin">Gives each part a function of its own from inputs, each above 0 and below 1, to
    /// the
    /// answer.</param>
    /// <param name="forEachPart">Who runs the parts.</param>
    /// <param name="stop">Cancels between rows.</param>
    /// <returns>One index an input; not numbers when the answer does not vary.</returns>
    public static SobolIndex[] Of(
        int inputs,
        int rows,
        ulong seed,
        Func<Func<double[], double>> begin,
        ForEachPart forEachPart,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        var width = inputs + 2;
        var answers = new double[rows * width];
        forEachPart(
            (rows + RowsOfPart - 1) / RowsOfPart,
            part =>
            {
                var model = begin();
                var (mixed, other) = (new double[inputs], new double[inputs]);
                for (var row = part * RowsOfPart; row < Math.Min(rows, (part + 1) * RowsOfPart); row++)
                {
                    stop.ThrowIfCancellationRequested();
                    Draw(seed, row, mixed, other);
                    AnswerRow(model, mixed, other, answers.AsSpan(row * width, width));
                }
            }
        );
        return Estimate(inputs, rows, answers);
    }

    static void Draw(ulong seed, int row, double[] first, double[] second)
    {
        for (var input = 0; input < first.Length; input++)
        {
            var (a, b, c, d) = Philox.Block(seed, Rows + (ulong)row, (ulong)input);
            (first[input], second[input]) = (Chance.Between(a, b), Chance.Between(c, d));
        }
    }

    /// <summary>f(A), f(B), then f(A_k) for each input.</summary>
    static void AnswerRow(Func<double[], double> model, double[] mixed, double[] other, Span<double> answers)
    {
        answers[0] = model(mixed);
        answers[1] = model(other);
        for (var input = 0; input < mixed.Length; input++)
        {
            (var kept, mixed[input]) = (mixed[input], other[input]);
            answers[2 + input] = model(mixed);
            mixed[input] = kept;
        }
    }

    static SobolIndex[] Estimate(int inputs, int rows, double[] answers)
    {
        var width = inputs + 2;
        var mean = 0.0;
        for (var row = 0; row < rows; row++)
            mean += (answers[row * width] + answers[row * width + 1]) / (2.0 * rows);
        for (var place = 0; place < answers.Length; place++)
            answers[place] -= mean;

        var variances = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            var (a, b) = (answers[row * width], answers[row * width + 1]);
            variances[row] = 0.5 * (a * a + b * b);
        }

        var indices = new SobolIndex[inputs];
        var parts = new double[rows];
        for (var input = 0; input < inputs; input++)
        {
            for (var row = 0; row < rows; row++)
            {
                var at = answers.AsSpan(row * width, width);
                parts[row] = at[1] * (at[2 + input] - at[0]);
            }

            var (first, firstError) = Ratio(parts, variances);
            for (var row = 0; row < rows; row++)
            {
                var gap = answers[row * width] - answers[row * width + 2 + input];
                parts[row] = 0.5 * gap * gap;
            }

            var (total, totalError) = Ratio(parts, variances);
            indices[input] = new(first, firstError, total, totalError);
        }

        return indices;
    }

    static (double Ratio, double Error) Ratio(double[] above, double[] below)
    {
        var (rows, whole) = (above.Length, FixedSum.Of(below));
        var ratio = FixedSum.Of(above) / whole;
        var squares = 0.0;
        for (var row = 0; row < rows; row++)
        {
            var gap = above[row] - ratio * below[row];
            squares += gap * gap;
        }

        return (ratio, Math.Sqrt(squares / (rows - 1) * rows) / whole);
    }
}
