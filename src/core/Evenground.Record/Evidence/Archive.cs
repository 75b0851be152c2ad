using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All evidence ever filed, with what is known of it and whether its file is still kept.</summary>
public sealed record Archive
{
    public static Archive Empty { get; } = new();

    Shelf<Id<Evidence>, File> _files;
    ImmutableDictionary<Digest, Id<Evidence>> _byContent = ImmutableDictionary<Digest, Id<Evidence>>.Empty;

    /// <summary>The piece of evidence, from the day it was filed.</summary>
    public Evidence? Find(Id<Evidence> id, AsOf asOf) => _files.Find(id)?.At(asOf);

    /// <summary>The piece of evidence that has this content.</summary>
    public Evidence? Find(Digest content, AsOf asOf) =>
        _byContent.TryGetValue(content, out var id) ? Find(id, asOf) : null;

    public IReadOnlyList<Evidence> All(AsOf asOf) =>
        [.. _files.Select(file => file.At(asOf)).OfType<Evidence>()];

    /// <summary>The files that need not be kept any longer on the day.</summary>
    public IReadOnlyList<Evidence> Disposable(AsOf asOf) =>
        [.. All(asOf).Where(evidence => !evidence.IsDisposed && evidence.Retention.Until < asOf.On)];

    internal bool IsRecorded(Id<Evidence> id) => _files.Find(id) is not null;

    internal Archive After(IEvidenceEvent happened, Mark mark) =>
        happened switch
        {
            EvidenceFiled filed => this with
            {
                _files = _files.With(filed.Evidence, new(filed, mark, default)),
                _byContent = _byContent.SetItem(filed.Content, filed.Evidence),
            },
            EvidenceDisposed disposed => this with
            {
                _files = _files.Change(
                    disposed.Evidence,
                    file => file with { Disposals = file.Disposals.Add(mark) }
                ),
            },
            _ => this,
        };

    sealed record File(EvidenceFiled Filed, Mark Mark, AppendOnlyList<Mark> Disposals)
    {
        public Evidence? At(AsOf asOf) =>
            asOf.Holds(Mark)
                ? new(
                    Filed.Evidence,
                    Filed.Title,
                    Filed.Kind,
                    Filed.Content,
                    Filed.SizeBytes,
                    Filed.MediaType,
                    Filed.Link,
                    Filed.Retention,
                    Mark.Effective.From,
                    Disposals.Any(disposal => asOf.Holds(disposal))
                )
                : null;
    }
}
