using CsCheck;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Organisations;

/// <summary>Organisations keep their past names, and succession answers who holds their place.</summary>
public class OrganisationRulesTests
{
    static readonly Id<Organisation> Committee = Id<Organisation>(1),
        Successor = Id<Organisation>(2),
        Third = Id<Organisation>(3);
    static readonly DateOnly Start = new(2003, 4, 9),
        Handover = new(2023, 7, 10);
    static readonly ExternalId Number = ExternalId.From("kr-brn", "220-81-62517").Value;

    readonly Desk _desk = new();

    [Fact]
    public void The_holder_of_a_pledge_today_is_the_successor_in_law()
    {
        Register(Committee, "Presidential Committee for Balanced National Development", Start);
        Register(Successor, "Presidential Committee for Decentralization and Balanced Development", Handover);
        _desk.Write(Succeed(Committee, Successor, Handover));
        var organisations = _desk.History.Organisations;

        Assert.Equal(Committee, organisations.HolderOf(Committee, On(Handover.AddDays(-1)))?.Id);
        Assert.Equal(Successor, organisations.HolderOf(Committee, On(Handover))?.Id);
        Assert.Equal(StandingKind.Succeeded, organisations.Find(Committee, On(Handover))?.Standing.Kind);
        Assert.Null(organisations.HolderOf(Committee, On(Start.AddDays(-1))));
    }

    [Fact]
    public void An_organisation_is_asked_for_by_what_it_was_called_then()
    {
        Register(Committee, "Before", Start);
        _desk.Write(
            OrganisationRules.Decide(
                new RenameOrganisation(Committee, Named("After"), new(2010, 1, 1)),
                _desk.History
            )
        );

        Assert.Equal(
            "Before",
            _desk.History.Organisations.Find(Committee, On(new(2009, 12, 31)))?.Name.English
        );
        Assert.Equal("After", _desk.History.Organisations.Find(Committee, On(new(2010, 1, 1)))?.Name.English);
    }

    [Fact]
    public void A_succession_recorded_later_does_not_change_what_was_known_before()
    {
        Register(Committee, "A", Start);
        Register(Successor, "B", Start);
        var before = new AsOf(Handover, Known: _desk.Today);
        _desk.Today = _desk.Today.AddYears(4);
        _desk.Write(Succeed(Committee, Successor, Handover));

        Assert.Equal(Committee, _desk.History.Organisations.HolderOf(Committee, before)?.Id);
        Assert.Equal(
            Successor,
            _desk.History.Organisations.HolderOf(Committee, before with { Known = _desk.Today })?.Id
        );
    }

    [Fact]
    public void An_organisation_is_found_by_its_number()
    {
        Register(Committee, "A", Start);
        _desk.Write(
            OrganisationRules.Decide(new NumberOrganisation(Committee, Number, Start), _desk.History)
        );

        Assert.Equal(Committee, _desk.History.Organisations.Find(Number, On(Start))?.Id);
        Assert.Null(_desk.History.Organisations.Find(Number, On(Start.AddDays(-1))));
    }

    [Fact]
    public void An_id_that_is_taken_is_refused()
    {
        Register(Committee, "A", Start);

        Refused<IdMustBeNew>(Registration(Committee, "B", Start));
    }

    [Fact]
    public void A_name_is_needed_in_both_languages() =>
        Refused<TextMustBeGiven>(
            OrganisationRules.Decide(
                new RegisterOrganisation(Committee, new("", "A"), OrganisationKind.Ministry, Start, []),
                _desk.History
            )
        );

    [Fact]
    public void A_number_belongs_to_one_organisation_only()
    {
        Register(Committee, "A", Start, Number);

        Refused<ExternalIdMustBeFree>(Registration(Successor, "B", Start, Number));
        Register(Successor, "B", Start);
        Refused<ExternalIdMustBeFree>(
            OrganisationRules.Decide(new NumberOrganisation(Successor, Number, Start), _desk.History)
        );
    }

    [Fact]
    public void An_organisation_that_the_record_does_not_know_is_refused() =>
        Refused<MustBeKnown>(
            OrganisationRules.Decide(new RenameOrganisation(Committee, Named("B"), Start), _desk.History)
        );

