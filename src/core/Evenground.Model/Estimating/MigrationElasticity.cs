using System.Globalization;
using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>How strongly moves between a country's regions followed work, by its own official
/// statistics.</summary>
/// <remarks>
/// Formula: moves(i, j, t) = exp(pair(i, j) + origin and year(i, t) + θ ln(employed ÷ aged 15 and over of j,
/// t
/// - lag)
/// [+ γ ln(product per head of j, t - lag)]), by <see cref="PoissonEstimator"/>; errors clustered by
/// destination. Years and regions: those for which all figures are there, and regions that existed through
/// the whole year. It stands beside the parameter of the model, which it bounds and does not set: with few
/// regions the error is as large as the estimate.
/// Source of the method: J. M. C. Santos Silva, S. Tenreyro (2006), DOI 10.1162/rest.88.4.641.
/// </remarks>
/// <param name="Employment">θ: of the employment rate; null when it was not asked for.</param>
/// <param name="Product">γ: of the product per head; null when it was not asked for.</param>
/// <param name="Rows">Origins, destinations and years that took part.</param>
/// <param name="FirstYear">The first year of moves.</param>
/// <param name="LastYear">The last year of moves.</param>
/// <param name="Regions">Destinations, which are the clusters too.</param>
/// <param name="Notices">What a reader must know.</param>
public sealed record MigrationElasticity(
    Elasticity? Employment,
    Elasticity? Product,
    int Rows,
    int FirstYear,
    int LastYear,
    int Regions,
    IReadOnlyList<Notice> Notices
)
{
    /// <summary>Up to so many destinations, clustered errors themselves are uncertain.</summary>
    const int FewClusters = 40;

    /// <summary>Estimates it from official figures.</summary>
    /// <returns>Refused with <see cref="ElasticityMustHaveFigures"/> when tables or years are missing, and as
    /// <see cref="PoissonEstimator"/> refuses.</returns>
    public static Outcome<MigrationElasticity> Estimate(
        OfficialFigures figures,
        ElasticityQuestion question,
        ForEachPart forEachPart,
        CancellationToken stop = default
    )
    {
        foreach (var table in question.Tables)
            if (figures.Table(table) is null)
                return new ElasticityMustHaveFigures(table, question.FirstYear, question.LastYear);

        var rows = new ElasticityRows(figures, question);
        if (rows.Count == 0)
            return new ElasticityMustHaveFigures(StandardTables.Flows, question.FirstYear, question.LastYear);
        if (!PoissonEstimator.Estimate(rows.Panel(), forEachPart, stop).Accepted(out var found, out var why))
            return why;

        return new MigrationElasticity(
            Of(found, ElasticityRows.Employment),
            Of(found, ElasticityRows.Product),
            found.Rows,
            rows.FirstYear,
            rows.LastYear,
            found.Clusters[0],
            [.. found.Notices, .. Remarks(question, rows, found.Clusters[0])]
        );
    }

    static Elasticity? Of(PoissonEstimate found, string name)
    {
        var place = found.Names.ToList().IndexOf(name);
        return place < 0 ? null : new(found.Coefficients[place], found.Clustered!.StandardError(place));
    }

    static IEnumerable<Notice> Remarks(ElasticityQuestion question, ElasticityRows rows, int clusters)
    {
        var (first, last) = (rows.FirstYear, rows.LastYear);
        if ((first, last) != (question.FirstYear, question.LastYear))
            yield return new(
                "elasticity-years",
                new(
                    $"물은 기간은 {Year(question.FirstYear)}–{Year(question.LastYear)}년이지만 모든 값이 있는 {Year(first)}–{Year(last)}년의 이동만 썼습니다.",
                    $"{Year(question.FirstYear)} to {Year(question.LastYear)} was asked for; moves of {Year(first)} to {Year(last)} have all figures and were used."
                )
            );
        if (clusters <= FewClusters)
            yield return new(
                "elasticity-few-clusters",
                new(
                    $"도착 지역이 {clusters}곳뿐이어서 표준 오차 자체가 불확실합니다. 추정값을 범위의 참고로만 쓰십시오.",
                    $"With {clusters} destinations only, the standard error is itself uncertain. Use the estimate as a guide to the range, no more."
                )
            );
    }

    static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An elasticity with its standard error.</summary>
public sealed record Elasticity(double Estimate, double StandardError);

/// <summary>Which moves, and what they are explained by.</summary>
/// <param name="FirstYear">The first year of moves.</param>
/// <param name="LastYear">The last year of moves.</param>
public sealed record ElasticityQuestion(int FirstYear, int LastYear)
{
    /// <summary>Whether the logarithm of the employment rate is a regressor.</summary>
    public bool WithEmployment { get; init; } = true;

    /// <summary>Whether the logarithm of product per head is a regressor.</summary>
    public bool WithProduct { get; init; }

    /// <summary>Years by which the moves follow what explains them.</summary>
    public int Lag { get; init; } = 1;

    /// <summary>Whether only regions that existed in all years count, so that a region founded meanwhile does
    /// not bring its first settlers into the answer.</summary>
    public bool OnlyLasting { get; init; }

    internal IEnumerable<string> Tables
    {
        get
        {
            yield return StandardTables.Flows;
            if (WithEmployment)
                yield return StandardTables.Labour;
            if (WithProduct)
                yield return StandardTables.ProductPerHead;
        }
    }
}

/// <summary>An elasticity is estimated from tables that are there, for years that they have.</summary>
/// <param name="Table">The table.</param>
/// <param name="FirstYear">The first year asked for.</param>
/// <param name="LastYear">The last year asked for.</param>
public sealed record ElasticityMustHaveFigures(string Table, int FirstYear, int LastYear) : Refusal
{
    public override string Code => "model.elasticity-must-have-figures";

    public override LocalizedText Text =>
        new(
            Korean: $"이동의 탄력성을 추정할 {FirstYear.ToString(CultureInfo.InvariantCulture)}–{LastYear.ToString(CultureInfo.InvariantCulture)}년의 값이 표 '{Table}'에 없습니다. 그 표를 들여오거나 값이 있는 기간을 고르십시오.",
            English: $"The table '{Table}' has no figures from which to estimate a migration elasticity for {FirstYear.ToString(CultureInfo.InvariantCulture)} to {LastYear.ToString(CultureInfo.InvariantCulture)}. Import the table, or choose years that it has."
        );
}
