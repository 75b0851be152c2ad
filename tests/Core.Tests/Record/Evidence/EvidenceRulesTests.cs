using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.EvidenceFiles;

/// <summary>One content is filed once, and kept as long as its rule says.</summary>
public class EvidenceRulesTests
{
    static readonly Id<Evidence> Contract = Id<Evidence>(1);
    static readonly DateOnly Filed = new(2024, 5, 2),
        Until = new(2029, 5, 1);
    static readonly Digest Content = Digest.Of([1, 2, 3]);

    readonly Desk _desk = new();

    [Fact]
    public void Evidence_is_found_by_its_content_from_the_day_it_was_filed()
    {
        _desk.Write(File(Contract, Content));

        Assert.Equal(Contract, _desk.History.Archive.Find(Content, On(Filed))?.Id);
        Assert.Null(_desk.History.Archive.Find(Content, On(Filed.AddDays(-1))));
        Assert.Null(_desk.History.Archive.Find(Digest.Of([9]), On(Filed)));
    }

    [Fact]
    public void The_same_content_or_id_is_not_filed_twice()
    {
        _desk.Write(File(Contract, Content));

        Refused<IdMustBeNew>(File(Contract, Digest.Of([9])));
        Refused<ContentMustBeNew>(File(Id<Evidence>(2), Content));
    }

    [Fact]
    public void A_file_has_a_title_a_size_and_a_rule_for_how_long_it_is_kept()
    {
        Refused<TextMustBeGiven>(File(Contract, Content, title: ""));
        Refused<NumberMustBePositive>(File(Contract, Content, size: 0));
        Refused<TextMustBeGiven>(File(Contract, Content, retention: new(Until, " ")));
        Refused<DaysMustBeInOrder>(File(Contract, Content, retention: new(Filed.AddDays(-1), "Act")));
    }

    [Fact]
    public void A_file_is_kept_until_its_time_is_over_unless_a_law_says_otherwise()
    {
        _desk.Write(File(Contract, Content));

        Refused<EvidenceMustBeRetained>(Dispose(Until));
        Assert.Empty(_desk.History.Archive.Disposable(On(Until)));
        Assert.Single(_desk.History.Archive.Disposable(On(Until.AddDays(1))));
        _desk.Write(Dispose(Until, isByLaw: true));

        Assert.False(_desk.History.Archive.Find(Contract, On(Until.AddDays(-1)))?.IsDisposed);
        Assert.True(_desk.History.Archive.Find(Contract, On(Until))?.IsDisposed);
        Refused<MustNotHaveEnded>(Dispose(Until.AddDays(1)));
        Assert.Equal(
            Written(_desk.Replayed().Archive.All(On(Until))),
            Written(_desk.History.Archive.All(On(Until)))
        );
    }

    [Fact]
    public void What_was_disposed_of_may_be_filed_again()
    {
        _desk.Write(File(Contract, Content)).Write(Dispose(Until.AddDays(1)));

        _desk.Write(File(Id<Evidence>(2), Content));

        Assert.Equal(2, _desk.History.Archive.All(On(Until)).Count);
    }

    [Fact]
    public void Disposal_needs_a_file_a_day_after_its_filing_and_a_ground()
    {
        Refused<MustBeKnown>(Dispose(Until));
        _desk.Write(File(Contract, Content));

        Refused<DaysMustBeInOrder>(Dispose(Filed.AddDays(-1)));
        Refused<TextMustBeGiven>(
            EvidenceRules.Decide(
                new DisposeEvidence(Contract, IsByLaw: false, "", Until.AddDays(1)),
                _desk.History
            )
        );
    }

    Outcome<Decision> File(
        Id<Evidence> id,
        Digest content,
        string title = "Contract",
        long size = 10,
        Retention? retention = null
    ) =>
        EvidenceRules.Decide(
            new FileEvidence(
                id,
                title,
                EvidenceKind.Contract,
                content,
                size,
                "application/pdf",
                "",
                retention ?? new(Until, "Act on records, 5 years"),
                Filed
            ),
            _desk.History
        );

    Outcome<Decision> Dispose(DateOnly on, bool isByLaw = false) =>
        EvidenceRules.Decide(new DisposeEvidence(Contract, isByLaw, "its time is over", on), _desk.History);
}
