using System.Collections.Concurrent;

namespace Evenground.Record;

/// <summary>What each metric means: the programme's own word first, then the standard vocabulary, then
/// nothing.</summary>
/// <remarks>
/// A definition whose code begins with <c>*</c> holds for every code that ends as it does; in its references
/// <c>*</c>
/// stands for what came before. Of several such definitions the one with the longest ending counts.
/// </remarks>
public sealed class MetricMeanings
{
    readonly ConcurrentDictionary<string, Metric> _known = new(StringComparer.Ordinal);
    readonly IReadOnlyList<Metric> _patterns;

    public MetricMeanings(IReadOnlyList<Metric> defined)
    {
        foreach (var metric in defined.Concat(StandardMetrics.All).Where(metric => !IsPattern(metric)))
            _known.TryAdd(metric.Code, metric);
        _patterns =
        [
            .. defined.Where(IsPattern).OrderByDescending(metric => metric.Code.Length),
            .. StandardMetrics.All.Where(IsPattern).OrderByDescending(metric => metric.Code.Length),
        ];
    }

    /// <summary>The meaning of a code; one of unknown kind, named by its code, when nobody says what it
    /// is.</summary>
    public Metric Of(string code) =>
        _known.GetOrAdd(
            code,
            unknown => FromPattern(unknown) ?? new(unknown, MetricKind.Unknown, LocalizedText.Same(unknown))
        );

    Metric? FromPattern(string code)
    {
        foreach (var pattern in _patterns)
        {
            var ending = pattern.Code[1..];
            if (!code.EndsWith(ending, StringComparison.Ordinal) || code.Length == ending.Length)
                continue;
            return Fill(pattern, code, stem: code[..^ending.Length]);
        }

        return null;
    }

    Metric Fill(Metric pattern, string code, string stem)
    {
        // The name of what it counts, in its own words where those are known: "resident companies (planned)".
        var counted = Of(stem).Name;
        return pattern with
        {
            Code = code,
            Name = new(
                Put(pattern.Name.Korean, counted.Korean)!,
                Put(pattern.Name.English, counted.English)!
            ),
            CumulativeOf = Put(pattern.CumulativeOf, stem),
            Capacity = Put(pattern.Capacity, stem),
            Actual = Put(pattern.Actual, stem),
            ShareOf = Put(pattern.ShareOf, stem),
            BundledPart = Put(pattern.BundledPart, stem),
        };
    }

    static string? Put(string? text, string stem) => text?.Replace("*", stem, StringComparison.Ordinal);

    static bool IsPattern(Metric metric) => metric.Code.StartsWith('*');
}
