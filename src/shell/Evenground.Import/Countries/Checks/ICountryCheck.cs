namespace Evenground.Import;

/// <summary>One thing that must hold of a country pack.</summary>
/// <remarks>It looks at what could be read, names every failure, and takes nothing for granted that another
/// check proves.</remarks>
interface ICountryCheck
{
    /// <summary>Its short name.</summary>
    string Code { get; }

    /// <summary>What must hold, in one sentence.</summary>
    LocalizedText Meaning { get; }

    void Run(CountryFolder pack, CheckedThings things);
}

/// <summary>What a check looked at, and what did not hold.</summary>
sealed class CheckedThings
{
    const int MostNamed = 50;

    readonly List<LocalizedText> _failures = [];
    int _failed;

    public int Count { get; private set; }

    /// <summary>The failures, the first fifty by name.</summary>
    public IReadOnlyList<LocalizedText> Failures =>
        _failed > _failures.Count
            ?
            [
                .. _failures,
                new($"그 밖에 {_failed - _failures.Count}건.", $"{_failed - _failures.Count} more."),
            ]
            : _failures;

    /// <summary>Another thing was looked at.</summary>
    public void Look(int things = 1) => Count += things;

    public void Fail(string korean, string english)
    {
        if (_failed++ < MostNamed)
            _failures.Add(new(korean, english));
    }

    public void Fail(Refusal refusal) => Fail(refusal.Text.Korean, refusal.Text.English);
}
