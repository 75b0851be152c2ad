using System.Collections;
using System.Collections.Frozen;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Every figure that one record gives at one point in time, in ordinal order of ids.</summary>
public sealed class Claims : IReadOnlyList<Claim>
{
    readonly Claim[] _all;
    readonly FrozenDictionary<string, Claim> _byId;
    readonly IReadOnlyList<Scope> _scopes;

    Claims(Claim[] all, IReadOnlyList<Scope> scopes, IReadOnlyList<(string Id, Finding Finding)> findings)
    {
        _all = all;
        _scopes = scopes;
        Findings = findings;
        _byId = all.ToFrozenDictionary(claim => claim.Id, StringComparer.Ordinal);
    }

    /// <summary>All claims of a programme: every indicator, on every basis that it has, of everything it can
    /// be asked about.</summary>
    /// <param name="history">The record.</param>
    /// <param name="head">Where the record's journal stands.</param>
    /// <param name="asOf">The day asked about, the day of knowledge and the clearance.</param>
    /// <param name="findings">The auditor's findings on the same view, when they are at hand; else it is
    /// asked.</param>
    /// <param name="hashes">The entries' hashes, where they are at hand.</param>
    public static Claims For(
        History history,
        JournalPoint head,
        AsOf asOf,
        IReadOnlyList<Finding>? findings = null,
        IReadOnlyDictionary<long, Digest>? hashes = null
    )
    {
        var maker = new ClaimMaker(history, head, asOf, findings, hashes);
        var claims =
            from indicator in IndicatorCatalogue.All
            from basis in indicator.Definition.Bases
            from subject in indicator.Subjects(maker.View, basis)
            select maker.Make(indicator, subject, basis);
        return new(
            [.. claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)],
            history.Statements.Scopes(maker.AsOf),
            maker.Findings
        );
    }

    /// <summary>One claim by its id, without making the others.</summary>
    /// <returns>Null when the id is none, or names an indicator or a basis that there is not.</returns>
    public static Claim? One(
        string id,
        History history,
        JournalPoint head,
        AsOf asOf,
        IReadOnlyList<Finding>? findings = null,
        IReadOnlyDictionary<long, Digest>? hashes = null
    ) =>
        ClaimId.Parse(id) is (var code, var subject, var basis)
        && IndicatorCatalogue.Find(code) is { } indicator
        && indicator.Definition.Bases.Contains(basis)
            ? new ClaimMaker(history, head, asOf, findings, hashes).Make(indicator, subject, basis)
            : null;

    /// <summary>The claims of one indicator with a detail that was asked for, as a period of official
    /// statistics.</summary>
    /// <param name="scope">What they are asked about; null for everything that the indicator lists.</param>
    public static IReadOnlyList<Claim> Asked(
        IIndicator indicator,
        Basis basis,
        string? scope,
        string? detail,
        History history,
        JournalPoint head,
        AsOf asOf
    )
    {
        var maker = new ClaimMaker(history, head, asOf, findings: [], hashes: null);
        var scopes = scope is null
            ? indicator.Subjects(maker.View, basis).Select(subject => subject.Scope).Distinct()
            : [scope];
        return [.. scopes.Select(asked => maker.Make(indicator, new(asked, detail), basis))];
    }

    /// <summary>The auditor's findings on the same view, with the ids that claims refer to.</summary>
    public IReadOnlyList<(string Id, Finding Finding)> Findings { get; }

    public int Count => _all.Length;

    public Claim this[int index] => _all[index];

    public Claim? Find(string id) => _byId.GetValueOrDefault(id);

    public Claim? Find(string indicator, string scope, Basis basis = Basis.Stated, string? detail = null) =>
        Find(ClaimId.Of(indicator, new(scope, detail), basis));

    public IEnumerable<Claim> Of(Topic topic) => _all.Where(claim => claim.Definition.Topic == topic);

    public IEnumerable<Claim> OfIndicator(string code) => _all.Where(claim => claim.Definition.Code == code);

    public IEnumerable<Claim> OfScope(string scope) => _all.Where(claim => claim.Subject.Scope == scope);

    /// <summary>The claims about scopes that lie in a region.</summary>
    public IEnumerable<Claim> OfRegion(RegionCode region)
    {
        var inside = _scopes
            .Where(scope => scope.Region == region)
            .Select(scope => scope.Code)
            .ToHashSet(StringComparer.Ordinal);
        return _all.Where(claim => inside.Contains(claim.Subject.Scope));
    }

    /// <summary>What an overview opens with: the claims about scopes that are not part of another.</summary>
    public IEnumerable<Claim> Overview
    {
        get
        {
            var parts = _scopes
                .Where(scope => scope.PartOf is not null)
                .Select(scope => scope.Code)
                .ToHashSet(StringComparer.Ordinal);
            return _all.Where(claim => !parts.Contains(claim.Subject.Scope));
        }
    }

    /// <summary>The claims that a finding touches.</summary>
    public IEnumerable<Claim> TouchedBy(string finding) =>
        _all.Where(claim => claim.Findings.Contains(finding));

    public IEnumerator<Claim> GetEnumerator() => _all.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
