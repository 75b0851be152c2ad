namespace Evenground.Measure;

/// <summary>What came back and what is left, as multiples of what was paid in.</summary>
/// <remarks>
/// <para>PI = called - excess returned; DPI = distributed ÷ PI; RVPI = value ÷ PI; TVPI = DPI + RVPI; PIC =
/// PI ÷
/// committed; unfunded = committed - PI + recallable distributions.</para>
/// <para>Excluded method, shown only under that name: recallable distributions are taken out of both PI and
/// distributions.</para>
/// <para>Shape: one account in, one set of multiples out. Unit: 1. Missing: with nothing paid in there is no
/// multiple, not one of 0. Errors: two currencies; more recallable than distributed.</para>
/// <para>Source: CFA Institute, GIPS Standards for Firms (2020), glossary; ILPA, glossary of terms.</para>
/// <para>Example: commitment 100, called 60 and again 20, of which 20 were distributed as recallable, value
/// 70: PI
/// 80, DPI 0.25, TVPI 1.125, unfunded 40. Excluded method: PI 60, DPI 0, TVPI 1.1667.</para>
/// </remarks>
/// <param name="Method">How recallable distributions are counted.</param>
/// <param name="PaidIn">PI.</param>
/// <param name="Distributed">What was paid out.</param>
/// <param name="Value">What is left.</param>
/// <param name="Unfunded">What may still be called.</param>
/// <param name="Dpi">Distributed to paid-in.</param>
/// <param name="Rvpi">Residual value to paid-in.</param>
/// <param name="Tvpi">Total value to paid-in.</param>
/// <param name="Pic">Paid-in to committed.</param>
public sealed record FundMultiples(
    RecallableMethod Method,
    Money PaidIn,
    Money Distributed,
    Money Value,
    Money Unfunded,
    Computed<double> Dpi,
    Computed<double> Rvpi,
    Computed<double> Tvpi,
    Computed<double> Pic
)
{
    /// <summary>The multiples of an account.</summary>
    public static Outcome<FundMultiples> Of(
        CapitalAccount account,
        RecallableMethod method = RecallableMethod.AllIn
    )
    {
        ReadOnlySpan<Money> amounts =
        [
            account.Called,
            account.ExcessReturned,
            account.Distributed,
            account.Recallable,
            account.Value,
        ];
        foreach (var amount in amounts)
            if (amount.Currency != account.Committed.Currency)
                return new AccountMustHaveOneCurrency(account.Committed.Currency, amount.Currency);
        if (account.Recallable > account.Distributed)
            return new RecallableMustBeDistributed(account.Recallable, account.Distributed);

        var paidIn = account.Called - account.ExcessReturned;
        var unfunded = account.Committed - paidIn + account.Recallable;
        var left =
            method == RecallableMethod.AllIn ? account.Recallable - account.Recallable : account.Recallable;
        return Of(method, account, paidIn - left, account.Distributed - left, unfunded);
    }

    /// <summary>What an investment brought and what it is worth, as a multiple of what it cost.</summary>
    /// <remarks>MOIC = (proceeds + value) ÷ invested, before fees and carried interest: never to be read
    /// beside
    /// a TVPI without saying so.</remarks>
    public static Computed<double> Moic(Money invested, Money proceeds, Money value) =>
        invested.Minor > 0
            ? (double)(proceeds + value).Minor / invested.Minor
            : NoPerformance.NothingInvested();

    /// <summary>The multiples as they are printed. TVPI = DPI + RVPI is held against the printed figures, and
    /// a
    /// remark says so where rounding breaks it.</summary>
    public Computed<ShownMultiples> Shown(int decimals = 2)
    {
        if (
            !Dpi.Is(out var dpi, out var missing)
            || !Rvpi.Is(out var rvpi, out missing)
            || !Tvpi.Is(out var tvpi, out missing)
        )
            return missing;
        var (first, second, sum) = (Rounded(dpi), Rounded(rvpi), Rounded(tvpi));
        return new ShownMultiples(
            first,
            second,
            sum,
            first + second == sum ? null : NotTheSum(first, second, sum)
        );

        decimal Rounded(double value) =>
            decimal.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
    }

    static FundMultiples Of(
        RecallableMethod method,
        CapitalAccount account,
        Money paidIn,
        Money distributed,
        Money unfunded
    )
    {
        var (value, committed) = (account.Value, account.Committed);
        return new(
            method,
            paidIn,
            distributed,
            value,
            unfunded,
            Dpi: OfPaidIn(distributed),
            Rvpi: OfPaidIn(value),
            Tvpi: OfPaidIn(distributed + value),
            Pic: committed.Minor > 0
                ? (double)paidIn.Minor / committed.Minor
                : NoPerformance.NothingCommitted()
        );

        Computed<double> OfPaidIn(Money amount) =>
            paidIn.Minor > 0 ? (double)amount.Minor / paidIn.Minor : NoPerformance.NothingPaidIn();
    }

    static LocalizedText NotTheSum(decimal dpi, decimal rvpi, decimal tvpi) =>
        new(
            Korean: FormattableString.Invariant(
                $"각 배수를 따로 반올림하여 표시된 DPI {dpi}와(과) RVPI {rvpi}의 합이 TVPI {tvpi}와(과) 다릅니다. 반올림 전에는 같습니다."
            ),
            English: FormattableString.Invariant(
                $"Each multiple is rounded by itself, so DPI {dpi} and RVPI {rvpi} as shown do not add up to TVPI {tvpi}. Before rounding they do."
            )
        );
}

/// <summary>Multiples as printed.</summary>
/// <param name="Remark">Why TVPI as printed is not the sum of the other two; null when it is.</param>
public sealed record ShownMultiples(decimal Dpi, decimal Rvpi, decimal Tvpi, LocalizedText? Remark);
