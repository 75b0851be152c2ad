using System.Text.Json;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A figure in a report.</summary>
/// <param name="Text">The figure in words, or why it is missing.</param>
public sealed record ReportedClaim(
    string Id,
    string Indicator,
    int Version,
    string Scope,
    string? Detail,
    LocalizedText SubjectName,
    Basis Basis,
    LocalizedText Text,
    Quantity? Value,
    EffectivePeriod? SpeaksOf,
    int? AgeDays,
    Missing? Missing,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<Alternative> Alternatives,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<EntryReference> Entries,
    IReadOnlyList<string> Findings
)
{
    public static ReportedClaim Of(Claim claim)
    {
        var measured = claim.Measurement;
        return new(
            claim.Id,
            claim.Definition.Code,
            claim.Definition.Version,
            claim.Subject.Scope,
            claim.Subject.Detail,
            claim.SubjectName,
            claim.Basis,
            new(claim.Text(Language.Korean), claim.Text(Language.English)),
            measured.Value,
            measured.SpeaksOf,
            measured.AgeDays,
            measured.Missing,
            measured.Terms,
            measured.Alternatives,
            measured.Notices,
            claim.Entries,
            claim.Findings
        );
    }
}

/// <summary>A finding in a report.</summary>
public sealed record ReportedFinding(
    string Id,
    string Code,
    Severity Severity,
    FindingStatus? Status,
    LocalizedText Headline,
    LocalizedText Arithmetic,
    IReadOnlyList<long> Entries,
    IReadOnlyList<LocalizedText> Assumes
)
{
    public static ReportedFinding Of(string id, Finding finding) =>
        new(
            id,
            finding.Code,
            finding.Severity,
            finding.Status,
            finding.Headline,
            finding.Arithmetic,
            [.. finding.RestsOn.Select(said => said.Sequence).Distinct().Order()],
            finding.Assumes
        );
}

/// <summary>Everything that a programme publishes at one point in time, in a form that anyone can
/// recompute.</summary>
/// <param name="Format">The version of this shape.</param>
/// <param name="AsOf">The day asked about, the day of knowledge, the last entry that counts, the
/// clearance.</param>
/// <param name="Definitions">What the indicators used mean, in ordinal order of codes.</param>
/// <param name="Claims">The figures, in ordinal order of ids; missing ones with their reason.</param>
/// <param name="Hash">SHA-256 of the report's bytes without this field; null until it is written.</param>
/// <remarks>The same journal, dates, clearance and code give the same bytes, on every machine.</remarks>
public sealed record Report(
    string Format,
    Programme? Programme,
    AsOf AsOf,
    Fingerprint Fingerprint,
    IReadOnlyList<Definition> Definitions,
    IReadOnlyList<ReportedClaim> Claims,
    IReadOnlyList<ReportedFinding> Findings,
    Digest? Hash
)
{
    public const string CurrentFormat = "evenground.report.v1";

    /// <summary>The report of a record.</summary>
    /// <param name="history">The record.</param>
    /// <param name="head">Where its journal stands.</param>
    /// <param name="asOf">The day asked about, the day of knowledge and the clearance.</param>
    /// <param name="hashes">The entries' hashes; with them, each figure names the entries' hashes
    /// too.</param>
    public static Report Of(
        History history,
        JournalPoint head,
        AsOf asOf,
        IReadOnlyDictionary<long, Digest>? hashes = null
    )
    {
        var claims = Publish.Claims.For(history, head, asOf, findings: null, hashes);
        var report = new Report(
            CurrentFormat,
            history.Programme,
            ClaimMaker.UpTo(head, asOf),
            Fingerprint.Of(head),
            [
                .. claims
                    .Select(claim => claim.Definition)
                    .Distinct()
                    .OrderBy(definition => definition.Code, StringComparer.Ordinal),
            ],
            [.. claims.Select(ReportedClaim.Of)],
            [.. claims.Findings.Select(numbered => ReportedFinding.Of(numbered.Id, numbered.Finding))],
            Hash: null
        );
        return report with { Hash = Digest.Of(report.ToBytes()) };
    }

    /// <summary>The canonical JSON, byte for byte the same for the same report.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options);
}
