using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All companies with their names, sites, people, values and exits, as they were at any
/// time.</summary>
public sealed record Companies
{
    public static Companies Empty { get; } = new();

    Shelf<Id<Company>, CompanyFile> _files;
    ImmutableDictionary<ExternalId, Id<Company>> _byNumber = ImmutableDictionary<
        ExternalId,
        Id<Company>
    >.Empty;
    ImmutableDictionary<Id<CompanySite>, Id<Company>> _bySite = ImmutableDictionary<
        Id<CompanySite>,
        Id<Company>
    >.Empty;

    /// <summary>The company as it stood on the day; null before the record knows it.</summary>
    public Company? Find(Id<Company> id, AsOf asOf) => _files.Find(id)?.At(asOf);

    /// <summary>The company to which a number was given.</summary>
    public Company? Find(ExternalId external, AsOf asOf) =>
        _byNumber.TryGetValue(external, out var id)
        && Find(id, asOf) is { } found
        && found.ExternalIds.Contains(external)
            ? found
            : null;

    /// <summary>All companies known by then, those that are no more included.</summary>
    public IReadOnlyList<Company> All(AsOf asOf) =>
        [.. _files.Select(file => file.At(asOf)).OfType<Company>()];

    /// <summary>A company's people on the day.</summary>
    /// <remarks>
    /// Of the reports about days up to the one asked about, the latest day counts; of those of one day, the
    /// best source (insured, payroll, self-report); of those, the one known last. Unit: persons or full-time
    /// equivalents, as asked.
    /// Missing: null, never 0.
    /// </remarks>
    public Headcount? HeadcountOf(Id<Company> id, HeadcountOf of, AsOf asOf) =>
        _files.Find(id)?.HeadcountAt(of, asOf);

    /// <summary>All reports of a company's people that are known by then, whichever counts.</summary>
    public IReadOnlyList<Headcount> HeadcountsOf(Id<Company> id, AsOf asOf) =>
        _files.Find(id) is { } file
            ? [.. file.Headcounts.Where((_, index) => asOf.Sees(file.HeadcountMarks[index]))]
            : [];

    /// <summary>A company's latest value up to the day, on one basis or on any. Missing: null, never
    /// 0.</summary>
    public Valuation? ValuationOf(Id<Company> id, AsOf asOf, ValueBasis? basis = null) =>
        _files.Find(id)?.ValuationAt(basis, asOf);

    /// <summary>All values of a company that are known by then: none ever replaces another.</summary>
    public IReadOnlyList<Valuation> ValuationsOf(Id<Company> id, AsOf asOf) =>
        _files.Find(id) is { } file
            ? [.. file.Valuations.Where((_, index) => asOf.Sees(file.ValuationMarks[index]))]
            : [];

    /// <summary>Where each of a company's sites was from when to when, up to the day, in the order in which
    /// the sites were recorded.</summary>
    public IReadOnlyList<SiteStay> StaysOf(Id<Company> id, AsOf asOf) =>
        _files.Find(id) is { } file ? [.. file.Sites.SelectMany(site => SiteStay.Of(id, site, asOf))] : [];

    /// <summary>The journal entry by which the company entered the record; null when it is not
    /// known.</summary>
    public long? EntryOf(Id<Company> id, AsOf asOf) =>
        _files.Find(id)?.Registered.Mark is { } mark && asOf.Sees(mark) ? mark.Sequence : null;

