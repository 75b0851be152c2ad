namespace Evenground.Record;

/// <summary>All needs and what became of them, payments down the chain, and published grades, as they were at
/// any time.</summary>
public sealed record Partnerships
{
    public static Partnerships Empty { get; } = new();

    Shelf<Id<Need>, NeedFile> _needs;
    Shelf<Id<Partnership>, PartnershipFile> _files;
    AppendOnlyList<Marked<PassThrough>> _passThroughs;
    AppendOnlyList<Marked<WinWinRating>> _ratings;

    /// <summary>The needs posted by the day.</summary>
    public IReadOnlyList<Need> Needs(AsOf asOf) =>
        [
            .. _needs
                .Where(need => asOf.Sees(need.Mark) && need.Need.PostedOn <= asOf.On)
                .Select(need => need.Need),
        ];

    /// <summary>One startup's way with one need, as far as it came by the day.</summary>
    public Partnership? Find(Id<Partnership> id, AsOf asOf) => _files.Find(id)?.At(asOf);

    public IReadOnlyList<Partnership> All(AsOf asOf) =>
        [.. _files.Select(file => file.At(asOf)).OfType<Partnership>()];

    /// <summary>The journal entries of one startup's way with one need up to the day, in ascending
    /// order.</summary>
    public IReadOnlyList<long> EntriesOf(Id<Partnership> id, AsOf asOf) =>
        _files.Find(id) is { } file
            ?
            [
                .. file
                    .Steps.Where(step => asOf.Sees(step.Mark) && step.Mark.Effective.From <= asOf.On)
                    .Select(step => step.Mark.Sequence)
                    .Order(),
            ]
            : [];

    /// <summary>How far the needs of a cohort came by the day.</summary>
    /// <remarks>
    /// Cohort: the needs posted in a run of days. Each need counts at every stage up to the farthest that any
    /// startup reached with it. Unit: needs. A cohort is censored as long as <paramref name="lagMonths"/>
    /// months have not passed since its last day: results take two to three years, so its later stages are
    /// still to come and are not failures.
    /// Source: follow-through of matching programmes, which report meetings and rarely orders.
    /// </remarks>
    public Funnel FunnelOf(EffectivePeriod cohort, int lagMonths, AsOf asOf)
    {
        var farthest = All(asOf)
            .GroupBy(way => way.Need)
            .ToDictionary(ways => ways.Key, ways => ways.Max(way => way.Stage));
        var reached = new int[Enum.GetValues<PartnershipStage>().Length];
        foreach (var need in Needs(asOf).Where(need => cohort.Contains(need.PostedOn)))
            for (
                var stage = 0;
                stage <= (int)farthest.GetValueOrDefault(need.Id, PartnershipStage.Posted);
                stage++
            )
                reached[stage]++;

        var isCensored = cohort.Until is not { } until || asOf.On < until.AddMonths(lagMonths);
        return new(
            cohort,
            [.. reached.Select((needs, stage) => new FunnelStep((PartnershipStage)stage, needs))],
            isCensored
        );
    }

    /// <summary>Published pass-through figures known by then.</summary>
    public IReadOnlyList<PassThrough> PassThroughs(AsOf asOf) =>
        [.. _passThroughs.Where(report => asOf.Sees(report.Mark)).Select(report => report.Value)];

    /// <summary>The grade that was published last for an organisation and year, or null.</summary>
    public WinWinRating? RatingOf(Id<Organisation> organisation, int year, AsOf asOf) =>
        _ratings
            .Where(rating =>
                asOf.Sees(rating.Mark)
                && rating.Value.Organisation == organisation
                && rating.Value.Year == year
            )
            .OrderBy(rating => rating.Mark.KnownFrom)
            .ThenBy(rating => rating.Mark.Sequence)
            .LastOrDefault()
            .Value;

    internal Need? NeedOf(Id<Need> id) => _needs.Find(id)?.Need;

    internal PartnershipFile? FileOf(Id<Partnership> id) => _files.Find(id);

    internal Partnerships After(IPartnershipEvent happened, Mark mark) =>
        happened switch
        {
            NeedPosted posted => this with
            {
                _needs = _needs.With(
                    posted.Need,
                    new(new(posted.Need, posted.Buyer, posted.Title, mark.Effective.From), mark)
                ),
            },
            StartupScreened screened => Step(
                screened,
                mark,
                _files.With(screened.Partnership, new(screened.Partnership, screened.Need, screened.Company))
            ),
            IPartnershipStep step => Step(step, mark, _files),
            PassThroughReported reported => this with
            {
                _passThroughs = _passThroughs.Add(new(reported.Report, mark)),
            },
            WinWinRated rated => this with { _ratings = _ratings.Add(new(rated.Rating, mark)) },
            _ => this,
        };

    Partnerships Step(IPartnershipStep step, Mark mark, Shelf<Id<Partnership>, PartnershipFile> files) =>
        this with
        {
            _files = files.Change(
                step.Partnership,
                file => file with { Steps = file.Steps.Add(new(step, mark)) }
            ),
        };

    sealed record NeedFile(Need Need, Mark Mark);
}

/// <summary>How many needs of a cohort reached a stage.</summary>
public sealed record FunnelStep(PartnershipStage Stage, int Needs);

/// <summary>How far the needs of a cohort came.</summary>
/// <param name="IsCensored">Whether it is too early to read a low count at a late stage as a failure.</param>
public sealed record Funnel(EffectivePeriod Cohort, IReadOnlyList<FunnelStep> Steps, bool IsCensored)
{
    /// <summary>The part of the cohort that reached a stage; null when nothing was posted.</summary>
    public decimal? ConversionTo(PartnershipStage stage) =>
        Steps[0].Needs == 0 ? null : (decimal)Steps[(int)stage].Needs / Steps[0].Needs;
}
