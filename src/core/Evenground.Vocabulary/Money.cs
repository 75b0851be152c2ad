namespace Evenground;

/// <summary>An amount of money: whole minor units of one currency, never mixed and never rounded.</summary>
/// <remarks>
/// Unit: the currency's minor unit (1 won, 1 cent). Range: that of <see cref="long"/>, ±9.2·10¹⁸ minor units.
/// Errors: sums beyond the range and sums of two currencies throw, as only a bug asks for them;
/// <see cref="From"/> refuses what a person may have typed.
/// </remarks>
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>
{
    /// <summary>The amount in major units, exact.</summary>
    public decimal Major => (decimal)Minor / Currency.MinorPerMajor;

    /// <summary>The amount of a typed number in major units.</summary>
    /// <returns>Refused when it has more decimals than the currency, or is beyond the range.</returns>
    public static Outcome<Money> From(decimal major, Currency currency)
    {
        const decimal Largest = long.MaxValue;
        if (Math.Abs(major) > Largest / currency.MinorPerMajor)
            return new AmountMustFit(major, currency);

        var minor = major * currency.MinorPerMajor;
        return minor == decimal.Truncate(minor)
            ? new Money((long)minor, currency)
            : new AmountMustHaveTheCurrencysDecimals(major, currency);
    }

    /// <summary>Shares of the amount in proportion to the weights; the shares add up to it exactly.</summary>
    /// <remarks>Each share is its exact part rounded down; what is left goes, unit by unit, to the largest
    /// remainders, first come first.</remarks>
    public Money[] Split(ReadOnlySpan<long> weights)
    {
        Int128 total = 0;
        foreach (var weight in weights)
            total +=
                weight >= 0
                    ? weight
                    : throw new ArgumentOutOfRangeException(
                        nameof(weights),
                        weight,
                        "A weight is 0 or more."
                    );
        if (total == 0)
            throw new ArgumentException("At least one weight must be more than 0.", nameof(weights));

        var shares = new long[weights.Length];
        var remainders = new Int128[weights.Length];
        var left = Minor;
        for (var part = 0; part < weights.Length; part++)
        {
            var product = (Int128)Minor * weights[part];
            shares[part] = (long)(product / total);
            remainders[part] = Int128.Abs(product % total);
            left -= shares[part];
        }

        var order = Enumerable
            .Range(0, shares.Length)
            .OrderByDescending(part => remainders[part])
            .ThenBy(part => part)
            .ToArray();
        for (var next = 0; left != 0; next++)
        {
            shares[order[next]] += Math.Sign(left);
            left -= Math.Sign(left);
        }

        var currency = Currency;
        return [.. shares.Select(share => new Money(share, currency))];
    }

    public int CompareTo(Money other) => Minor.CompareTo(Same(this, other).Minor);

    public static Money operator +(Money left, Money right) =>
        left with
        {
            Minor = checked(left.Minor + Same(left, right).Minor),
        };

    public static Money operator -(Money left, Money right) =>
        left with
        {
            Minor = checked(left.Minor - Same(left, right).Minor),
        };

    public static Money operator -(Money amount) => amount with { Minor = checked(-amount.Minor) };

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Currency.Code} {Major}");

    static Money Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? right
            : throw new InvalidOperationException(
                $"{left} and {right} are of two currencies: convert one of them at a dated rate first."
            );
}

/// <summary>The amount is beyond what the record can hold.</summary>
public sealed record AmountMustFit(decimal Major, Currency Currency) : Refusal
{
    public override string Code => "money.amount-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"금액 {Major} {Currency}은(는) 기록할 수 있는 범위를 벗어납니다. 단위를 확인하십시오. 최대 ±9,223,372,036,854,775,807 최소 단위까지 기록할 수 있습니다.",
            English: $"The amount {Major} {Currency} is beyond what can be recorded (±9,223,372,036,854,775,807 minor units). Check its unit."
        );
}

/// <summary>The amount has more decimals than its currency.</summary>
public sealed record AmountMustHaveTheCurrencysDecimals(decimal Major, Currency Currency) : Refusal
{
    public override string Code => "money.decimals-must-fit";

    public override LocalizedText Text =>
        new(
            Korean: $"금액 {Major}의 소수 자릿수가 {Currency}의 자릿수({Currency.Decimals})보다 많습니다. 반올림하지 않으니 정확한 금액을 입력하십시오.",
            English: $"The amount {Major} has more decimals than {Currency} has ({Currency.Decimals}). Nothing is rounded: enter the exact amount."
        );
}
