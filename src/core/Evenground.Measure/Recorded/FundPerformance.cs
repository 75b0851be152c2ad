using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Answers of the performance indicators: of one fund, or of all funds of one currency.</summary>
/// <remarks>Books are read once for a view, whatever is asked. Operands carry the entries that they rest
/// on.</remarks>
static class FundPerformance
{
    /// <summary>The parts of the pair that is never torn apart.</summary>
    public const string WithLine = "with-line",
        WithoutLine = "without-line";

    public static readonly LocalizedText Source = new(
        "CFA Institute, GIPS Standards for Firms (2020), 용어집; ILPA 용어집",
        "CFA Institute, GIPS Standards for Firms (2020), glossary; ILPA, glossary of terms"
    );

    public static readonly LocalizedText Times = new("배", "Times");

    public static readonly LocalizedText Money = new(
        "펀드 통화의 기본 단위. 통화가 다른 펀드는 더하지 않습니다.",
        "Major units of the fund's currency. Funds of different currencies are never added."
    );

    public static readonly LocalizedText MissingWithoutPayment = new(
        "납입이 없으면 값이 없으며 0이 아닙니다. 장부에 펀드가 없어도 값이 없습니다.",
        "Where nothing was paid in there is no figure, and not 0; nor without a fund in the ledgers."
    );

    public static readonly LocalizedText MissingWithoutFund = new(
        "장부에 펀드가 없으면 값이 없습니다.",
        "Without a fund in the ledgers there is no figure."
    );

    public static IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Recorded ? FundLedgers.Subjects(view.History, view.AsOf) : [];

    /// <summary>The answer from the books of the funds that the question is about.</summary>
    public static Measurement Of(
        Question question,
        RecordView view,
        Func<PooledReading, Computed<decimal>> value,
        Func<PooledReading, Unit> unit,
        string? arithmetic,
        params Func<PooledReading, Term>[] terms
    )
    {
        if (question.Basis != Basis.Recorded)
            return Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
        if (PoolOf(question, view) is not { } pool)
            return Measurement.Without(question, Missing.NothingRecorded(FundLedgers.Commitments));

        Term[] operands = [.. terms.Select(term => term(pool))];
        if (!value(pool).Is(out var figure, out var missing))
            return Measurement.Without(question, missing, operands);
        return Measurement.Of(
            question,
            Quantity.Exact(figure, unit(pool)),
            EffectivePeriod.OneDay(pool.On),
            operands
        ) with
        {
            Arithmetic = arithmetic,
        };
    }

    public static Unit UnitOf(PooledReading pool) => Unit.Of(pool.Currency);

    /// <summary>A multiple of the account of all.</summary>
    public static Computed<decimal> Multiple(PooledReading pool, Func<FundMultiples, Computed<double>> of) =>
        pool.Multiples.Accepted(out var multiples, out var refusal)
            ? Exact(of(multiples))
            : new Missing(refusal.Code, refusal.Text);

    /// <summary>Fifteen digits of what was computed: all that a double says for certain.</summary>
    public static Computed<decimal> Exact(Computed<double> computed) =>
        computed.Is(out var value, out var missing) ? (decimal)value : missing;

    /// <summary>The rate per year, or the reason why there is no single one.</summary>
    public static Computed<decimal> Annual(RateOfReturn rate) =>
        rate is { Status: RateStatus.Ok or RateStatus.TotalLoss, AnnualRate: { } annual and < 1e12 }
            ? (decimal)annual
            : NoPerformance.NoRate(rate.Status);

    public static Term Committed(PooledReading pool) =>
        Of(
            pool,
            FundLedgers.Commitments,
            pool.Totals.Committed,
            entry => Moves(entry, LedgerAccount.UncalledCapital)
        );

    public static Term PaidIn(PooledReading pool) =>
        Of(
            pool,
            FundLedgers.Payments,
            pool.Totals.Called - pool.Totals.ExcessReturned,
            entry => Moves(entry, LedgerAccount.PaidInCapital)
        );

    public static Term Distributed(PooledReading pool) =>
        Of(
            pool,
            new("분배", "distributions"),
            pool.Totals.Distributed,
            entry =>
                entry.Movements.Any(movement =>
                    movement.Debit.Account.IsDistribution() || movement.Credit.Account.IsDistribution()
                )
        );

    public static Term Recallable(PooledReading pool) =>
        Distributed(pool) with
        {
            Name = new("그 가운데 재출자 대상", "recallable distributions"),
            Value = Amount(pool, pool.Totals.Recallable),
        };

    /// <summary>Net assets rest on every entry of the books.</summary>
    public static Term Value(PooledReading pool) =>
        Of(pool, new("남은 가치", "value left"), pool.Totals.Value, _ => true);

    public static Term Invested(PooledReading pool) =>
        OfStakes(pool, FundLedgers.Investments, pool.Gross.PaidIn, flow => flow.Amount.Minor < 0);

    public static Term Proceeds(PooledReading pool) =>
        OfStakes(
            pool,
            new("회수", "proceeds from companies"),
            pool.Gross.Distributed,
            flow => flow.Amount.Minor > 0
        );

    public static Term Holdings(PooledReading pool) =>
        Of(
            pool,
            new("보유 투자의 가치", "value of the holdings"),
            new((long)pool.Gross.Value, pool.Currency),
            entry =>
                entry.Movements.Any(movement =>
                    movement.Debit.Stake is not null || movement.Credit.Stake is not null
                )
        );

    static PooledReading? PoolOf(Question question, RecordView view)
    {
        var scope = question.Subject.Scope;
        var (fund, currency) = (RecordedScope.FundOf(scope), RecordedScope.CurrencyOf(scope));
        FundReading[] funds =
        [
            .. FundReading
                .All(view.History, view.AsOf)
                .Where(reading => reading.Fund.Id == fund || reading.Fund.Currency == currency),
        ];
        return funds.Length > 0 ? new(funds) : null;
    }

    static Term Of(PooledReading pool, LocalizedText name, Money amount, Func<BookedEntry, bool> counts) =>
        new(
            name,
            Amount(pool, amount),
            EffectivePeriod.OneDay(pool.On),
            Entries(
                pool,
                pool.Funds.SelectMany(fund => fund.Book.Entries).Where(counts).Select(entry => entry.Sequence)
            )
        );

    static Term OfStakes(PooledReading pool, LocalizedText name, double minor, Func<FundFlow, bool> counts) =>
        new(
            name,
            Amount(pool, new((long)minor, pool.Currency)),
            EffectivePeriod.OneDay(pool.On),
            Entries(
                pool,
                pool.Funds.SelectMany(fund => fund.StakeFlows).Where(counts).Select(flow => flow.Sequence)
            )
        );

    /// <summary>A fund that has none of the kind still rests on having been formed.</summary>
    static IReadOnlyList<long> Entries(PooledReading pool, IEnumerable<long> sequences) =>
        [
            .. sequences
                .Concat(pool.Funds.Select(fund => fund.FormedBy).OfType<long>())
                .Concat(pool.Links)
                .Distinct()
                .Order(),
        ];

    static Quantity Amount(PooledReading pool, Money amount) => Quantity.Exact(amount.Major, UnitOf(pool));

    static bool Moves(BookedEntry entry, LedgerAccount account) =>
        entry.Movements.Any(movement =>
            movement.Debit.Account == account || movement.Credit.Account == account
        );
}
