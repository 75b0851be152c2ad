namespace Evenground.Record;

/// <summary>Finds what the names of a sheet mean in a record, and notes those that mean nothing or too
/// much.</summary>
sealed class FundSheetNames
{
    static readonly AsOf Whole = AsOf.AllRecorded(DateOnly.MaxValue);

    readonly History _history;
    readonly RowErrors _errors;
    readonly Dictionary<Guid, Fund> _funds;
    readonly ILookup<string, Fund> _fundsByName;
    readonly ILookup<string, Id<Organisation>> _organisations;
    readonly ILookup<string, Id<Company>> _companies;

    public FundSheetNames(History history, RowErrors errors)
    {
        (_history, _errors) = (history, errors);
        var funds = history.Funds.All(Whole);
        _funds = funds.ToDictionary(fund => fund.Id.Value);
        _fundsByName = Named(funds, fund => fund.Name, fund => fund);
        _organisations = Named(
            history.Organisations.All(Whole),
            organisation => organisation.Name,
            organisation => organisation.Id
        );
        _companies = Named(history.Companies.All(Whole), company => company.Name, company => company.Id);
    }

    public Fund? FundOf(FundSheetRow row) =>
        Guid.TryParse(row.Fund, out var id) && _funds.TryGetValue(id, out var fund)
            ? fund
            : Only(_fundsByName[row.Fund], row, FundSheetColumns.Fund, row.Fund, Nouns.Fund);

    public Id<Organisation>? Organisation(FundSheetRow row, SheetColumn column, string name)
    {
        if (Id<Organisation>.Parse(name) is { } id && _history.Organisations.Find(id, Whole) is not null)
            return id;
        return Only(
            _organisations[name].Select(found => (Id<Organisation>?)found),
            row,
            column,
            name,
            Nouns.Organisation
        );
    }

    public Id<Company>? CompanyOf(FundSheetRow row)
    {
        if (Id<Company>.Parse(row.Company) is { } id && _history.Companies.FileOf(id) is not null)
            return id;
        return Only(
            _companies[row.Company].Select(found => (Id<Company>?)found),
            row,
            FundSheetColumns.Company,
            row.Company,
            Nouns.Company
        );
    }

    /// <summary>The site of a company by kind or id; null when none is named, or with its error
    /// noted.</summary>
    public Id<CompanySite>? SiteOf(FundSheetRow row, Id<Company> company)
    {
        if (row.Site.Length == 0)
            return null;
        var sites = _history.Companies.Find(company, AsOf.AllRecorded(row.On!.Value))?.Sites ?? [];
        var found = sites
            .Where(site =>
                Id<CompanySite>.Parse(row.Site) is { } id
                    ? site.Id == id
                    : FundSheetRow.ValueOf<SiteKind>(row.Site) == site.Kind
            )
            .Select(site => (Id<CompanySite>?)site.Id);
        return Only(found, row, FundSheetColumns.Site, row.Site, Nouns.CompanySite);
    }

    public void Refuse(int line, SheetColumn? column, RowFault fault, string found, LocalizedText allowed) =>
        _errors.Add(RowError.At(line, column?.Name ?? "", fault, found, allowed));

    T? Only<T>(IEnumerable<T> found, FundSheetRow row, SheetColumn column, string name, LocalizedText noun)
    {
        T[] all = [.. found.Take(2)];
        if (all.Length == 1)
            return all[0];
        Refuse(
            row.Line,
            column,
            RowFault.NameMustBeKnown,
            name,
            all.Length == 0
                ? new(
                    Korean: $"기록된 {noun.Korean}의 이름 또는 식별자. 없으면 먼저 등록하십시오.",
                    English: $"The name or id of a {noun.English} of the record; register it first if there is none."
                )
                : new(
                    Korean: $"이름이 같은 {noun.Korean}이(가) 둘 이상이므로 식별자로 입력하십시오.",
                    English: $"Its id, as more than one {noun.English} goes by this name."
                )
        );
        return default;
    }

    static ILookup<string, TKey> Named<T, TKey>(
        IEnumerable<T> all,
        Func<T, LocalizedText> name,
        Func<T, TKey> key
    ) =>
        all.SelectMany(one =>
                (IEnumerable<(string, TKey)>)
                    [
                        .. new[] { name(one).Korean, name(one).English }
                            .Distinct(StringComparer.Ordinal)
                            .Select(text => (text, key(one))),
                    ]
            )
            .ToLookup(named => named.Item1, named => named.Item2, StringComparer.Ordinal);
}
