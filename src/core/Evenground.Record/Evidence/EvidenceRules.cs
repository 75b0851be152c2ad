namespace Evenground.Record;

/// <summary>Asks to file a document.</summary>
public sealed record FileEvidence(
    Id<Evidence> Id,
    string Title,
    EvidenceKind Kind,
    Digest Content,
    long SizeBytes,
    string MediaType,
    string Link,
    Retention Retention,
    DateOnly On
);

/// <summary>Asks to note that a file is disposed of.</summary>
public sealed record DisposeEvidence(Id<Evidence> Id, bool IsByLaw, string Ground, DateOnly On);

/// <summary>What may be recorded of evidence: one content once, kept as long as its rule says.</summary>
public static class EvidenceRules
{
    public static Outcome<Decision> Decide(FileEvidence ask, History history)
    {
        if (history.Archive.IsRecorded(ask.Id))
            return new IdMustBeNew(Nouns.Evidence, ask.Id.ToString());
        if (Naming.RefusalOf(ask.Title, Nouns.Name) is { } untitled)
            return untitled;
        if (ask.SizeBytes <= 0)
            return new NumberMustBePositive(new("파일 크기(바이트)", "file size in bytes"), ask.SizeBytes);
        if (Naming.RefusalOf(ask.Retention.Rule, new("보존 규칙", "retention rule")) is { } ruleless)
            return ruleless;
        if (ask.Retention.Until < ask.On)
            return new DaysMustBeInOrder(ask.On, ask.Retention.Until);
        var filed = history.Archive.Find(ask.Content, AsOf.AllRecorded(DateOnly.MaxValue));
        if (filed is { IsDisposed: false } same)
            return new ContentMustBeNew(ask.Content, same.Title);

        return Decision.From(
            new EvidenceFiled(
                ask.Id,
                ask.Title,
                ask.Kind,
                ask.Content,
                ask.SizeBytes,
                ask.MediaType,
                ask.Link,
                ask.Retention
            ),
            ask.On
        );
    }

    public static Outcome<Decision> Decide(DisposeEvidence ask, History history)
    {
        if (history.Archive.Find(ask.Id, AsOf.AllRecorded(DateOnly.MaxValue)) is not { } evidence)
            return new MustBeKnown(Nouns.Evidence, ask.Id.ToString());
        if (evidence.IsDisposed)
            return new MustNotHaveEnded(Nouns.Evidence, LocalizedText.Same(evidence.Title), ask.On);
        if (ask.On < evidence.FiledOn)
            return new DaysMustBeInOrder(evidence.FiledOn, ask.On);
        if (Naming.RefusalOf(ask.Ground, Nouns.Reason) is { } baseless)
            return baseless;
        if (!ask.IsByLaw && ask.On <= evidence.Retention.Until)
            return new EvidenceMustBeRetained(evidence.Title, evidence.Retention);

        return Decision.From(new EvidenceDisposed(ask.Id, ask.IsByLaw, ask.Ground), ask.On);
    }
}

/// <summary>The same file is filed already.</summary>
public sealed record ContentMustBeNew(Digest Content, string Title) : Refusal
{
    public override string Code => "evidence.content-must-be-new";

    public override LocalizedText Text =>
        new(
            Korean: $"같은 내용의 파일이 이미 등록되어 있습니다: '{Title}'. 그 증거 자료를 그대로 인용하십시오.",
            English: $"A file with the same content is filed already as '{Title}'. Cite that piece of evidence."
        );
}

/// <summary>A file is kept until its time is over, unless a law asks for its erasure.</summary>
public sealed record EvidenceMustBeRetained(string Title, Retention Retention) : Refusal
{
    public override string Code => "evidence.must-be-retained";

    public override LocalizedText Text =>
        new(
            Korean: $"{Retention.Until:yyyy-MM-dd}까지 보존해야 하는 증거 자료입니다: '{Title}'. 법에 따른 삭제라면 그 근거와 함께 법적 삭제로 기록하십시오.",
            English: $"'{Title}' must be kept until {Retention.Until:yyyy-MM-dd}. If a law asks for its erasure, record it as such, with the ground."
        );
}
