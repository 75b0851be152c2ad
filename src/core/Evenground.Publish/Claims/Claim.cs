using Evenground.Measure;

namespace Evenground.Publish;

/// <summary>A figure that Evenground publishes, with everything that proves it.</summary>
/// <param name="Id">Its address within the programme; see <see cref="ClaimId"/>.</param>
/// <param name="Definition">What it means.</param>
/// <param name="SubjectName">What it is about, by name.</param>
/// <param name="Measurement">The figure, or the reason why there is none, and the terms that it comes
/// from.</param>
/// <param name="Entries">The journal entries that it rests on.</param>
/// <param name="Findings">The ids of the auditor's findings that touch one of these entries.</param>
/// <param name="Fingerprint">The journal and the code that it was made from.</param>
/// <remarks>An assertion is what somebody said; a claim is what Evenground says, and anyone can recompute
/// it.</remarks>
public sealed record Claim(
    string Id,
    Definition Definition,
    LocalizedText SubjectName,
    Measurement Measurement,
    IReadOnlyList<EntryReference> Entries,
    IReadOnlyList<string> Findings,
    Fingerprint Fingerprint
)
{
    public Subject Subject => Measurement.Question.Subject;

    public Basis Basis => Measurement.Question.Basis;

    public AsOf AsOf => Measurement.Question.AsOf;

    /// <summary>Whether no figure is shown: there is none, or it is held back.</summary>
    public bool IsMissing => Measurement.Missing is not null;

    /// <summary>Whether there is a figure that is held back.</summary>
    public bool IsSuppressed => Measurement.IsSuppressed;

    /// <summary>The figure as it is shown, or why there is none; the only place where a figure may be
    /// rounded.</summary>
    public string Text(Language language) =>
        Measurement.Value is { } value
            ? QuantityText.Of(value, language)
            : Measurement.Missing!.Text.In(language);
}
