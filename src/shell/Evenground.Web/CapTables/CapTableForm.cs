using System.Globalization;
using Evenground.Measure;

namespace Evenground.Web;

/// <summary>What a reader of a cap table assumes, as it stands in the address.</summary>
/// <param name="Dilution">How shares are counted that nobody holds yet.</param>
/// <param name="Exit">The price of the company that is looked at.</param>
/// <param name="Round">The round that the reader thinks of; null for none.</param>
/// <param name="Remarks">What of the address could not be read.</param>
public sealed record CapTableForm(
    DilutionAssumptions Dilution,
    Money? Exit,
    PlannedRound? Round,
    IReadOnlyList<LocalizedText> Remarks
)
{
    public const string Pool = "pool",
        Rights = "rights",
        Convertibles = "convertibles",
        PreMoney = "pre",
        NewMoney = "new",
        PoolPart = "pool-part",
        PoolAt = "pool-at",
        ConvertiblesAt = "convertibles-at",
        ExitValue = "exit",
        No = "no",
        Out = "out",
        AtRound = "round",
        After = "after";

    public static IReadOnlyList<string> Names { get; } =
    [Pool, Rights, Convertibles, PreMoney, NewMoney, PoolPart, PoolAt, ConvertiblesAt, ExitValue];

    public static CapTableForm Of(PageView view, Currency currency)
    {
        var remarks = new List<LocalizedText>();
        var pre = Amount(view, PreMoney, currency, remarks);
        var added = Amount(view, NewMoney, currency, remarks);
        var exit = Amount(view, ExitValue, currency, remarks);
        var pricing = view.Query(Convertibles) switch
        {
            Out => ConvertiblePricing.LeftOut,
            AtRound when pre is not null => ConvertiblePricing.AtAPreMoney,
            _ => ConvertiblePricing.AtTheirCaps,
        };
        var dilution = new DilutionAssumptions(
            view.AsOf.On,
            WithRights: view.Query(Rights) != No,
            WithUnissuedPool: view.Query(Pool) != No,
            pricing,
            pricing == ConvertiblePricing.AtAPreMoney ? pre : null
        );
        var round =
            pre is { } preMoney && added is { } newMoney
                ? new PlannedRound(
                    preMoney,
                    newMoney,
                    view.AsOf.On,
                    Part(view, remarks),
                    view.Query(PoolAt) == After ? PoolIncrease.AfterTheMoney : PoolIncrease.BeforeTheMoney,
                    view.Query(ConvertiblesAt) != After
                )
                : null;
        return new(dilution, exit, round, remarks);
    }

    /// <summary>An amount in major units; grouping commas may stand in it.</summary>
    static Money? Amount(PageView view, string name, Currency currency, List<LocalizedText> remarks)
    {
        if (view.Query(name) is not { Length: > 0 } typed)
            return null;
        if (
            decimal.TryParse(
                typed,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var major
            )
            && major > 0
            && Money.From(major, currency).Accepted(out var money, out _)
        )
            return money;
        remarks.Add(
            new(
                $"'{Short(typed)}'은(는) {currency} 금액이 아닙니다. 0보다 큰 수를 적어 주십시오.",
                $"'{Short(typed)}' is no amount in {currency}. Write a number above 0."
            )
        );
        return null;
    }

    static decimal? Part(PageView view, List<LocalizedText> remarks)
    {
        if (view.Query(PoolPart) is not { Length: > 0 } typed)
            return null;
        if (
            decimal.TryParse(
                typed,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var percent
            ) && percent is > 0 and < 100
        )
            return percent / 100;
        remarks.Add(
            new(
                $"'{Short(typed)}'은(는) 0과 100 사이의 백분율이 아닙니다.",
                $"'{Short(typed)}' is no percentage between 0 and 100."
            )
        );
        return null;
    }

    static string Short(string typed) => typed.Length > 30 ? $"{typed[..30]}…" : typed;
}
