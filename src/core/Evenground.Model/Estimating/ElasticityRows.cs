using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>Moves between regions by year, with what explains them.</summary>
sealed class ElasticityRows
{
    public const string Employment = "employment-rate",
        Product = "product-per-head";

    const string EmployedItem = "employed",
        AdultsItem = "population-15-over",
        ProductItem = "product";

    const int FurthestYear = 10_000;

    static readonly OfficialSeries Employed =
            new(StandardTables.Labour, new("취업자", "employed"), Category: EmployedItem),
        Adults = new(StandardTables.Labour, new("15세 이상 인구", "aged 15 and over"), Category: AdultsItem),
        ProductPerHead =
            new(
                StandardTables.ProductPerHead,
                new("1인당 지역내총생산", "product per head"),
                Category: ProductItem
            );

    readonly OfficialFigures _figures;
    readonly ElasticityQuestion _question;
    readonly List<(int Year, int From, int To, double Moves, double[] Explained)> _rows = [];
    readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ElasticityRows(OfficialFigures figures, ElasticityQuestion question)
    {
        (_figures, _question) = (figures, question);
        for (var year = question.FirstYear; year <= question.LastYear; year++)
            AddYear(year);
    }

    public int Count => _rows.Count;

    public int FirstYear => _rows.Min(row => row.Year);

    public int LastYear => _rows.Max(row => row.Year);

    public PoissonPanel Panel()
    {
        PanelGroups Groups(string name, Func<(int Year, int From, int To), int> code) =>
            new(name, [.. _rows.Select(row => code((row.Year, row.From, row.To)))]);

        var names = new List<string>();
        if (_question.WithEmployment)
            names.Add(Employment);
        if (_question.WithProduct)
            names.Add(Product);
        return new()
        {
            Outcome = [.. _rows.Select(row => row.Moves)],
            Regressors =
            [
                .. names.Select(
                    (name, place) => new PanelColumn(name, [.. _rows.Select(row => row.Explained[place])])
                ),
            ],
            Effects =
            [
                Groups("origin and destination", row => row.From * _places.Count + row.To),
                Groups("origin and year", row => row.From * FurthestYear + row.Year),
            ],
            Clusters = [Groups("destination", row => row.To)],
        };
    }

    void AddYear(int year)
    {
        var period = StatisticPeriod.Year(year);
        var table = _figures.Table(StandardTables.Flows)!;
        if (!table.Periods.Contains(period) || _figures.Book.Root is not { } root)
            return;
        string[] places = [.. _figures.Territories.Within(root, period.Last).Where(IsCounted)];
        foreach (var to in places)
        {
            if (Explain(to, StatisticPeriod.Year(year - _question.Lag)) is not { } explained)
                continue;
            foreach (var from in places)
                if (from != to && table.Find(period, from, to) is { Value: { } moves })
                    _rows.Add((year, Number(from), Number(to), (double)moves, explained));
        }
    }

    bool IsCounted(string place) =>
        !_question.OnlyLasting
        || _figures.Territories.Exists(
            place,
            StatisticPeriod.Year(_question.FirstYear - _question.Lag).Days.From
        );

    /// <summary>Logarithms of what explains moves to a place; null when one is missing.</summary>
    double[]? Explain(string place, StatisticPeriod period)
    {
        var explained = new List<double>();
        if (_question.WithEmployment)
        {
            if (LogOf(Employed, place, period) is not { } employed)
                return null;
            if (LogOf(Adults, place, period) is not { } adults)
                return null;
            explained.Add(employed - adults);
        }

        if (_question.WithProduct)
        {
            if (LogOf(ProductPerHead, place, period) is not { } product)
                return null;
            explained.Add(product);
        }

        return [.. explained];
    }

    double? LogOf(OfficialSeries series, string place, StatisticPeriod period) =>
        _figures.Territories.Find(place) is { } territory
        && _figures.Find(series, period, territory).Value?.Printed is { } printed and > 0
            ? Elementary.Log((double)printed)
            : null;

    int Number(string place)
    {
        if (!_places.TryGetValue(place, out var number))
            _places[place] = number = _places.Count;
        return number;
    }
}
