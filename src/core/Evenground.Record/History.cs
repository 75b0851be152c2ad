namespace Evenground.Record;

/// <summary>All that a journal says, folded: every part keeps every fact, so any view of the past can be
/// asked for.</summary>
/// <remarks>
/// An immutable value: <see cref="After"/> gives the next one and leaves this one as it was, so any number of
/// readers may hold one while entries arrive. The fold is total: what was once decided is never refused here.
/// </remarks>
public sealed record History
{
    public static History Empty { get; } = new();

    /// <summary>The sequence of the last entry folded; 0 for none.</summary>
    public long Head { get; private init; }

    public Programme? Programme { get; private init; }

    public Statements Statements { get; private init; } = Statements.Empty;

    public Figures Figures { get; private init; } = Figures.Empty;

    public Regions Regions { get; private init; } = Regions.Empty;

    public Rulebooks Rulebooks { get; private init; } = Rulebooks.Empty;

    public Boundaries Boundaries { get; private init; } = Boundaries.Empty;

    public Organisations Organisations { get; private init; } = Organisations.Empty;

    public Companies Companies { get; private init; } = Companies.Empty;

    public Hubs Hubs { get; private init; } = Hubs.Empty;

    public Funds Funds { get; private init; } = Funds.Empty;

    public MarketIndices Markets { get; private init; } = MarketIndices.Empty;

    public CapTables CapTables { get; private init; } = CapTables.Empty;

    public Partnerships Partnerships { get; private init; } = Partnerships.Empty;

    public Agenda Agenda { get; private init; } = Agenda.Empty;

    public Archive Archive { get; private init; } = Archive.Empty;

    public Statistics Statistics { get; private init; } = Statistics.Empty;

    /// <summary>Sequences of the entries whose payloads were erased.</summary>
    public AppendOnlyList<long> Erased { get; private init; }

    /// <summary>The history with one entry more.</summary>
    public History After(Recorded entry)
    {
        var next = this with { Head = entry.Mark.Sequence };
        return entry.Event switch
        {
            ProgrammeFounded founded => next with { Programme = founded.Programme },
            PayloadErased erased => next with { Erased = Erased.Add(erased.Sequence) },
            IStatementEvent statement => next with { Statements = Statements.After(statement, entry.Mark) },
            IFigureEvent figures => next with { Figures = Figures.After(figures, entry.Mark) },
            IRegionEvent region => next with { Regions = Regions.After(region, entry.Mark) },
            IRulebookEvent rulebook => next with { Rulebooks = Rulebooks.After(rulebook, entry.Mark) },
            IBoundaryEvent boundary => next with { Boundaries = Boundaries.After(boundary, entry.Mark) },
            IOrganisationEvent organisation => next with
            {
                Organisations = Organisations.After(organisation, entry.Mark),
            },
            ICompanyEvent company => next with { Companies = Companies.After(company, entry.Mark) },
            IHubEvent hub => next with { Hubs = Hubs.After(hub, entry.Mark) },
            IFundEvent fund => next with { Funds = Funds.After(fund, entry.Mark) },
            IMarketEvent market => next with { Markets = Markets.After(market, entry.Mark) },
            ICapTableEvent capTable => next with { CapTables = CapTables.After(capTable, entry.Mark) },
            IPartnershipEvent partnership => next with
            {
                Partnerships = Partnerships.After(partnership, entry.Mark),
            },
            IAgendaEvent agenda => next with { Agenda = Agenda.After(agenda, entry.Mark) },
            IEvidenceEvent evidence => next with { Archive = Archive.After(evidence, entry.Mark) },
            IStatisticEvent statistic => next with { Statistics = Statistics.After(statistic, entry.Mark) },
            _ => next,
        };
    }

    /// <summary>The history after an entry whose payload is withheld: only the head moves.</summary>
    public History AfterGap(long sequence) => this with { Head = sequence };

    internal History With(Statements statements) => this with { Statements = statements };
}
