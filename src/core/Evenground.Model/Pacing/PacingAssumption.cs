namespace Evenground.Model;

/// <summary>Which of the parameters of a fund's course an assumption is of.</summary>
public enum PacingParameter
{
    FirstYear,
    SecondYear,
    LaterYears,
    Life,
    Bow,
    Growth,
    Yield,
    Recallable,
}

/// <summary>Where the range of a parameter comes from.</summary>
public enum PacingOrigin
{
    /// <summary>The assumption as it is stated here, with its source.</summary>
    Assumed,

    /// <summary>The middle was fitted to the fund's own past; the range is the assumed one.</summary>
    Fitted,

    /// <summary>Middle and range are those of the fund's own years.</summary>
    FundsOwn,

    /// <summary>The reader typed it.</summary>
    Readers,
}

/// <summary>The range that draws of a parameter come from, rising to the middle and falling from
/// it.</summary>
public readonly record struct PacingSpread(double Low, double Middle, double High, PacingOrigin Origin)
{
    /// <summary>The value below which a share of the draws lies: of a triangular distribution.</summary>
    public double Quantile(double share)
    {
        var width = High - Low;
        if (!(width > 0))
            return Middle;
        var below = (Middle - Low) / width;
        var value =
            share < below
                ? Low + Math.Sqrt(share * width * (Middle - Low))
                : High - Math.Sqrt((1 - share) * width * (High - Middle));
        return Math.Min(High, Math.Max(Low, value));
    }
}

/// <summary>What is assumed of a parameter where nothing else is known, with its source.</summary>
/// <param name="Least">The least value that makes sense at all.</param>
/// <param name="Most">The greatest.</param>
public sealed record PacingAssumption(
    PacingParameter Parameter,
    string Code,
    LocalizedText Name,
    Unit Unit,
    double Low,
    double Middle,
    double High,
    double Least,
    double Most,
    EffectivePeriod InForce,
    LocalizedText Source
)
{
    public PacingSpread Spread => new(Low, Middle, High, PacingOrigin.Assumed);
}

/// <summary>The assumptions of a fund's course.</summary>
public static class PacingAssumptions
{
    static readonly EffectivePeriod Since = new(new(2026, 11, 27));

    static readonly LocalizedText Example = new(
        "중간값은 Takahashi·Alexander(2002)의 보기, 범위는 판단",
        "Middle: the example of Takahashi and Alexander (2002); range: judgement"
    );

    static readonly LocalizedText Judgement = new("판단. 0은 가정입니다", "Judgement; 0 is an assumption");

    public static IReadOnlyList<PacingAssumption> All { get; } =
    [
        Share(
            PacingParameter.FirstYear,
            "first",
            new("첫해 출자 요청률", "Called in the first year"),
            0.15,
            0.25,
            0.4,
            Example
        ),
        Share(
            PacingParameter.SecondYear,
            "second",
            new("둘째 해 출자 요청률", "Called in the second year"),
            0.2,
            1.0 / 3,
            0.45,
            Example
        ),
        Share(
            PacingParameter.LaterYears,
            "later",
            new("그 뒤 해마다의 출자 요청률", "Called in each later year"),
            0.3,
            0.5,
            0.6,
            Example
        ),
        new(
            PacingParameter.Life,
            "life",
            new("펀드의 수명", "Life of the fund"),
            Unit.Years,
            10,
            12,
            14,
            1,
            30,
            Since,
            Example
        ),
        new(
            PacingParameter.Bow,
            "bow",
            new("분배의 늦음(bow)", "Lateness of distributions (bow)"),
            Unit.Index,
            1.5,
            2.5,
            4,
            0.1,
            20,
            Since,
            Example
        ),
        new(
            PacingParameter.Growth,
            "growth",
            new("가치의 연간 성장률", "Growth of value per year"),
            Unit.Ratio,
            -0.05,
            0.13,
            0.25,
            -0.9,
            3,
            Since,
            Example
        ),
        Share(
            PacingParameter.Yield,
            "yield",
            new("해마다의 최소 분배율", "Least part distributed each year"),
            0,
            0,
            0,
            Judgement
        ),
        Share(
            PacingParameter.Recallable,
            "recallable",
            new("다시 부를 수 있는 분배의 몫", "Part of distributions that may be called again"),
            0,
            0,
            0,
            Judgement
        ),
    ];

    public static PacingAssumption Of(PacingParameter parameter) => All[(int)parameter];

    static PacingAssumption Share(
        PacingParameter parameter,
        string code,
        LocalizedText name,
        double low,
        double middle,
        double high,
        LocalizedText source
    ) => new(parameter, code, name, Unit.Ratio, low, middle, high, 0, 1, Since, source);
}
