namespace Evenground.Record;

/// <summary>Asks to publish a version of the rubric that reviewers judge by.</summary>
public sealed record PublishRubric(string Version, LocalizedText Title, Digest Text, DateOnly On);

/// <summary>Asks to note what a reviewer finds that the evidence supports.</summary>
public sealed record JudgeEvidence(Id<Pledge> Id, Verdict Verdict, DateOnly On);

/// <summary>Asks to note what a reviewer finds that the pledge brought about.</summary>
public sealed record JudgeOutcome(Id<Pledge> Id, OutcomeVerdict Verdict, DateOnly On);

/// <summary>Who may judge a pledge, and on what. An owner's word about its own pledge moves no
/// judgement.</summary>
public static class JudgementRules
{
    public static Outcome<Decision> Decide(PublishRubric ask, History history)
    {
        if (Naming.RefusalOf(ask.Version, Nouns.Rubric) is { } unversioned)
            return unversioned;
        if (Naming.RefusalOf(ask.Title, Nouns.Name) is { } untitled)
            return untitled;
        if (history.Agenda.HasRubric(ask.Version, DateOnly.MaxValue))
            return new IdMustBeNew(Nouns.Rubric, ask.Version);

        return Decision.From(new RubricPublished(ask.Version, ask.Title, ask.Text), ask.On);
    }

    public static Outcome<Decision> Decide(JudgeEvidence ask, History history)
    {
        var verdict = ask.Verdict;
        if (RefusalOf(ask.Id, verdict.Reviewer, verdict.Rubric, ask.On, history) is { } refusal)
            return refusal;
        if (RefusalOf(verdict.Evidence, ask.On, history) is { } noEvidence)
            return noEvidence;
        if (verdict.Status >= EvidenceStatus.Limited && verdict.Evidence.Count == 0)
            return new FulfilmentNeedsEvidence(verdict.Status);
        if (Naming.RefusalOf(verdict.Search, new("검색 범위", "search")) is { } unsearched)
            return unsearched;
        if (
            (verdict.Status == EvidenceStatus.Complete) != verdict.FulfilledOn.HasValue
            || verdict.FulfilledOn > ask.On
        )
            return new CompletionNeedsItsDay(verdict.Status, ask.On);

        return Decision.From(new EvidenceJudged(ask.Id, verdict), ask.On);
    }

    public static Outcome<Decision> Decide(JudgeOutcome ask, History history)
    {
        var verdict = ask.Verdict;
        if (RefusalOf(ask.Id, verdict.Reviewer, verdict.Rubric, ask.On, history) is { } refusal)
            return refusal;
        if (RefusalOf(verdict.Evidence, ask.On, history) is { } noEvidence)
            return noEvidence;
        if (history.Agenda.Find(ask.Id, AsOf.AllRecorded(ask.On))!.Evidence is null)
            return new OutcomeComesAfterEvidence(ask.On);
        if (Naming.RefusalOf(verdict.Finding, Nouns.Reason) is { } baseless)
            return baseless;

        return Decision.From(new OutcomeJudged(ask.Id, verdict), ask.On);
    }

    static Refusal? RefusalOf(
        Id<Pledge> id,
        Id<Organisation> reviewer,
        string rubric,
        DateOnly on,
        History history
    )
    {
        if (AgendaRules.RefusalOf(id, on, history) is { } refusal)
            return refusal;
        if (history.Organisations.RefusalOf(reviewer, on) is { } noReviewer)
            return noReviewer;

        var all = AsOf.AllRecorded(on);
        var pledge = history.Agenda.Find(id, all)!;
        if (history.Organisations.HolderOf(pledge.Owner, all)?.Id == reviewer)
            return new OwnerMustNotJudge(on);
        if (!pledge.Baseline.IsTestable)
            return new OnlyTheTestableIsJudged(pledge.Baseline.Title);
        return history.Agenda.HasRubric(rubric, on) ? null : new MustBeKnown(Nouns.Rubric, rubric);
    }

    static MustBeKnown? RefusalOf(IReadOnlyList<Id<Evidence>> cited, DateOnly on, History history)
    {
        foreach (var id in cited)
            if (history.Archive.Find(id, AsOf.AllRecorded(on)) is not { IsDisposed: false })
                return new MustBeKnown(Nouns.Evidence, id.ToString());
        return null;
    }
}
