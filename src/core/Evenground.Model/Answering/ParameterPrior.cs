namespace Evenground.Model;

/// <summary>How the draws of a parameter are spread over its range.</summary>
public enum PriorShape
{
    /// <summary>Always the most likely value.</summary>
    Fixed,

    /// <summary>Each value of the range as likely as the other.</summary>
    Uniform,

    /// <summary>Rising in a straight line up to the most likely value, and falling from it.</summary>
    Triangular,

    /// <summary>A beta distribution on the range, its peak at the most likely value.</summary>
    Beta,
}

/// <summary>What is thought of a parameter before the model is asked: from where to where it may lie, and
/// which
/// value is most likely.</summary>
/// <remarks>
/// Formula of the inverse distribution functions, p from 0 to 1, range l to h, peak m: uniform l + p (h - l);
/// triangular l + √(p (h - l)(m - l)) up to the peak, and its mirror image from there; beta l + (h - l)
/// I⁻¹(p;
/// a,
/// b) with a = 1 + 4 (m - l) ÷ (h - l) and b = 1 + 4 (h - m) ÷ (h - l), which puts the peak at m and, for a
/// peak
/// in the middle, three fifths of the draws into the middle two fifths.
/// Unit and hard limits: <see cref="ParameterMeanings"/>.
/// Errors: <see cref="PriorMustBeOrdered"/>, <see cref="PriorMustLieWithinLimits"/>.
/// Source: D. G. Malcolm and others, Operations Research 7 (1959), for the beta distribution of three points.
/// </remarks>
public sealed record ParameterPrior
{
    const double PeakWeight = 4;

    ParameterPrior(CycleParameter parameter, PriorShape shape, double low, double mode, double high) =>
        (Parameter, Shape, Low, Mode, High) = (parameter, shape, low, mode, high);

    public CycleParameter Parameter { get; }

    public PriorShape Shape { get; }

    public double Low { get; }

    /// <summary>The most likely value; for a uniform prior the default.</summary>
    public double Mode { get; }

    public double High { get; }

    /// <summary>Whether draws differ at all.</summary>
    public bool IsFixed => Shape == PriorShape.Fixed || Low == High;

    /// <returns>Refused when low, mode and high are out of order, or beyond the parameter's hard
    /// limits.</returns>
    public static Outcome<ParameterPrior> Of(
        CycleParameter parameter,
        PriorShape shape,
        double low,
        double mode,
        double high
    )
    {
        var meaning = ParameterMeanings.Of(parameter);
        if (!(low <= mode && mode <= high))
            return new PriorMustBeOrdered(meaning.Code, low, mode, high);
        if (low < meaning.Least || high > meaning.Most)
            return new PriorMustLieWithinLimits(meaning.Code, low, high, meaning.Least, meaning.Most);
        return new ParameterPrior(parameter, shape, low, mode, high);
    }

    /// <summary>A parameter that every draw takes at this value.</summary>
    public static ParameterPrior At(CycleParameter parameter, double value) =>
        new(parameter, PriorShape.Fixed, value, value, value);

    /// <summary>The value below which this share of the draws lies.</summary>
    /// <param name="probability">From 0 to 1.</param>
    public double Quantile(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "From 0 to 1.");
        if (IsFixed)
            return Mode;
        return Shape switch
        {
            PriorShape.Uniform => Within(Low + probability * (High - Low)),
            PriorShape.Triangular => Within(OfTriangle(probability)),
            _ => Within(Low + (High - Low) * Beta.Quantile(probability)),
        };
    }

    BetaDistribution Beta =>
        new(1 + PeakWeight * (Mode - Low) / (High - Low), 1 + PeakWeight * (High - Mode) / (High - Low));

    double OfTriangle(double probability)
    {
        var width = High - Low;
        var below = (Mode - Low) / width;
        return probability < below
            ? Low + Math.Sqrt(probability * width * (Mode - Low))
            : High - Math.Sqrt((1 - probability) * width * (High - Mode));
    }

    /// <summary>Rounding may not carry a draw over the end of its range.</summary>
    double Within(double value) => Math.Min(High, Math.Max(Low, value));
}

/// <summary>The low end, the most likely value and the high end of a parameter are not in this
/// order.</summary>
public sealed record PriorMustBeOrdered(string Parameter, double Low, double Mode, double High) : Refusal
{
    public override string Code => "model.prior-must-be-ordered";

    public override LocalizedText Text =>
        new(
            Korean: $"매개변수 '{Parameter}'의 범위가 {Low}, {Mode}, {High}(으)로 주어졌습니다. 최솟값, 가장 그럴듯한 값, 최댓값의 순서로 커져야 합니다. 세 값을 고쳐 주십시오.",
            English: $"The range of the parameter '{Parameter}' is {Low}, {Mode}, {High}. It must rise from the least to the most likely to the greatest value. Correct the three values."
        );
}

/// <summary>The range of a parameter goes beyond the values that make sense at all.</summary>
public sealed record PriorMustLieWithinLimits(
    string Parameter,
    double Low,
    double High,
    double Least,
    double Most
) : Refusal
{
    public override string Code => "model.prior-must-lie-within-limits";

    public override LocalizedText Text =>
        new(
            Korean: $"매개변수 '{Parameter}'의 범위가 {Low}~{High}인데, 이 매개변수는 {Least}~{Most} 안에서만 뜻이 있습니다. 범위를 그 안으로 좁혀 주십시오.",
            English: $"The range of the parameter '{Parameter}' is {Low} to {High}, but it has a meaning from {Least} to {Most} only. Narrow the range."
        );
}
