using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>How numbers and things of a cap table are written.</summary>
public sealed class CapTableWords(Language language, CapTable table)
{
    public string Say(string korean, string english) => language == Language.Korean ? korean : english;

    public string NameOf(Id<Holder>? holder) =>
        holder is { } id
            ? table.HolderOf(id).Name.In(language)
            : Say("부여하지 않은 풀", "Pool, not granted");

    public string NameOf(Id<ShareClass> shares) => table.ClassOf(shares).Name.In(language);

    public string Money(Money amount) => NumberText.Of(amount.Major, Unit.Of(amount.Currency), language);

    /// <summary>An exact amount in major units, rounded to whole minor units.</summary>
    public string Money(Fraction major) =>
        NumberText.Of(major.Rounded(table.Currency.Decimals), Unit.Of(table.Currency), language);

    /// <summary>A price of one share: up to six decimals.</summary>
    public string Price(Fraction major) => $"{table.Currency} {NumberText.Plain(major.Rounded(6))}";

    /// <summary>Shares, whole where they are.</summary>
    public string Shares(Fraction shares) => NumberText.Plain(shares.Rounded(2));

    public string Part(Fraction part) => $"{NumberText.Plain((part * 100).Rounded(2))}%";

    public string NameOf(WaterfallClaim claim) =>
        claim.Kind switch
        {
            ClaimKind.Note or ClaimKind.Safe =>
                $"{(claim.Kind == ClaimKind.Safe ? "SAFE" : Say("전환사채", "Note"))}: {NameOf(claim.Parts[0].Holder)}",
            ClaimKind.Right => Say(
                $"선택권·인수권 (행사가 {Price(claim.Strike)})",
                $"Rights at {Price(claim.Strike)}"
            ),
            _ => NameOf(claim.Class!.Value),
        };

    public string What(BreakKind kind) =>
        kind switch
        {
            BreakKind.PreferenceMet => Say("우선권이 모두 지급됨", "its preference is met"),
            BreakKind.CapReached => Say("참가가 한도에 이름", "its participation reaches the cap"),
            BreakKind.Converts => Say("보통주로 전환하는 편이 유리해짐", "it is better off as common shares"),
            _ => Say("행사하는 편이 유리해짐", "its use begins to pay"),
        };

    public string Ground(ConvertedSecurity row) =>
        (
            row.Ground switch
            {
                ConversionGround.ValuationCap => Say("평가 상한", "valuation cap"),
                ConversionGround.Discount => Say("할인", "discount"),
                ConversionGround.RoundPrice => Say("라운드 가격", "price of the round"),
                _ => Say("전환하지 않음", "does not convert"),
            }
        ) + (row.IsByOtherTerms ? Say(" (최혜국 조항)", " (most favoured)") : "");

    public string Terms(ShareClass shares)
    {
        var terms = shares.Terms;
        if (terms.Kind == ShareKind.Common)
            return Say("보통주", "Common");
        var multiple = NumberText.Plain(terms.LiquidationMultiple);
        var first =
            terms.LiquidationMultiple == 0
                ? Say("우선권 미기재", "no preference stated")
                : Say($"우선 {multiple}배", $"{multiple} times first");
        var then = terms.Participation switch
        {
            Participation.Full => Say("참가", "participating"),
            Participation.Capped => Say(
                $"참가, {NumberText.Plain(terms.ParticipationCap!.Value)}배까지",
                $"participating up to {NumberText.Plain(terms.ParticipationCap!.Value)} times"
            ),
            _ => Say("비참가", "not participating"),
        };
        return $"{first}, {then}, {Say("순위", "rank")} {NumberText.Plain(terms.Seniority)}";
    }
}
