namespace Evenground;

/// <summary>A reason why something asked for was not done. A refusal is a value, never an
/// exception.</summary>
/// <remarks>
/// Its text says what was asked, what holds, and what to do next, in Korean and in English.
/// The <see cref="Code"/> never changes once published; each code has one page in <c>docs/errors</c>.
/// </remarks>
public abstract record Refusal
{
    /// <summary>The stable code, for example <c>money.currency-must-match</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What was asked, what holds, what to do next.</summary>
    public abstract LocalizedText Text { get; }

    public sealed override string ToString() => $"{Code}: {Text.English}";
}

/// <summary>Several refusals that hold at once, so that one never hides the next.</summary>
public sealed record Refusals(IReadOnlyList<Refusal> All) : Refusal
{
    public override string Code => "several";

    public override LocalizedText Text =>
        new(
            Korean: string.Join('\n', All.Select(refusal => refusal.Text.Korean)),
            English: string.Join('\n', All.Select(refusal => refusal.Text.English))
        );
}
