namespace Evenground.Record;

/// <summary>Finds the company that somebody means by a word.</summary>
public static class CompanyByWord
{
    /// <summary>The company of an id, of a number such as <c>kr-brn:1234567890</c>, or of a whole name in
    /// either language.</summary>
    /// <returns>Refused when there is none, or several have this name.</returns>
    public static Outcome<Company> Find(Companies companies, string word, AsOf asOf)
    {
        if (Id<Company>.Parse(word) is { } id && companies.Find(id, asOf) is { } known)
            return known;
        var named = companies
            .All(asOf)
            .Where(company =>
                company.Name.Korean == word
                || company.Name.English == word
                || company.ExternalIds.Any(external => external.ToString() == word)
            )
            .Take(2)
            .ToList();
        return named.Count switch
        {
            1 => named[0],
            0 => new MustBeKnown(Nouns.Company, word),
            _ => new CompanyMustBeMeantAlone(word),
        };
    }
}

/// <summary>Several companies have the name.</summary>
public sealed record CompanyMustBeMeantAlone(string Asked) : Refusal
{
    public override string Code => "company.must-be-meant-alone";

    public override LocalizedText Text =>
        new(
            Korean: $"이름이 '{Asked}'인 기업이 여럿입니다. 식별자나 사업자등록번호로 지정하십시오.",
            English: $"Several companies are called '{Asked}'. Name the one that you mean by its id or its number."
        );
}
