using Evenground.Record;

namespace Evenground.Import;

/// <summary>Asks what a boundary file holds, so that it can be taken over.</summary>
/// <param name="File">The bytes of a GeoJSON or TopoJSON file.</param>
/// <param name="Scheme">The scheme of the codes that the regions shall have.</param>
/// <param name="InForce">The days on which these borders held.</param>
/// <param name="Keys">Which properties tell what region a feature is.</param>
/// <param name="Terms">Who published the file and how it may be used.</param>
/// <param name="Topology">The object of a TopoJSON file; null when it has only one.</param>
/// <param name="MayHaveHoles">Whether land of nobody within the borders is meant: a lake, another
/// country.</param>
/// <param name="MayMend">Whether shapes that cross themselves are mended; which ones is recorded.</param>
public sealed record BoundaryImportAsk(
    ReadOnlyMemory<byte> File,
    string Scheme,
    EffectivePeriod InForce,
    FeatureKeys Keys,
    BoundaryTerms Terms,
    string? Topology = null,
    bool MayHaveHoles = false,
    bool MayMend = false
);

/// <summary>Who published a boundary file, when, and how it may be used.</summary>
public sealed record BoundaryTerms(
    string Title,
    string Publisher,
    string Licence,
    DateOnly PublishedOn,
    DateOnly RetrievedOn
);

/// <summary>A boundary file that was found sound.</summary>
/// <param name="Ask">Asks that it be taken over.</param>
/// <param name="Borders">Pairs of regions that touch.</param>
/// <param name="Undrawn">Islands of the exact shapes that are too small to be drawn.</param>
public sealed record BoundaryReading(LoadBoundaries Ask, int Borders, int Undrawn);

/// <summary>Turns a boundary file into a set that the rules can decide on, or says where it is
/// wrong.</summary>
/// <remarks>
/// Coordinates are put on a grid of millionths of a degree first, so that all checks are made on the points
/// that are kept. The steps: read; find the codes; check each shape; check that all meet; thin out for
/// drawing.
/// </remarks>
public static class BoundaryImport
{
    /// <summary>The progress that stands for a finished import.</summary>
    public const int Finished = 100;

    /// <summary>The bytes of a file, unless it has more of them than can be read.</summary>
    public static async Task<Outcome<byte[]>> LoadAsync(string path, CancellationToken stop)
    {
        var size = new FileInfo(path).Length;
        return size > BoundaryFile.MaxBytes
            ? new BoundaryFileMustFit(size)
            : await File.ReadAllBytesAsync(path, stop);
    }

    /// <param name="ask">The file and what is known of it.</param>
    /// <param name="book">The regions that the programme goes by.</param>
    /// <param name="progress">Told how far the work is, up to <see cref="Finished"/>.</param>
    /// <param name="stop">Stops between shapes.</param>
    public static Outcome<BoundaryReading> Read(
        BoundaryImportAsk ask,
        RegionBook book,
        IProgress<long>? progress = null,
        CancellationToken stop = default
    )
    {
        if (!BoundaryFile.Read(ask.File, ask.Keys, ask.Topology).Accepted(out var features, out var refusal))
            return refusal;
        progress?.Report(30);
        var found = FeatureCodes.Of(features, ask.Keys, ask.Scheme, ask.InForce.From, book);
        if (!found.Accepted(out var codes, out refusal))
            return refusal;
        if (!Shapes(features, ask.MayMend, progress, stop).Accepted(out var shapes, out refusal))
            return refusal;
        if (CoverageCheck.Together(shapes, ask.MayHaveHoles) is { } apart)
            return apart;
        progress?.Report(80);

        var display = CoverageDisplay.Of(shapes, stop);
        progress?.Report(Finished);
        var load = new LoadBoundaries(
            ask.Scheme,
            ask.InForce,
            new(
                ask.Terms.Title,
                ask.Terms.Publisher,
                ask.Terms.Licence,
                ask.Terms.PublishedOn,
                ask.Terms.RetrievedOn,
                Digest.Of(ask.File.Span),
                Changes(shapes)
            ),
            display.ToleranceMicrodegrees,
            [.. codes.Select((code, at) => new CodedShape(code, shapes[at].Areas, display.Areas[at]))]
        );
        return new BoundaryReading(
            load,
            Contiguity.CountOf(load.Shapes),
            load.Shapes.Sum(shape => shape.Exact.Count - shape.Display.Count)
        );
    }

    static LocalizedText Changes(SoundShape[] shapes)
    {
        var specks = shapes.Sum(shape => shape.Specks);
        FeatureName[] mended = [.. shapes.Where(shape => shape.IsMended).Select(shape => shape.Name)];
        var (korean, english) = (new List<string>(), new List<string>());
        if (specks > 0)
        {
            korean.Add($"면이 없는 조각 {specks}개를 뺐습니다.");
            english.Add($"Pieces without any area that were left out: {specks}.");
        }

        if (mended.Length > 0)
        {
            korean.Add(
                $"스스로 교차하는 경계선을 고쳤습니다: {string.Join(", ", mended.Select(name => name.Text.Korean))}."
            );
            english.Add(
                $"Borders that crossed themselves and were mended: {string.Join(", ", mended.Select(name => name.Text.English))}."
            );
        }

        return new(string.Join(' ', korean), string.Join(' ', english));
    }

    static Outcome<SoundShape[]> Shapes(
        BoundaryFeatures features,
        bool mayMend,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        var shapes = new SoundShape[features.All.Count];
        var refusals = new List<Refusal>();
        for (var at = 0; at < shapes.Length; at++)
        {
            stop.ThrowIfCancellationRequested();
            if (CoverageCheck.Shape(features.All[at], mayMend).Accepted(out var shape, out var refusal))
                shapes[at] = shape;
            else
                refusals.Add(refusal);
            progress?.Report(30 + 30 * (at + 1) / shapes.Length);
        }

        return refusals.Count switch
        {
            0 => shapes,
            1 => refusals[0],
            _ => new Refusals(refusals),
        };
    }
}
