using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Makes the claims of one record at one point in time.</summary>
sealed class ClaimMaker
{
    readonly Fingerprint _fingerprint;
    readonly ILookup<long, string> _findingsByEntry;
    readonly IReadOnlyDictionary<long, Digest>? _hashes;

    public ClaimMaker(
        History history,
        JournalPoint head,
        AsOf asOf,
        IReadOnlyList<Finding>? findings,
        IReadOnlyDictionary<long, Digest>? hashes
    )
    {
        _hashes = hashes;
        _fingerprint = Fingerprint.Of(head);
        View = new(history, UpTo(head, asOf));
        Findings = FindingId.Number(findings ?? Auditor.Audit(StatedRecord.Of(history.Statements, AsOf)));
        _findingsByEntry = Findings
            .SelectMany(numbered => numbered.Finding.RestsOn.Select(said => (said.Sequence, numbered.Id)))
            .ToLookup(touched => touched.Sequence, touched => touched.Id);
    }

    /// <summary>A question without an end on the audit axis ends at the head, so that a later entry cannot
    /// change its answer.</summary>
    public static AsOf UpTo(JournalPoint head, AsOf asOf) =>
        asOf with
        {
            UpTo = Math.Min(asOf.UpTo, head.Sequence),
        };

    public RecordView View { get; }

    public AsOf AsOf => View.AsOf;

    public IReadOnlyList<(string Id, Finding Finding)> Findings { get; }

    public Claim Make(IIndicator indicator, Subject subject, Basis basis)
    {
        var measurement = indicator.Measure(new(subject, AsOf, basis), View);
        var restsOn = measurement.RestsOn;
        return new(
            ClaimId.Of(indicator.Definition.Code, subject, basis),
            indicator.Definition,
            NameOf(subject, basis),
            measurement,
            Entries: [.. restsOn.Select(Reference)],
            Findings:
            [
                .. restsOn
                    .SelectMany(entry => _findingsByEntry[entry])
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            _fingerprint
        );
    }

    LocalizedText NameOf(Subject subject, Basis basis) =>
        basis == Basis.Official && View.Official.Territories.Find(subject.Scope) is { } territory
            ? territory.Name
            : RecordedScope.NameOf(subject, View);

    EntryReference Reference(long sequence) =>
        _hashes is not null && _hashes.TryGetValue(sequence, out var hash)
            ? EntryReference.To(sequence, hash)
            : new(sequence);
}
