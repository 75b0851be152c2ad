using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Whom the increase of a pool dilutes.</summary>
public enum PoolIncrease
{
    /// <summary>Holders before the round: the increase is part of the pre-money shares.</summary>
    BeforeTheMoney,

    /// <summary>Everybody, the new money included.</summary>
    AfterTheMoney,
}

/// <summary>A round that somebody thinks of.</summary>
/// <param name="PreMoney">The value agreed before the new money.</param>
/// <param name="NewMoney">What is paid in.</param>
/// <param name="On">The day, to which interest on notes runs.</param>
/// <param name="PoolPart">The part of all shares after the round that is to stand ungranted in the pool; null
/// leaves the pool.</param>
/// <param name="ConvertiblesInPreMoney">Whether what converts is part of the pre-money shares, so that the
/// new money is not diluted by it.</param>
public sealed record PlannedRound(
    Money PreMoney,
    Money NewMoney,
    DateOnly On,
    decimal? PoolPart = null,
    PoolIncrease PoolIncrease = PoolIncrease.BeforeTheMoney,
    bool ConvertiblesInPreMoney = true
)
{
    /// <summary>What is assumed, in words.</summary>
    public IReadOnlyList<LocalizedText> Texts =>
        [
            new(
                "투자 후 가치 = 투자 전 가치 + 새 투자 금액. 전환사채와 SAFE의 전환은 새 투자 금액이 아닙니다.",
                "Post-money = pre-money + new money. What converts is no new money."
            ),
            ConvertiblesInPreMoney
                ? new(
                    "전환되는 주식은 투자 전 주식 수에 들어갑니다. 새 투자자는 전환으로 희석되지 않습니다.",
                    "Shares from conversion are among the pre-money shares: the new money is not diluted by them."
                )
                : new(
                    "전환되는 주식은 투자 전 주식 수에 들어가지 않습니다. 새 투자자도 전환으로 희석됩니다.",
                    "Shares from conversion are not among the pre-money shares: they dilute the new money too."
                ),
            PoolPart is null ? new("풀은 그대로 둡니다.", "The pool stays as it is.")
            : PoolIncrease == PoolIncrease.BeforeTheMoney
                ? new(
                    "풀 증가분은 투자 전 주식 수에 들어갑니다.",
                    "The increase of the pool is among the pre-money shares."
                )
            : new(
                "풀 증가분은 투자 후에 모두를 희석합니다.",
                "The increase of the pool dilutes everybody after the money."
            ),
            new(
                "평가 상한은 풀 증가 전의 주식 수로 나눕니다. 주식은 증권마다 소수점 아래를 버립니다.",
                "Caps are divided by the shares before the increase of the pool. Whole shares are rounded down, security by security."
            ),
        ];
}

/// <summary>What a planned round would do.</summary>
/// <remarks>
/// With F shares before (rights and ungranted pool included), T = F + X with what converts, I the increase of
/// the pool and D the pre-money shares (T or F, with I where it comes before the money):
/// price = pre-money ÷ D; new shares = new money ÷ price; all shares = T + I + new shares; and the pool is
/// the asked part of all shares. I and 1 ÷ price are straight lines in T, so <see cref="Measure.Conversion"/>
/// solves all together exactly. Unit: shares and major units, exact. Missing: as there; a pool beyond the
/// whole.
/// </remarks>
public sealed class ProForma
{
    ProForma(CapTable table, PlannedRound round, Conversion conversion) =>
        (Table, Round, Conversion) = (table, round, conversion);

    public CapTable Table { get; }

    public PlannedRound Round { get; }

    public Conversion Conversion { get; }

    /// <summary>Rows of holders before the round, with rights and the ungranted pool.</summary>
    public required IReadOnlyList<DilutionRow> Before { get; init; }

    /// <summary>Added to the pool.</summary>
    public required Fraction PoolIncrease { get; init; }

    public required Fraction PricePerShare { get; init; }

    /// <summary>Sold for the new money.</summary>
    public required Fraction NewShares { get; init; }

