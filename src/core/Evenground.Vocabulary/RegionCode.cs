namespace Evenground;

/// <summary>A region's code together with the scheme that it belongs to: 50 is one province in the register
/// and another in ISO 3166-2.</summary>
/// <param name="Scheme">For example <c>iso3166-2</c> or <c>kr-register</c>.</param>
/// <param name="Code">The code as the scheme writes it, for example <c>KR-11</c> or <c>11</c>.</param>
/// <remarks>Codes are dated: whether one is in force on a day is the country pack's to say.</remarks>
public readonly record struct RegionCode(string Scheme, string Code)
{
    public const string Iso = "iso3166-2";

    public override string ToString() => $"{Scheme}:{Code}";

    /// <summary>The inverse of <see cref="ToString"/>, or null when the text has no scheme and
    /// code.</summary>
    public static RegionCode? Parse(string? text) =>
        text?.Split(':') is [{ Length: > 0 } scheme, { Length: > 0 } code] ? new(scheme, code) : null;
}
