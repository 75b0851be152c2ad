using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One figure is printed in two currencies: is the rate between them that of the day?</summary>
public sealed class CurrenciesAgree : IAuditRule
{
    /// <summary>Rates of one day differ between banks and hours by about as much.</summary>
    const decimal DaysSpread = 0.02m;

    public string Code => "two-currencies-disagree";

    public LocalizedText Title => new("두 통화로 적힌 같은 수치", "One figure in two currencies");

    public LocalizedText Explanation =>
        new(
            Korean: "한 발표가 같은 수치를 두 통화로 적었을 때, 두 금액의 반올림 범위에서 나올 수 있는 환율의 범위를 계산해 그날의 환율과 "
                + "비교합니다. 기준일 또는 발표일의, 출처가 있는 환율만 씁니다. 기록에 환율이 없으면 확인하지 않고 계산된 범위만 보여 줍니다.",
            English: "When a statement prints one figure in two currencies, the range of rates that their "
                + "rounding allows is worked "
                + "out and held against the day's rate. Only a sourced rate of the figure's day or of the day of "
                + "publication "
                + "counts. Without one nothing is checked, and the implied range is shown."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "모순: 그날 환율이 계산된 범위에서 2% 넘게 벗어난 경우. 의심: 벗어났으나 2% 이내인 경우. 참고: 환율이 없어 확인하지 못한 경우.",
            English: "Contradiction: the day's rate lies outside the implied range by more than 2 %. Doubt: "
                + "outside, but by no more "
                + "than 2 %. Note: not checked, as the record has no rate."
        );

    public IEnumerable<Finding> Check(AuditView view) =>
        from said in view
            .Assertions.Where(row => row.Key.Unit.Kind == UnitKind.Money)
            .GroupBy(row => (row.Key.Statement, Place: AuditView.FigureOf(row), row.IsTarget))
        let byCurrency = said.DistinctBy(row => row.Key.Unit)
            .OrderByDescending(row => row.Figure.Value)
            .ToList()
        from other in byCurrency.Skip(1)
        let implied = Implied(byCurrency[0], other)
        where implied is not null
        let finding = Compare(byCurrency[0], other, implied.Value, view)
        where finding is not null
        select finding;

    /// <summary>What one unit of the dearer currency costs in the cheaper one, by the two figures as
    /// printed.</summary>
    static Interval? Implied(Assertion larger, Assertion smaller) =>
        Quotients.Of(AsPrinted(larger), AsPrinted(smaller));

    /// <summary>"At least" and targets are converted as the number printed, so they are read as that
    /// number.</summary>
    static Interval AsPrinted(Assertion row) =>
        row.Key.Relation == Relation.About
            ? row.Interval
            : Reading.Of(Relation.Equals, row.Key.Unit, row.Figure).Interval;

    Finding? Compare(Assertion larger, Assertion smaller, Interval implied, AuditView view)
    {
        var rates = RatesOf(larger, smaller, view).ToList();
        if (rates.Count == 0)
            return NotChecked(larger, smaller, implied, view);
        if (rates.Any(rate => implied.Contains(rate.Price)))
            return null;

        var nearest = rates.MinBy(rate => Distance(implied, rate.Price))!;
        var isNear = Distance(implied, nearest.Price) <= DaysSpread * nearest.Price;
        var severity = isNear ? Severity.Doubt : Severity.Contradiction;
        var unit = larger.Key.Unit;
        var headline = view.Say(
            korean: w =>
                $"{w.About(larger)}: {KoreanParticle.And(w.Printed(larger))} {w.Printed(smaller)}에서 "
                + $"나오는 환율은 "
                + $"{w.Number(1, smaller.Key.Unit)}당 {w.Range(implied, unit)}인데, {w.Day(nearest.Noted.On)} "
                + $"환율은 {w.Number(nearest.Price, unit)}입니다.",
            english: w =>
                $"{w.About(larger)}: {w.Printed(larger)} and {w.Printed(smaller)} imply "
                + $"{w.Range(implied, unit)} for "
                + $"{smaller.Key.Unit} 1, but the rate of {w.Day(nearest.Noted.On)} is "
                + $"{w.Number(nearest.Price, unit)}."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"{Division(w, larger, smaller, implied)} 출처가 있는 환율: {w.Number(nearest.Price, unit)}"
                + $"({w.Day(nearest.Noted.On)}, {nearest.Noted.Source}).",
            english: w =>
                $"{Division(w, larger, smaller, implied)} Sourced rate: "
                + $"{w.Number(nearest.Price, unit)} "
                + $"({w.Day(nearest.Noted.On)}, {nearest.Noted.Source})."
        );
        return view.Found(this, severity, (headline, arithmetic), [larger, smaller]);
    }

    Finding NotChecked(Assertion larger, Assertion smaller, Interval implied, AuditView view)
    {
        var headline = view.Say(
            korean: w =>
                $"{w.About(larger)}: {KoreanParticle.And(w.Printed(larger))} "
                + $"{KoreanParticle.Topic(w.Printed(smaller))} 환율이 기록에 없어 확인하지 않았습니다"
                + $"(계산된 환율: {w.Number(1, smaller.Key.Unit)}당 {w.Range(implied, larger.Key.Unit)}).",
            english: w =>
                $"{w.About(larger)}: {w.Printed(larger)} and {w.Printed(smaller)} were not "
                + $"checked, as the record has no rate "
                + $"(implied: {w.Range(implied, larger.Key.Unit)} for {w.Number(1, smaller.Key.Unit)})."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"{Division(w, larger, smaller, implied)} "
                + $"{string.Join(" 또는 ", DaysOf(larger).Select(w.Day))}의 출처가 있는 환율을 기록하면 확인됩니다.",
            english: w =>
                $"{Division(w, larger, smaller, implied)} Record a sourced rate of "
                + $"{string.Join(" or of ", DaysOf(larger).Select(w.Day))} to have it checked."
        );
        return view.Found(
            this,
            Severity.Note,
            (headline, arithmetic),
            [larger, smaller],
            FindingStatus.NotCheckable
        );
    }

    static string Division(Words w, Assertion larger, Assertion smaller, Interval implied) =>
        $"({w.Range(AsPrinted(larger), larger.Key.Unit)}) ÷ "
        + $"({w.Range(AsPrinted(smaller), smaller.Key.Unit)}) = "
        + $"{w.Range(implied, larger.Key.Unit)}.";

    static decimal Distance(Interval implied, decimal price) =>
        price < implied.Low ? implied.Low.Value - price
        : price > implied.High ? price - implied.High.Value
        : 0;

    /// <summary>The figure's own day and that of publication; a target was converted on the latter.</summary>
    static IEnumerable<DateOnly> DaysOf(Assertion row) =>
        row.IsTarget || row.Key.AsOf == row.Statement.PublishedOn
            ? [row.Statement.PublishedOn]
            : [row.Key.AsOf, row.Statement.PublishedOn];

    static IEnumerable<(ExchangeRateNoted Noted, decimal Price)> RatesOf(
        Assertion larger,
        Assertion smaller,
        AuditView view
    )
    {
        foreach (var rate in DaysOf(larger).SelectMany(view.RatesOn).Where(rate => rate.Rate > 0))
        {
            var (dearer, cheaper) = (smaller.Key.Unit.Currency, larger.Key.Unit.Currency);
            if (rate.Base == dearer && rate.Quote == cheaper)
                yield return (rate, rate.Rate);
            if (rate.Base == cheaper && rate.Quote == dearer)
                yield return (rate, 1 / rate.Rate);
        }
    }
}