    /// <summary>All shares after the round.</summary>
    public Fraction Total => Conversion.Capitalisation + PoolIncrease + NewShares;

    public Money PostMoney => Round.PreMoney + Round.NewMoney;

    /// <summary>The part that the new money buys.</summary>
    public Fraction NewPart => NewShares / Total;

    /// <summary>The ungranted pool after the round, as a part of all shares.</summary>
    public Fraction PoolPart =>
        (
            PoolIncrease
            + Fraction.Sum(
                Before.Where(row => row.Kind == DilutionKind.UnissuedPool).Select(row => row.AsCommon)
            )
        ) / Total;

    /// <summary>A holder's part after the round.</summary>
    public Fraction PartOf(Id<Holder> holder) =>
        Fraction.Sum(
            Before
                .Concat(Dilution.RowsOf(Conversion))
                .Where(row => row.Holder == holder)
                .Select(row => row.AsCommon)
        ) / Total;

    /// <summary>A holder's part before the round, nothing converted.</summary>
    public Fraction PartBefore(Id<Holder> holder) =>
        Fraction.Sum(Before.Where(row => row.Holder == holder).Select(row => row.AsCommon))
        / Fraction.Sum(Before.Select(row => row.AsCommon));

    public static Computed<ProForma> Of(CapTable table, PlannedRound round)
    {
        var rows = Dilution.RowsOf(table, withRights: true, withPool: true);
        var before = Fraction.Sum(rows.Select(row => row.AsCommon));
        if (before.IsZero)
            return NoCapTable.NoShares();
        var unissued = Fraction.Sum(
            rows.Where(row => row.Kind == DilutionKind.UnissuedPool).Select(row => row.AsCommon)
        );
        var lines = new RoundLines(round, before, unissued);
        if (lines.IsBeyondTheWhole)
            return NoCapTable.PoolTooLarge();
        var converted = Conversion.Solve(table, before, round.On, lines.OverPrice);
        if (!converted.Is(out var conversion, out var missing))
            return missing;

        var whole = conversion.Capitalisation;
        var price = 1 / lines.OverPrice(whole).At(whole);
        return new ProForma(table, round, conversion)
        {
            Before = rows,
            PoolIncrease = lines.Increase(whole).At(whole),
            PricePerShare = price,
            NewShares = (Fraction)round.NewMoney.Major / price,
        };
    }

    /// <summary>The increase of the pool and 1 ÷ price as lines in all shares with what converts.</summary>
    sealed class RoundLines(PlannedRound round, Fraction before, Fraction unissued)
    {
        readonly Fraction _preMoney = round.PreMoney.Major;
        readonly Fraction _newPerPre = (Fraction)round.NewMoney.Major / round.PreMoney.Major;
        readonly Fraction _asked = round.PoolPart ?? 0m;

        Fraction OfIncrease => round.PoolIncrease == Measure.PoolIncrease.BeforeTheMoney ? 1 : 0;

        ShareLine Shares => round.ConvertiblesInPreMoney ? new ShareLine(0, 1) : ShareLine.Flat(before);

        Fraction Left => 1 - _asked * (1 + _newPerPre * OfIncrease);

        public bool IsBeyondTheWhole => Left <= 0;

        /// <summary>The piece of the line that holds at a number of shares: 0 while the pool
        /// suffices.</summary>
        public ShareLine Increase(Fraction whole)
        {
            if (round.PoolPart is null)
                return ShareLine.Flat(0);
            var constant = (_asked * _newPerPre * Shares.Constant - unissued) / Left;
            var slope = _asked * (1 + _newPerPre * Shares.Slope) / Left;
            var line = new ShareLine(constant, slope);
            return line.At(whole) > 0 ? line : ShareLine.Flat(0);
        }

        public ShareLine OverPrice(Fraction whole)
        {
            var (shares, increase) = (Shares, Increase(whole));
            return new(
                (shares.Constant + OfIncrease * increase.Constant) / _preMoney,
                (shares.Slope + OfIncrease * increase.Slope) / _preMoney
            );
        }
    }
}
