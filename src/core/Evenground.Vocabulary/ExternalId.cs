namespace Evenground;

/// <summary>A number that somebody else gave: a business registration number, an LEI, a fund code.</summary>
public readonly record struct ExternalId
{
    /// <summary>Korea's business registration number (사업자등록번호), ten digits with a check digit.</summary>
    public const string KoreanBusinessNumber = "kr-brn";

    /// <summary>Legal Entity Identifier, ISO 17442: twenty characters, the last two a check by ISO 7064 MOD
    /// 97-10.</summary>
    public const string LegalEntityIdentifier = "lei";

    ExternalId(string scheme, string value) => (Scheme, Value) = (scheme, value);

    public string Scheme { get; }

    public string Value { get; }

    /// <summary>The id in its canonical writing (no hyphens or blanks, upper case).</summary>
    /// <returns>Refused when the scheme has a check digit and it does not hold. Other schemes are taken as
    /// they are.</returns>
    public static Outcome<ExternalId> From(string scheme, string value)
    {
        var kind = scheme.Trim().ToLowerInvariant();
        if (kind is not (KoreanBusinessNumber or LegalEntityIdentifier))
            return value.Trim() is { Length: > 0 and <= 100 } text
                ? new ExternalId(kind, text)
                : new CheckDigitMustHold(kind, value);

        var canonical = value
            .Replace("-", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .ToUpperInvariant();
        var holds = kind == KoreanBusinessNumber ? IsBusinessNumber(canonical) : IsLei(canonical);
        return holds ? new ExternalId(kind, canonical) : new CheckDigitMustHold(kind, value);
    }

    /// <summary>An id that was checked when it was recorded and is now read back.</summary>
    public static ExternalId Recorded(string scheme, string value) => new(scheme, value);

    public override string ToString() => $"{Scheme}:{Value}";

    /// <remarks>Source: National Tax Service; weights 1 3 7 1 3 7 1 3 5, the tens of the last product counted
    /// again.</remarks>
    static bool IsBusinessNumber(string digits)
    {
        ReadOnlySpan<int> weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit))
            return false;

        var sum = (digits[8] - '0') * 5 / 10;
        for (var place = 0; place < 9; place++)
            sum += (digits[place] - '0') * weights[place];
        return (10 - sum % 10) % 10 == digits[9] - '0';
    }

    static bool IsLei(string text)
    {
        if (text.Length != 20 || !text.All(char.IsAsciiLetterOrDigit))
            return false;

        var remainder = 0;
        foreach (var character in text)
            remainder = char.IsAsciiDigit(character)
                ? (remainder * 10 + character - '0') % 97
                : (remainder * 100 + character - 'A' + 10) % 97;
        return remainder == 1;
    }
}

/// <summary>A number with a check digit was mistyped.</summary>
public sealed record CheckDigitMustHold(string Scheme, string Value) : Refusal
{
    public override string Code => "id.check-digit-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Value}'은(는) 올바른 {Scheme} 번호가 아닙니다. 자릿수와 검증 숫자를 확인하십시오.",
            English: $"'{Value}' is no valid number of the scheme {Scheme}: its length or check digit does not hold. Check it for a slip."
        );
}
