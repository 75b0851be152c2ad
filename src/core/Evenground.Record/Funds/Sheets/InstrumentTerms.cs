using System.Globalization;

namespace Evenground.Record;

/// <summary>Reads an instrument and its terms: <c>multiple=1; participating; discount=0.2</c>.</summary>
static class InstrumentTerms
{
    static readonly LocalizedText Allowed = LocalizedText.Same(
        "multiple=1; participating; cap=KRW 8000000000; discount=0.2; interest=0.03; matures=2027-01-31"
    );

    /// <summary>The instrument of a row; null when none is named.</summary>
    public static Instrument? Read(CellReader cells)
    {
        var kind = cells.Word(
            FundSheetColumns.Instrument,
            RowFault.WordMustBeKnown,
            FundSheetRow.Words<InstrumentKind>(),
            FundSheetRow.ValueOf<InstrumentKind>
        );
        var terms = cells.Text(FundSheetColumns.Terms);
        if (kind is not { } of)
            return null;

        var instrument = new Instrument(of);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var term in terms.Split(
                ';',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var (name, value) = term.Split('=', StringSplitOptions.TrimEntries) switch
            {
                [var flag] => (flag, ""),
                [var before, var after] => (before, after),
                _ => ("", ""),
            };
            if (given.Add(name) && With(instrument, name, value) is { } next)
                instrument = next;
            else
                cells.Refuse(FundSheetColumns.Terms, RowFault.WordMustBeKnown, term, Allowed);
        }

        return instrument;
    }

    static Instrument? With(Instrument instrument, string name, string value) =>
        name switch
        {
            "participating" when value.Length == 0 => instrument with { IsParticipating = true },
            "multiple" when Number(value) is { } multiple => instrument with
            {
                LiquidationMultiple = multiple,
            },
            "discount" when Number(value) is { } discount => instrument with { Discount = discount },
            "interest" when Number(value) is { } interest => instrument with { InterestRate = interest },
            "cap" when Cap(value) is { } cap => instrument with { ValuationCap = cap },
            "matures" when Day(value) is { } day => instrument with { MaturesOn = day },
            _ => null,
        };

    /// <summary>An amount with its currency before it.</summary>
    static Money? Cap(string value) =>
        value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var code, var amount]
        && Currency.Parse(code) is { } currency
        && Number(amount) is { } major
        && Money.From(major, currency).Accepted(out var cap, out _)
            ? cap
            : null;

    static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
