using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Recomputes a scenario's result from an exported journal: offline, without the store, trusting
/// neither.</summary>
public static class ScenarioVerifier
{
    /// <summary>Whether a file is a scenario's result rather than a report.</summary>
    public static bool IsResult(ReadOnlyMemory<byte> file)
    {
        try
        {
            return JsonNode.Parse(file.Span) is JsonObject document
                && document["format"]?.ToString() == ScenarioResult.CurrentFormat;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Walks the chain, fits the model to what the journal held, runs the scenario, and holds every
    /// number against what comes out.</summary>
    /// <param name="forEachPart">Who runs the draws.</param>
    /// <returns>What holds and what differs; or a refusal when file or journal cannot be used at
    /// all.</returns>
    public static Outcome<Verification> Verify(
        ReadOnlyMemory<byte> file,
        IEnumerable<Entry> journal,
        ForEachPart forEachPart,
        CancellationToken stop = default
    )
    {
        if (!Read(file).Accepted(out var stated, out var refusal))
            return refusal;
        if (!JournalWalk.To(stated.Fingerprint.Head, journal).Accepted(out var walk, out refusal))
            return refusal;
        if (!CycleBasis.Of(walk.History, stated.AsOf).Accepted(out var basis, out refusal))
            return refusal;
        if (!ScenarioText.Parse(stated.Scenario, basis.Setting).Accepted(out var scenario, out refusal))
            return refusal;
        if (!basis.Run(scenario).Accepted(out var run, out refusal))
            return refusal;
        var answer = run.Answer;
        if (scenario.Draws > 0)
        {
            if (!run.Draw(forEachPart, null, stop).Accepted(out var drawn, out refusal))
                return refusal;
            answer = drawn.Answer;
        }

        var expected = ScenarioResult.Of(run, answer, stated.Programme, stated.Fingerprint.Head, stated.AsOf);
        var differences = new List<Difference>();
        var same = Compare(stated, expected, differences);
        return new Verification(
            stated.Fingerprint.Head,
            same,
            differences,
            [],
            stated.Fingerprint.CodeVersion,
            Fingerprint.RunningCode
        );
    }

    /// <returns>How many numbers recomputed as they are stated.</returns>
    static int Compare(ScenarioResult stated, ScenarioResult expected, List<Difference> differences)
    {
        foreach (
            var (field, said, found) in ((string, string, string)[])
                [
                    ("id", stated.Id, expected.Id),
                    ("model", stated.Model, expected.Model),
                    ("vintage", stated.Vintage, expected.Vintage),
                    ("scenario", stated.Scenario, expected.Scenario),
                ]
        )
            if (said != found)
                differences.Add(new(DifferenceKind.FrameAltered, "scenario", field, said, found));

        var known = expected.Series.ToDictionary(series => (series.Figure, series.Place));
        var same = 0;
        foreach (var series in stated.Series)
            if (known.Remove((series.Figure, series.Place), out var recomputed))
                same += Compare(series, recomputed, expected.BaseYear, differences);
            else
                differences.Add(
                    new(DifferenceKind.FigureAdded, $"{series.Figure} {series.Place}", "", "…", null)
                );
        foreach (var (figure, place) in known.Keys)
            differences.Add(new(DifferenceKind.FigureMissing, $"{figure} {place}", "", null, "…"));

        var digest = ScenarioResult.DigestOf(stated.Series);
        if (stated.Digest != digest)
            differences.Add(new(DifferenceKind.HashAltered, "scenario", "digest", stated.Digest, digest));
        return same;
    }

    static int Compare(
        ResultSeries stated,
        ResultSeries recomputed,
        int baseYear,
        List<Difference> differences
    )
    {
        var same = 0;
        foreach (var (said, found) in ScenarioResult.Columns(stated).Zip(ScenarioResult.Columns(recomputed)))
            for (var year = 0; year < Math.Max(said.Numbers.Count, found.Numbers.Count); year++)
            {
                var (one, other) = (At(said.Numbers, year), At(found.Numbers, year));
                if (one.Equals(other))
                    same++;
                else
                    differences.Add(
                        new(
                            DifferenceKind.FigureAltered,
                            $"{stated.Figure} {stated.Place}",
                            string.Create(CultureInfo.InvariantCulture, $"{said.Name} {baseYear + 1 + year}"),
                            Text(one),
                            Text(other)
                        )
                    );
            }

        return same;

        static double? At(IReadOnlyList<double?> numbers, int year) =>
            year < numbers.Count ? numbers[year] : null;

        static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
    }

    static Outcome<ScenarioResult> Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            if (
                JsonSerializer.Deserialize<ScenarioResult>(file.Span, RecordJson.Options)
                    is not { Fingerprint.CodeVersion: not null, Series: not null } read
                || read.Scenario is null
                || read.Series.Any(series =>
                    series is null
                    || series.Central is null
                    || series.Low is null
                    || series.Median is null
                    || series.High is null
                )
            )
                return new ResultMustBeReadable("a scenario's result lacks parts that every result has.");
            return read.Format == ScenarioResult.CurrentFormat
                ? read
                : new ResultMustBeReadable($"format '{read.Format}'.");
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            return new ResultMustBeReadable(exception.Message);
        }
    }
}

/// <summary>A file that should be a scenario's result cannot be read as one.</summary>
public sealed record ResultMustBeReadable(string Found) : Refusal
{
    public override string Code => "result.must-be-readable";

    public override LocalizedText Text =>
        new(
            Korean: $"이 파일은 {ScenarioResult.CurrentFormat} 형식의 시나리오 결과가 아닙니다: {Found} 'evenground simulate --out'으로 만든 파일을 지정하십시오.",
            English: $"This file is no scenario result of the format {ScenarioResult.CurrentFormat}: {Found} Name a file that 'evenground simulate --out' wrote."
        );
}
