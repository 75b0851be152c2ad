using System.Globalization;
using Evenground.Model;

namespace Evenground.Publish;

/// <summary>Reads what somebody typed to ask for a forecast.</summary>
public static class PacingReading
{
    public const string Years = "years",
        Reserve = "reserve",
        Draws = "draws",
        Seed = "seed";

    const double MostReserve = 10;

    /// <summary>The names that may be set: settings first, then the assumptions.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Years,
        Reserve,
        Draws,
        Seed,
        .. PacingAssumptions.All.Select(assumption => assumption.Code),
    ];

    /// <summary>The question with one thing set; an empty text sets nothing.</summary>
    /// <returns>Refused when there is no such name, or the text is no number of its range.</returns>
    public static Outcome<PacingQuestion> Set(PacingQuestion question, string name, string? typed)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
            return new PacingNameMustBeKnown(name);
        if (string.IsNullOrWhiteSpace(typed))
            return question;
        var (least, most, isWhole) = RangeOf(name);
        if (
            !double.TryParse(typed.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !(value >= least && value <= most)
            || (isWhole && value != Math.Floor(value))
        )
            return new PacingNumberMustLieWithin(name, typed.Trim(), least, most, isWhole);
        return name switch
        {
            Years => question with { Years = (int)value },
            Draws => question with { Draws = (int)value },
            Seed => question with { Seed = (ulong)value },
            Reserve => question with { Reserve = (decimal)value },
            _ => question with
            {
                Typed = new Dictionary<PacingParameter, double>(question.Typed)
                {
                    [PacingAssumptions.All.First(one => one.Code == name).Parameter] = value,
                },
            },
        };
    }

    /// <summary>The question with several things set, each written <c>name=number</c>.</summary>
    public static Outcome<PacingQuestion> Set(PacingQuestion question, IEnumerable<string> settings)
    {
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2);
            if (
                !Set(question, parts[0].Trim(), parts.Length > 1 ? parts[1] : "?")
                    .Accepted(out var next, out var refusal)
            )
                return refusal;
            question = next;
        }

        return question;
    }

    static (double Least, double Most, bool IsWhole) RangeOf(string name) =>
        name switch
        {
            Years => (1, PacingSetting.MostYears, true),
            Draws => (1, PacingSetting.MostDraws, true),
            Seed => (0, uint.MaxValue, true),
            Reserve => (0, MostReserve, false),
            _ when PacingAssumptions.All.First(one => one.Code == name) is var one => (
                one.Least,
                one.Most,
                false
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A name that may be set."),
        };
}

/// <summary>There is no assumption or setting of this name.</summary>
public sealed record PacingNameMustBeKnown(string Name) : Refusal
{
    public override string Code => "pacing.name-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"예측에 '{Name}'(이)라는 가정이나 설정은 없습니다. {string.Join(", ", PacingReading.Names)} 가운데 하나를 적으십시오.",
            English: $"A forecast has no assumption or setting '{Name}'. Name one of {string.Join(", ", PacingReading.Names)}."
        );
}

/// <summary>What an assumption or setting of a forecast is given is a number that makes sense.</summary>
public sealed record PacingNumberMustLieWithin(
    string Name,
    string Typed,
    double Least,
    double Most,
    bool IsWhole
) : Refusal
{
    public override string Code => "pacing.number-must-lie-within";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Name}'에 '{Typed}'을(를) 적었습니다. {Least}에서 {Most}까지의 {(IsWhole ? "정수" : "수")}를 적으십시오. 비율은 0.25처럼 적습니다.",
            English: $"'{Name}' was given '{Typed}'. Give it a {(IsWhole ? "whole number" : "number")} from {Least} to {Most}; write shares like 0.25."
        );
}
