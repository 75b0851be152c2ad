using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What else tells the programme's figures of one region apart, as it stands behind a
/// subject.</summary>
/// <remarks>Written <c>head-office</c>, <c>site</c>, <c>jobs</c>; with a place or a definition behind a slash
/// where an indicator asks for one, as <c>site/north</c>.</remarks>
static class RegionalDetail
{
    public const string HeadOffice = "head-office",
        Site = "site",
        Jobs = "jobs";

    public static PresenceBy? Presence(string? detail) =>
        First(detail) switch
        {
            HeadOffice => PresenceBy.HeadOffice,
            Site => PresenceBy.Site,
            _ => null,
        };

    public static InvestmentBy? Investment(string? detail) =>
        First(detail) switch
        {
            HeadOffice => InvestmentBy.HeadOffice,
            Site => InvestmentBy.Site,
            Jobs => InvestmentBy.Jobs,
            _ => null,
        };

    /// <summary>What stands behind the slash, or null.</summary>
    public static string? Second(string? detail) =>
        detail?.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? detail[(slash + 1)..] : null;

    public static string Of(PresenceBy by) => by == PresenceBy.HeadOffice ? HeadOffice : Site;

    /// <summary>The rung of a detail, written as its name in lower case.</summary>
    public static MoneyRung? Rung(string? detail) =>
        Enum.GetValues<MoneyRung>()
            .Select(rung => (MoneyRung?)rung)
            .FirstOrDefault(rung => string.Equals(Of(rung!.Value), detail, StringComparison.Ordinal));

    public static string Of(MoneyRung rung) => rung.ToString().ToLowerInvariant();

    public static Missing Unknown(string? detail, string allowed) =>
        new(
            "missing.detail-unknown",
            new(
                $"'{detail}'(으)로는 묻지 않습니다. {allowed} 가운데 하나를 고르십시오.",
                $"'{detail}' is no detail of this indicator. Choose one of {allowed}."
            )
        );

    static string? First(string? detail) => detail?.Split('/')[0];
}
