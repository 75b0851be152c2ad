namespace Evenground.Record;

/// <summary>The rules of published statements: what a sheet, a form or a correction adds to the
/// record.</summary>
/// <remarks>
/// A correction of what we typed holds from the day on which the statement was known, since the statement
/// never said anything else; what stood before stays readable on the audit axis (<see cref="AsOf.UpTo"/>). A
/// fact is therefore known from the statement's publication, or from the earliest day that an earlier fact
/// about the same thing gave, so that it covers that fact wherever it was seen.
/// </remarks>
public static class StatementRules
{
    /// <summary>Everything recorded so far, whoever may see it.</summary>
    static readonly AsOf Now = new(
        DateOnly.MaxValue,
        DateOnly.MaxValue,
        long.MaxValue,
        Visibility.Restricted
    );

    /// <returns>
    /// The facts that bring the record to what the sheet says; nothing when it says so already. Refused, in
    /// this order:
    /// the sheet's name; no rows; rows that cannot both stand; statements of another sheet.
    /// </returns>
    public static Outcome<Decision> Decide(ImportSheet ask, History history)
    {
        if (!IsName(ask.Sheet))
            return new SheetMustBeNamed(ask.Sheet);
        if (ask.Rows.Count == 0)
            return RowsMustHold.Of(ask.Sheet, [NoRow]);
        if (SheetConflicts.Of(ask.Rows) is { Count: > 0 } conflicts)
            return RowsMustHold.Of(ask.Sheet, conflicts);

        var record = history.Statements;
        var described = Described(ask);
        var strangers = described
            .Values.Select(statement => record.Find(statement.Key, Now)?.Value)
            .OfType<Statement>()
            .Where(found => found.Sheet != ask.Sheet)
            .Select(found => new StatementMustBelongToTheSheet(found.Key, ask.Sheet, found.Sheet))
            .ToArray();
        if (strangers.Length > 0)
            return strangers is [var only] ? only : new Refusals(strangers);

        var facts = new List<Fact>();
        AddStated(ask, described, record, facts);
        AddWithdrawn(ask, described, record, facts);
        return facts.Count == 0 ? Decision.Nothing : new Decision(facts);
    }

    /// <returns>Refused, in this order: no figures; figures that cannot both stand; a statement that
    /// exists.</returns>
    public static Outcome<Decision> Decide(PublishStatement ask, History history)
    {
        if (ask.Rows.Count == 0)
            return RowsMustHold.Of(PublishStatement.Sheet, [NoRow]);
        if (SheetConflicts.Of(ask.Rows) is { Count: > 0 } conflicts)
            return RowsMustHold.Of(PublishStatement.Sheet, conflicts);

        var sheet = new ImportSheet(PublishStatement.Sheet, ask.Rows);
        var described = Described(sheet);
        foreach (var statement in described.Values)
            if (history.Statements.Find(statement.Key, Now) is { } found)
                return new StatementMustBeNew(statement.Key, found.Value.Sheet);

        var facts = new List<Fact>();
        AddStated(sheet, described, history.Statements, facts);
        return new Decision(facts);
    }

    /// <returns>Refused, in this order: no reason; a figure that is not recorded. Nothing when it says so
    /// already.</returns>
    public static Outcome<Decision> Decide(CorrectAssertion ask, History history)
    {
        if (string.IsNullOrWhiteSpace(ask.Reason))
            return new ReasonMustBeGiven(ask.Key.Statement);
        if (history.Statements.Find(ask.Key, Now) is not { } assertion)
            return NotRecorded(ask.Key);
        if (SaysTheSame(assertion.Figure, ask.Figure))
            return Decision.Nothing;
        return Decision.Of(
            FactOf(
                new AssertionCorrected(ask.Key, ask.Figure, ask.Reason.Trim()),
                ask.Key,
                assertion.Statement,
                history.Statements
            )
        );
    }

    /// <returns>Refused, in this order: no reason; a figure that is not recorded.</returns>
    public static Outcome<Decision> Decide(WithdrawAssertion ask, History history)
    {
        if (string.IsNullOrWhiteSpace(ask.Reason))
            return new ReasonMustBeGiven(ask.Key.Statement);
        if (history.Statements.Find(ask.Key, Now) is not { } assertion)
            return NotRecorded(ask.Key);
        return Decision.Of(
            FactOf(
                new AssertionWithdrawn(ask.Key, ask.Reason.Trim()),
                ask.Key,
                assertion.Statement,
                history.Statements
            )
        );
    }

    static RowError NoRow =>
        RowError.At(
            2,
            "",
            RowFault.FileMustHoldARow,
            "",
            new(
                Korean: "수치가 한 줄 이상. 모두 철회하려면 수치를 하나씩 철회하십시오.",
                English: "One row or more. To withdraw everything, withdraw the figures one by one."
            )
        );

