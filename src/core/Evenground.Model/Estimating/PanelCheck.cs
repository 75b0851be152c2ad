using System.Runtime.Intrinsics;

namespace Evenground.Model;

/// <summary>Whether a panel can be read at all.</summary>
static class PanelCheck
{
    const string Outcome = "outcome",
        Offset = "offset",
        Weights = "weights";

    const int MostKinds = 2;

    /// <summary>The first column of another length, or clusters that are none.</summary>
    public static Refusal? Find(PoissonPanel panel)
    {
        var rows = panel.Outcome.Length;
        foreach (var column in panel.Regressors)
            if (column.Values.Length != rows)
                return new PanelColumnsMustBeAlike(column.Name, column.Values.Length, rows);
        foreach (var group in panel.Effects.Concat(panel.Clusters))
            if (group.Codes.Length != rows)
                return new PanelColumnsMustBeAlike(group.Name, group.Codes.Length, rows);
        if (panel.Offset is { } offset && offset.Length != rows)
            return new PanelColumnsMustBeAlike(Offset, offset.Length, rows);
        if (panel.Weights is { } weights && weights.Length != rows)
            return new PanelColumnsMustBeAlike(Weights, weights.Length, rows);
        if (rows == 0)
            return new OutcomeMustVary(0);
        if (panel.Clusters.Count > MostKinds)
            return new ClustersMustBeSeveral(
                string.Join(", ", panel.Clusters.Select(kind => kind.Name)),
                panel.Clusters.Count
            );
        return
            panel.Clusters.FirstOrDefault(kind => !kind.Codes.AsSpan().ContainsAnyExcept(kind.Codes[0]))
                is { } alone
            ? new ClustersMustBeSeveral(alone.Name, 1)
            : null;
    }

    /// <summary>The first fault of outcome, weights and offset.</summary>
    public static Refusal? FindInRows(PoissonPanel panel) =>
        FindNegative(Outcome, panel.Outcome)
        ?? (panel.Weights is { } weights ? FindNegative(Weights, weights) : null)
        ?? (panel.Offset is { } offset ? FindNoNumber(Offset, offset) : null);

    /// <summary>Mean and scale of a regressor, so that regressors of any size are of one size; or its first
    /// fault.</summary>
    public static (ColumnScale, Refusal?) Scale(PanelColumn column)
    {
        var (values, first) = (column.Values, Vector512.Create(column.Values[0]));
        var (sums, squares) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var row = 0;
        for (; row + Vector512<double>.Count <= values.Length; row += Vector512<double>.Count)
        {
            var value = Vector512.Create(values, row) - first;
            sums += value;
            squares += value * value;
        }

        var (sum, square) = (EightLanes.Sum(sums), EightLanes.Sum(squares));
        for (; row < values.Length; row++)
        {
            var value = values[row] - values[0];
            sum += value;
            square += value * value;
        }

        if (!double.IsFinite(square) && FindNoNumber(column.Name, values) is { } fault)
            return (default, fault);
        var mean = sum / values.Length;
        var deviation = Math.Sqrt(square / values.Length - mean * mean);
        if (deviation > 0 && double.IsFinite(deviation))
            return (new(values[0] + mean, 1 / deviation), null);
        // All alike, or all but alike, or near the greatest number there is.
        var widest = values.Max(value => Math.Abs(value - values[0]));
        return (new(values[0], widest > 0 && double.IsFinite(widest) ? 1 / widest : 1), null);
    }

    static Refusal? FindNegative(string name, double[] values)
    {
        var least = Vector512<double>.Zero;
        var sums = Vector512<double>.Zero;
        var row = 0;
        for (; row + Vector512<double>.Count <= values.Length; row += Vector512<double>.Count)
        {
            var value = Vector512.Create(values, row);
            least = Vector512.Min(least, value);
            sums += value * Vector512<double>.Zero;
        }

        var isSound = least == Vector512<double>.Zero && sums == Vector512<double>.Zero;
        for (; row < values.Length; row++)
            isSound &= values[row] >= 0 && double.IsFinite(values[row]);
        if (isSound)
            return null;
        if (FindNoNumber(name, values) is { } fault)
            return fault;
        var found = Array.FindIndex(values, value => value < 0);
        return found < 0 ? null : new PanelValuesMustNotBeNegative(name, found + 1, values[found]);
    }

    static PanelValuesMustBeNumbers? FindNoNumber(string name, double[] values)
    {
        var found = Array.FindIndex(values, value => !double.IsFinite(value));
        return found < 0 ? null : new(name, found + 1);
    }
}
