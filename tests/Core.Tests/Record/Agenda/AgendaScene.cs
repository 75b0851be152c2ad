using Evenground.Record;
using Evenground.Tests.Record.Regions;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Agendas;

/// <summary>An owner, its successor and a reviewer, with a pledge to put 800 billion won into a fund by the
/// end of 2024.</summary>
static class AgendaScene
{
    public static readonly Id<Organisation> Owner = Id<Organisation>(1),
        Heir = Id<Organisation>(2),
        Reviewer = Id<Organisation>(3);
    public static readonly Id<Pledge> OwnMoney = Id<Pledge>(1);
    public static readonly Id<Evidence> Report = Id<Evidence>(1);
    public static readonly DateOnly Made = new(2019, 5, 21),
        Deadline = new(2024, 12, 31);

    public static readonly PledgeTerms Terms = new(
        Named("Own money for the fund"),
        "800 billion won by 2024",
        "startups",
        new("fund.sponsor_contribution", 800_000_000_000m, Unit.Parse("KRW")!.Value, 0m),
        new(Deadline),
        Korea.Pohang,
        "Yonhap"
    );

    public static Desk Start()
    {
        var desk = new Desk().AdoptKorea();
        foreach (var id in (Id<Organisation>[])[Owner, Heir, Reviewer])
            desk.Write(
                OrganisationRules.Decide(
                    new RegisterOrganisation(id, Named("O"), OrganisationKind.Company, Made, []),
                    desk.History
                )
            );
        desk.Write(AgendaRules.Decide(new MakePledge(OwnMoney, Owner, Terms, Made), desk.History));
        desk.Write(
            JudgementRules.Decide(
                new PublishRubric("2024-1", Named("Rubric"), Digest.Of([1]), Made),
                desk.History
            )
        );
        return desk.Write(
            EvidenceRules.Decide(
                new FileEvidence(
                    Report,
                    "Annual report",
                    EvidenceKind.Publication,
                    Digest.Of([2]),
                    1,
                    "application/pdf",
                    "",
                    new(Deadline.AddYears(9), "Act"),
                    Made
                ),
                desk.History
            )
        );
    }

    public static Verdict Judged(EvidenceStatus status, DateOnly? fulfilledOn = null) =>
        new(
            status,
            "2024-1",
            Reviewer,
            status >= EvidenceStatus.Limited ? [Report] : [],
            fulfilledOn,
            "public filings until the day"
        );

    public static Outcome<Decision> Judge(this Desk desk, Verdict verdict, DateOnly on) =>
        JudgementRules.Decide(new JudgeEvidence(OwnMoney, verdict, on), desk.History);

    public static Outcome<Decision> Declare(
        this Desk desk,
        OfficialStatus status,
        Id<Organisation> by,
        DateOnly on
    ) => AgendaRules.Decide(new DeclareStatus(OwnMoney, status, by, on, "press"), desk.History);

    public static Pledge At(this Desk desk, DateOnly on) => desk.History.Agenda.Find(OwnMoney, On(on))!;
}