    static bool IsName(string sheet) =>
        sheet.Length is > 0 and <= SheetMustBeNamed.LongestName
        && sheet.Trim() == sheet
        && sheet != PublishStatement.Sheet
        && !sheet.Any(char.IsControl);

    static AssertionMustBeRecorded NotRecorded(AssertionKey key) =>
        new(key.Statement, key.Metric, key.Scope, key.AsOf);

    static Dictionary<string, Statement> Described(ImportSheet ask)
    {
        var described = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var row in ask.Rows)
            described.TryAdd(row.Statement.Key, row.Statement with { Sheet = ask.Sheet });
        return described;
    }

    /// <summary>What the sheet's rows add, in their order; a statement stands before the first of its
    /// figures.</summary>
    static void AddStated(
        ImportSheet ask,
        Dictionary<string, Statement> described,
        Statements record,
        List<Fact> facts
    )
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in ask.Rows)
        {
            var statement = described[row.Statement.Key];
            if (done.Add(statement.Key) && DescriptionOf(statement, ask.Reason, record) is { } description)
                facts.Add(description);
            if (StatedIn(row, statement, ask.Reason, record) is { } stated)
                facts.Add(stated);
        }
    }

    static Fact? DescriptionOf(Statement statement, string reason, Statements record)
    {
        var found = record.Find(statement.Key, Now)?.Value;
        if (found == statement)
            return null;
        IEvent happened = found is null
            ? new StatementPublished(statement)
            : new StatementDescriptionCorrected(statement, reason);
        return new(
            happened,
            new(statement.PublishedOn),
            KnownFrom(statement, record.TimelineOf(statement.Key).Facts)
        );
    }

    static Fact? StatedIn(SheetRow row, Statement statement, string reason, Statements record)
    {
        var timeline = record.TimelineOf(row.Key);
        var found = timeline.Latest(Now);
        if (found is not { Value: { } before })
            return FactOf(new Asserted(row.Key, row.Figure), row.Key, statement, record);

        // A statement that turns out to be older makes its figures known earlier: they are said again from
        // that day.
        var isKnownInTime = found.Value.Mark.KnownFrom <= statement.PublishedOn;
        return SaysTheSame(before, row.Figure) && isKnownInTime
            ? null
            : FactOf(new AssertionCorrected(row.Key, row.Figure, reason), row.Key, statement, record);
    }

    /// <summary>Figures and statements of the sheet's last version that this one no longer holds.</summary>
    static void AddWithdrawn(
        ImportSheet ask,
        Dictionary<string, Statement> described,
        Statements record,
        List<Fact> facts
    )
    {
        var stated = ask.Rows.Select(row => row.Key).ToHashSet();
        foreach (var assertion in record.Assertions(Now))
            if (assertion.Statement.Sheet == ask.Sheet && !stated.Contains(assertion.Key))
                facts.Add(
                    FactOf(
                        new AssertionWithdrawn(assertion.Key, ask.Reason),
                        assertion.Key,
                        described.GetValueOrDefault(assertion.Statement.Key, assertion.Statement),
                        record
                    )
                );

        foreach (var statement in record.All(Now))
            if (statement.Value.Sheet == ask.Sheet && !described.ContainsKey(statement.Value.Key))
                facts.Add(
                    new(
                        new StatementWithdrawn(statement.Value.Key, ask.Reason),
                        new(statement.Value.PublishedOn),
                        KnownFrom(statement.Value, record.TimelineOf(statement.Value.Key).Facts)
                    )
                );
    }

    static Fact FactOf(IEvent happened, AssertionKey key, Statement statement, Statements record) =>
        new(happened, EffectiveOf(key, statement), KnownFrom(statement, record.TimelineOf(key).Facts));

    /// <summary>The days that a figure speaks of; a target stands from its publication to the day it is
    /// due.</summary>
    static EffectivePeriod EffectiveOf(AssertionKey key, Statement statement) =>
        key.Relation != Relation.Target ? key.Period
        : statement.PublishedOn <= key.AsOf ? new(statement.PublishedOn, key.AsOf)
        : EffectivePeriod.OneDay(key.AsOf);

    static DateOnly KnownFrom<T>(Statement statement, AppendOnlyList<Marked<T>> before)
    {
        var earliest = statement.PublishedOn;
        foreach (var fact in before)
            if (fact.Mark.KnownFrom < earliest)
                earliest = fact.Mark.KnownFrom;
        return earliest;
    }

    /// <remarks>How a figure was typed matters only where its precision is read from it: 0.54 and 0.540 are
    /// one number.</remarks>
    static bool SaysTheSame(Figure before, Figure after) =>
        before.Value == after.Value
        && before.RoundedTo == after.RoundedTo
        && before.Note == after.Note
        && (before.RoundedTo is not null || before.Printed == after.Printed);
}