    internal Companies After(ICompanyEvent happened, Mark mark) =>
        happened switch
        {
            CompanyRegistered registered => Registered(registered, mark),
            CompanyRenamed renamed => Change(
                renamed,
                file => file with { Names = file.Names.Add(renamed.Name, mark) }
            ),
            CompanyNumbered numbered => Change(
                numbered,
                file => file with { Numbers = file.Numbers.Add(new(numbered.External, mark)) }
            ) with
            {
                _byNumber = _byNumber.SetItem(numbered.External, numbered.Company),
            },
            CompanySiteOpened opened => Opened(opened, mark),
            CompanySiteMoved moved => Change(
                moved,
                file =>
                    file with
                    {
                        Sites = file.Sites.Change(
                            moved.Site,
                            site =>
                                site with
                                {
                                    Places = site.Places.Add(
                                        new(
                                            site.Id,
                                            site.Kind,
                                            moved.To,
                                            moved.Address,
                                            mark.Effective.From,
                                            moved.From
                                        ),
                                        mark
                                    ),
                                }
                        ),
                    }
            ),
            CompanySiteClosed closed => Change(
                closed,
                file =>
                    file with
                    {
                        Sites = file.Sites.Change(
                            closed.Site,
                            site => site with { Closings = site.Closings.Add(mark) }
                        ),
                    }
            ),
            CompanyExited exited => Change(
                exited,
                file =>
                    file with
                    {
                        Lives = file.Lives.Add(new(exited.Exit, mark.Effective.From, exited.Into), mark),
                    }
            ),
            HeadcountReported reported => Change(
                reported,
                file =>
                    file with
                    {
                        Headcounts = file.Headcounts.Add(
                            new(
                                file.Id,
                                reported.Of,
                                reported.Count,
                                reported.Source,
                                mark.Effective.From,
                                mark.Sequence
                            )
                        ),
                        HeadcountMarks = file.HeadcountMarks.Add(mark),
                    }
            ),
            CompanyValued valued => Change(
                valued,
                file =>
                    file with
                    {
                        Valuations = file.Valuations.Add(
                            new(
                                file.Id,
                                valued.Value,
                                valued.Basis,
                                mark.Effective.From,
                                valued.Source,
                                mark.Sequence
                            )
                        ),
                        ValuationMarks = file.ValuationMarks.Add(mark),
                    }
            ),
            _ => this,
        };

    internal CompanyFile? FileOf(Id<Company> id) => _files.Find(id);

    internal bool IsSiteRecorded(Id<CompanySite> site) => _bySite.ContainsKey(site);

    internal LocalizedText NameOf(Id<Company> id) => _files.Find(id)!.Names.Facts[^1].Value;

    /// <summary>Why nothing can be recorded of the company on that day, or null.</summary>
    internal Refusal? RefusalOf(Id<Company> id, DateOnly on)
    {
        if (_files.Find(id) is not { } file)
            return new MustBeKnown(Nouns.Company, id.ToString());
        return file.At(AsOf.AllRecorded(on)) is { Life.IsOver: false }
            ? null
            : new MustBeInBeing(Nouns.Company, NameOf(id), on);
    }

    internal Refusal? RefusalOf(ExternalId external) =>
        _byNumber.TryGetValue(external, out var holder) && _files.Find(holder) is not null
            ? new ExternalIdMustBeFree(external, NameOf(holder))
            : null;

    Companies Change(ICompanyEvent happened, Func<CompanyFile, CompanyFile> change) =>
        this with
        {
            _files = _files.Change(happened.Company, change),
        };

    Companies Registered(CompanyRegistered registered, Mark mark)
    {
        var numbers = default(AppendOnlyList<Marked<ExternalId>>);
        var byNumber = _byNumber;
        foreach (var external in registered.ExternalIds)
        {
            numbers = numbers.Add(new(external, mark));
            byNumber = byNumber.SetItem(external, registered.Company);
        }

        var names = default(Timeline<LocalizedText>).Add(registered.Name, mark);
        var file = new CompanyFile(registered.Company, new(registered, mark), names) { Numbers = numbers };
        return this with { _files = _files.With(registered.Company, file), _byNumber = byNumber };
    }

    Companies Opened(CompanySiteOpened opened, Mark mark)
    {
        var place = new CompanySite(
            opened.Site,
            opened.Kind,
            opened.Region,
            opened.Address,
            mark.Effective.From,
            MovedFrom: null
        );
        var site = new CompanySiteFile(
            opened.Site,
            opened.Kind,
            default(Timeline<CompanySite>).Add(place, mark),
            default
        );
        return Change(opened, file => file with { Sites = file.Sites.With(opened.Site, site) }) with
        {
            _bySite = _bySite.SetItem(opened.Site, opened.Company),
        };
    }
}
