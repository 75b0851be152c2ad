using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The claims of one view of a record, each made when it is first asked for and then kept.</summary>
/// <remarks>
/// For readers that need some of many figures: official statistics give tens of thousands, and a page shows a
/// hundred of them. Every answer is the claim that <see cref="Claims"/> would hold, but for the findings that
/// touch it, which are not looked for. Made for one view; not for several threads.
/// </remarks>
public sealed class Answers
{
    readonly ClaimMaker _maker;
    readonly Dictionary<string, Claim> _made = new(StringComparer.Ordinal);
    readonly Dictionary<string, IReadOnlyList<Claim>> _byIndicator = new(StringComparer.Ordinal);

    public Answers(History history, JournalPoint head, AsOf asOf) =>
        _maker = new(history, head, asOf, findings: [], hashes: null);

    /// <summary>What the questions are put to, with what they share.</summary>
    public RecordView View => _maker.View;

    /// <summary>The claim of an id, with a figure or with the reason why there is none; null when the id is
    /// none, or names an indicator or a basis that there is not.</summary>
    public Claim? Find(string id) =>
        ClaimId.Parse(id) is (var code, var subject, var basis) ? Find(code, subject, basis) : null;

    /// <summary>The claim about a subject; null when there is no such indicator, or it has not this
    /// basis.</summary>
    public Claim? Find(string indicator, Subject subject, Basis basis)
    {
        if (IndicatorCatalogue.Find(indicator) is not { } found || !found.Definition.Bases.Contains(basis))
            return null;
        var id = ClaimId.Of(indicator, subject, basis);
        return _made.TryGetValue(id, out var claim) ? claim : _made[id] = _maker.Make(found, subject, basis);
    }

    /// <summary>The claims of one indicator about one scope, in ordinal order of ids.</summary>
    public IReadOnlyList<Claim> About(string code, string scope)
    {
        if (IndicatorCatalogue.Find(code) is not { } indicator)
            return [];
        var claims =
            from basis in indicator.Definition.Bases
            from subject in indicator.Subjects(View, basis)
            where subject.Scope == scope
            select Find(code, subject, basis);
        return [.. claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)];
    }

    /// <summary>The claims of one indicator about everything it can be asked about, on every basis that it
    /// has; in ordinal order of ids.</summary>
    public IReadOnlyList<Claim> OfIndicator(string code)
    {
        if (_byIndicator.TryGetValue(code, out var known))
            return known;
        if (IndicatorCatalogue.Find(code) is not { } indicator)
            return [];
        var claims =
            from basis in indicator.Definition.Bases
            from subject in indicator.Subjects(View, basis)
            select Find(code, subject, basis);
        return _byIndicator[code] = [.. claims.OrderBy(claim => claim.Id, StringComparer.Ordinal)];
    }
}