    [Fact]
    public void Nothing_happens_to_an_organisation_before_it_is_or_after_it_was()
    {
        Register(Committee, "A", Start);
        _desk.Write(
            OrganisationRules.Decide(
                new DissolveOrganisation(Committee, Handover, "its act was repealed"),
                _desk.History
            )
        );

        Refused<MustBeInBeing>(
            OrganisationRules.Decide(
                new RenameOrganisation(Committee, Named("B"), Start.AddDays(-1)),
                _desk.History
            )
        );
        Refused<MustBeInBeing>(
            OrganisationRules.Decide(new RenameOrganisation(Committee, Named("B"), Handover), _desk.History)
        );
    }

    [Fact]
    public void An_organisation_ends_once()
    {
        Register(Committee, "A", Start);
        Register(Successor, "B", Start);
        _desk.Write(Succeed(Committee, Successor, Handover));

        Refused<MustNotHaveEnded>(
            OrganisationRules.Decide(new DissolveOrganisation(Committee, Start, "again"), _desk.History)
        );
    }

    [Fact]
    public void An_end_needs_its_ground()
    {
        Register(Committee, "A", Start);

        Refused<TextMustBeGiven>(
            OrganisationRules.Decide(new DissolveOrganisation(Committee, Handover, " "), _desk.History)
        );
    }

    [Fact]
    public void Succession_never_leads_back_to_its_beginning()
    {
        Register(Committee, "A", Start);
        Register(Successor, "B", Start);
        Register(Third, "C", Start);
        _desk
            .Write(Succeed(Committee, Successor, Handover))
            .Write(Succeed(Successor, Third, Handover.AddDays(10)));

        Refused<SuccessionMustNotCircle>(Succeed(Third, Committee, Start.AddDays(1)));
        Refused<SuccessionMustNotCircle>(Succeed(Third, Third, Handover));
    }

    [Fact]
    public void Whatever_is_asked_following_succession_ends_and_a_replay_says_the_same() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[0, 3_000])
            .Array[0, 12]
            .Sample(asks =>
            {
                var desk = new Desk();
                for (var number = 1; number <= 5; number++)
                    desk.Write(
                        OrganisationRules.Decide(
                            new RegisterOrganisation(
                                Id<Organisation>(number),
                                Named($"O{number}"),
                                OrganisationKind.Other,
                                Start,
                                []
                            ),
                            desk.History
                        )
                    );
                foreach (var (from, to, day) in asks)
                    desk.Try(
                        OrganisationRules.Decide(
                            new SucceedOrganisation(
                                Id<Organisation>(from),
                                Id<Organisation>(to),
                                Start.AddDays(day),
                                "law"
                            ),
                            desk.History
                        )
                    );

                var (asOf, replayed) = (On(Start.AddDays(4_000)), desk.Replayed().Organisations);
                return desk
                    .History.Organisations.All(asOf)
                    .All(organisation =>
                        desk.History.Organisations.HolderOf(organisation.Id, asOf)
                            is { IsInBeing: true } holder
                        && replayed.HolderOf(organisation.Id, asOf)?.Id == holder.Id
                    );
            });

    [Fact]
    public void Where_a_registration_is_withheld_the_fold_goes_on_without_it()
    {
        Register(Committee, "A", Start, Number);
        _desk.Write(
            OrganisationRules.Decide(new RenameOrganisation(Committee, Named("B"), Handover), _desk.History)
        );

        var withheld = _desk.ReplayedWithout(happened => happened is OrganisationRegistered);

        Assert.Empty(withheld.Organisations.All(On(Handover)));
        Assert.Equal(_desk.History.Head, withheld.Head);
    }

    void Register(Id<Organisation> id, string name, DateOnly from, params ExternalId[] numbers) =>
        _desk.Write(Registration(id, name, from, numbers));

    Outcome<Decision> Registration(
        Id<Organisation> id,
        string name,
        DateOnly from,
        params ExternalId[] numbers
    ) =>
        OrganisationRules.Decide(
            new RegisterOrganisation(id, Named(name), OrganisationKind.Committee, from, numbers),
            _desk.History
        );

    Outcome<Decision> Succeed(Id<Organisation> id, Id<Organisation> successor, DateOnly from) =>
        OrganisationRules.Decide(
            new SucceedOrganisation(id, successor, from, "Special Act on Decentralization"),
            _desk.History
        );
}
