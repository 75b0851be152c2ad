using System.Globalization;

namespace Evenground.Record;

/// <summary>The totals of a sheet, each against the rows that it sums.</summary>
static class FundSheetTotals
{
    /// <remarks>A total sums the amounts of all rows of its currency, and of its fund, kind of entry, part
    /// and day
    /// where it names them. Rows that name no currency are in their fund's.</remarks>
    public static void Check(IReadOnlyList<FundSheetRow> rows, History history, RowErrors errors)
    {
        var currencies = CurrenciesOf(history);
        foreach (var total in rows.Where(row => row.Kind == FundSheetKind.Total))
        {
            var currency = total.Currency ?? CurrencyOf(total);
            var sum = rows.Where(row => row.Kind != FundSheetKind.Total && IsIn(row, total, currency))
                .Sum(row => row.Amount);
            if (sum != total.Amount)
                errors.Add(
                    RowError.At(
                        total.Line,
                        FundSheetColumns.Amount.Name,
                        RowFault.TotalsMustTie,
                        total.Amount.ToString(CultureInfo.InvariantCulture),
                        Allowed(sum)
                    )
                );
        }

        Currency? CurrencyOf(FundSheetRow row) =>
            row.Currency ?? (currencies.TryGetValue(row.Fund, out var of) ? of : null);

        bool IsIn(FundSheetRow row, FundSheetRow total, Currency? currency) =>
            (total.Fund.Length == 0 || row.Fund == total.Fund)
            && (total.Type.Length == 0 || row.Kind.Word == total.Type)
            && (total.Part.Length == 0 || row.Part == total.Part)
            && (total.On is null || row.On == total.On)
            && (currency is null || CurrencyOf(row) is not { } of || of == currency);
    }

    static LocalizedText Allowed(decimal sum) =>
        new(
            Korean: string.Create(
                CultureInfo.InvariantCulture,
                $"{sum}: 합계가 가리키는 행들의 합입니다. 빠지거나 겹친 행이 없는지, 합계의 펀드·종류·통화가 맞는지 확인하십시오."
            ),
            English: string.Create(
                CultureInfo.InvariantCulture,
                $"{sum}, which is the sum of the rows that it speaks of. Look for a row that is missing or stands twice, and check the total's fund, type and currency."
            )
        );

    static Dictionary<string, Currency> CurrenciesOf(History history)
    {
        var currencies = new Dictionary<string, Currency>(StringComparer.Ordinal);
        foreach (var fund in history.Funds.All(AsOf.AllRecorded(DateOnly.MaxValue)))
        foreach (var name in (string[])[fund.Id.ToString(), fund.Name.Korean, fund.Name.English])
            currencies.TryAdd(name, fund.Currency);
        return currencies;
    }
}
