using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The sponsor's own money in the funds.</summary>
/// <remarks>
/// Only what the sponsor itself put in or committed; the rest of <see cref="FundSizeFormed"/> is other
/// people's.
/// Unit: money. Missing: nothing known by then says so, or only targets do.
/// </remarks>
public sealed class SponsorCommitment : IIndicator
{
    const string Metric = "fund.sponsor_contribution";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "sponsor-commitment",
            Topic.Fund,
            Name: new("주관기관 출자액", "Sponsor commitment"),
            Question: new(
                "주관기관이 낸 자기 돈은 얼마입니까?",
                "How much of the sponsor's own money is in the funds?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "주관기관의 출자 약정 합계",
                english: "the sum of the sponsor's commitments"
            ),
            UnitRule: StatedWording.Money,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 기관이 펀드에 20억 원을 출자했다고 발표되었습니다.",
                "A sponsor is said to have put KRW 2 bn into a fund."
            ),
            Said.Figure(Metric, "Town fund", Day, 2_000_000_000, Unit.Of(Currency.Won), roundedTo: 1),
            new(new("Town fund"), new(Day, Day), Basis.Stated),
            new(
                new(1_999_999_999.5m, 2_000_000_000.5m, isHighOpen: true),
                2_000_000_000,
                Relation.Equals,
                Unit.Of(Currency.Won)
            )
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? FundLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated ? StatedFigures.Latest(question, view, Metric)
        : question.Basis == Basis.Recorded
            ? FundLedgers.Sum(question, view.History, FundLedgers.IsSponsors, FundLedgers.SponsorCommitments)
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
