using Evenground.Measure;

namespace Evenground.Publish;

/// <summary>How the ledger's figure and the published one stand to each other.</summary>
public enum LedgerAgreement
{
    /// <summary>The ledger's figure is one that the statement's words and printed precision allow.</summary>
    Agrees,

    /// <summary>It is not.</summary>
    Differs,

    /// <summary>The ledger holds no such figure on the day that the statement speaks of.</summary>
    NothingRecorded,

    /// <summary>No statement known by then gives the figure.</summary>
    NothingStated,

    /// <summary>The two are not of one currency, and nothing is converted.</summary>
    NotComparable,

    /// <summary>It cannot be told which funds of the ledger the statement speaks of.</summary>
    NotMatched,
}

/// <summary>One measure of funds from the ledger and from a published statement, on the day that the
/// statement speaks of.</summary>
/// <remarks>
/// Neither is corrected by the other, and no figure is made of both but the difference. Difference = ledger -
/// printed figure; share of it = difference ÷ printed figure; beyond = how far the ledger's figure lies
/// outside all that the statement allows, 0 inside. Missing: without both figures there is no difference.
/// </remarks>
/// <param name="Measure">The indicator's definition.</param>
/// <param name="StatedScope">What the statement speaks of, by its code; null when there is none.</param>
/// <param name="LedgerScope">The fund or funds of the ledger; null when they cannot be told.</param>
/// <param name="On">The day on which both are read: the last that the statement speaks of, or the view's own
/// where nothing is stated.</param>
/// <param name="Stated">The published figure, with its alternatives, or why there is none.</param>
/// <param name="Recorded">The ledger's figure on that day, or why there is none; null when not
/// matched.</param>
public sealed record LedgerAgainstStatement(
    Definition Measure,
    string? StatedScope,
    LocalizedText? StatedName,
    string? LedgerScope,
    LocalizedText? LedgerName,
    DateOnly On,
    Measurement Stated,
    Measurement? Recorded
)
{
    public LedgerAgreement Agreement =>
        this switch
        {
            { LedgerScope: null } => LedgerAgreement.NotMatched,
            { Stated.Value: null } => LedgerAgreement.NothingStated,
            { Recorded: null or { Value: null } } => LedgerAgreement.NothingRecorded,
            _ when Stated.Value.Unit != Recorded.Value.Unit => LedgerAgreement.NotComparable,
            _ => Stated.Value.Range.Contains(Recorded.Value.Range.Low!.Value)
                ? LedgerAgreement.Agrees
                : LedgerAgreement.Differs,
        };

    /// <summary>Whether both figures are there in one unit.</summary>
    public bool IsCompared => Agreement is LedgerAgreement.Agrees or LedgerAgreement.Differs;

    /// <summary>Ledger less printed figure, in its unit; null without both, or without a single printed
    /// figure.</summary>
    public decimal? Difference => IsCompared ? Ledger - Stated.Value!.Printed : null;

    /// <summary>The difference as a share of the printed figure, 0.1 for 10 %.</summary>
    public decimal? DifferenceShare =>
        Difference is { } difference && Stated.Value!.Printed is { } printed and not 0
            ? difference / printed
            : null;

    /// <summary>How far the ledger's figure lies outside the range that the statement allows: below 0 under
    /// it, above 0 over it, 0 inside; null without both.</summary>
    public decimal? Beyond
    {
        get
        {
            if (!IsCompared)
                return null;
            var range = Stated.Value!.Range;
            return Ledger < range.Low ? Ledger - range.Low
                : Ledger > range.High ? Ledger - range.High
                : 0;
        }
    }

    /// <summary>Why there is no comparison; null when there is one.</summary>
    public Missing? Reason =>
        Agreement switch
        {
            LedgerAgreement.NothingStated => Stated.Missing,
            LedgerAgreement.NothingRecorded => Recorded!.Missing,
            LedgerAgreement.NotComparable => AgainstLedger.OfTwoUnits(
                Recorded!.Value!.Unit,
                Stated.Value!.Unit
            ),
            LedgerAgreement.NotMatched => AgainstLedger.NotMatched(StatedScope!),
            _ => null,
        };

    decimal Ledger => Recorded!.Value!.Range.Low!.Value;
}

/// <summary>Why a statement is not held against the ledger.</summary>
static class AgainstLedger
{
    public static Missing OfTwoUnits(Unit recorded, Unit stated) =>
        new(
            "missing.ledger-currency",
            new(
                $"장부는 {recorded}, 발표는 {stated} 단위입니다. 환산하지 않으므로 비교하지 않습니다.",
                $"The ledger is in {recorded} and the statement in {stated}. Nothing is converted, so they are not compared."
            )
        );

    public static Missing NotMatched(string scope) =>
        new(
            "missing.ledger-scope",
            new(
                $"'{scope}'이(가) 장부의 어느 펀드를 가리키는지 알 수 없습니다. 대상의 코드를 펀드 이름, 'fund:식별자' 또는 "
                    + "'funds:통화'로 적으면 비교합니다.",
                $"It cannot be told which funds of the ledger '{scope}' means. Name the scope as the fund is named, or "
                    + "'fund:id' or 'funds:currency', to have them compared."
            )
        );
}
