namespace Evenground.Record;

/// <summary>How it is known that one scope is part of another.</summary>
public enum PartBasis
{
    /// <summary>The programme's definition says so.</summary>
    Defined,

    /// <summary>Its name begins with that of the whole: "Hub North" and "Hub".</summary>
    Name,

    /// <summary>It begins with a code of ISO 3166-2, whose first two letters are the country's.</summary>
    RegionCode,
}

/// <summary>Which scopes are parts of which, from the programme's definitions or, for the rest, from their
/// names.</summary>
/// <remarks>
/// By name: <c>A B</c> and <c>A / B</c> are parts of <c>A</c> when both are scopes of the record; <c>A
/// (b)</c> is another reading of the whole <c>A</c> and no part of it; <c>KR-11 …</c> is part of <c>KR</c>.
/// </remarks>
public sealed class ScopeTree
{
    readonly Dictionary<string, Scope> _defined;
    readonly Dictionary<string, (string Whole, PartBasis Basis)> _wholes = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _readingOf = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _parts = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _readings = new(StringComparer.Ordinal);

    public ScopeTree(IReadOnlyList<Scope> defined, IEnumerable<string> found)
    {
        _defined = defined.ToDictionary(scope => scope.Code, StringComparer.Ordinal);
        var all = found.Concat(_defined.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var scope in all.Order(StringComparer.Ordinal).ToList())
            if (FindReading(scope) is { } whole)
            {
                _readingOf.Add(scope, whole);
                ListIn(_readings, whole).Add(scope);
                all.Add(whole);
            }

        foreach (var scope in all.Order(StringComparer.Ordinal))
            if (FindWhole(scope, all) is { } place)
            {
                _wholes.Add(scope, place);
                ListIn(_parts, place.Whole).Add(scope);
            }
    }

    /// <summary>The whole that the scope is part of, or null.</summary>
    public string? WholeOf(string scope) => _wholes.TryGetValue(scope, out var place) ? place.Whole : null;

    public PartBasis? BasisOf(string scope) => _wholes.TryGetValue(scope, out var place) ? place.Basis : null;

    /// <summary>The whole that the scope is another reading of, or null.</summary>
    public string? ReadingOf(string scope) => _readingOf.GetValueOrDefault(scope);

    public IReadOnlyList<string> ReadingsOf(string whole) =>
        _readings.TryGetValue(whole, out var found) ? found : [];

    public IReadOnlyList<string> PartsOf(string whole) =>
        _parts.TryGetValue(whole, out var found) ? found : [];

    /// <summary>Whether the programme says that the parts recorded are all the parts there are.</summary>
    public bool IsWholeComplete(string whole) =>
        _defined.TryGetValue(whole, out var scope) && scope.IsWholeComplete;

    /// <summary>The wholes above a scope, nearest first.</summary>
    public IEnumerable<string> WholesAbove(string scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { scope };
        for (var whole = WholeOf(scope); whole is not null && seen.Add(whole); whole = WholeOf(whole))
            yield return whole;
    }

    public LocalizedText NameOf(string scope) =>
        _defined.TryGetValue(scope, out var known) ? known.Name : LocalizedText.Same(scope);

    string? FindReading(string scope)
    {
        if (_defined.TryGetValue(scope, out var known))
            return known.ReadingOf;
        var bracket = scope.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && scope.EndsWith(')') ? scope[..bracket] : null;
    }

    (string Whole, PartBasis Basis)? FindWhole(string scope, HashSet<string> all)
    {
        if (_defined.TryGetValue(scope, out var known))
            return known.PartOf is { } named ? (named, PartBasis.Defined) : null;
        if (_readingOf.ContainsKey(scope))
            return null;
        if (CountryOf(scope) is { } country && all.Contains(country))
            return (country, PartBasis.RegionCode);

        for (var blank = scope.LastIndexOf(' '); blank > 0; blank = scope.LastIndexOf(' ', blank - 1))
            if (scope[..blank].TrimEnd(' ', '/') is var start && start.Length > 0 && all.Contains(start))
                return (start, PartBasis.Name);
        return null;
    }

    /// <summary>"KR" of "KR-11 Seoul": two capitals, a hyphen, one to three capitals or digits, then a blank
    /// or the end.</summary>
    static string? CountryOf(string scope)
    {
        var end = scope.IndexOf(' ', StringComparison.Ordinal) is var blank and >= 0 ? blank : scope.Length;
        return
            end is >= 4 and <= 6
            && scope[2] == '-'
            && char.IsAsciiLetterUpper(scope[0])
            && char.IsAsciiLetterUpper(scope[1])
            && scope.AsSpan(3, end - 3).IndexOfAnyExcept(CapitalsAndDigits) < 0
            ? scope[..2]
            : null;
    }

    static readonly System.Buffers.SearchValues<char> CapitalsAndDigits = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    static List<string> ListIn(Dictionary<string, List<string>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}
