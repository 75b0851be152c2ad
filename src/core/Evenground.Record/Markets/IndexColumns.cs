using System.Text.Json;

namespace Evenground.Record;

/// <summary>The columns of a file of market indices: one level a row.</summary>
public static class IndexColumns
{
    public static SheetColumn Code { get; } =
        new(
            0,
            "code",
            40,
            false,
            new("지수의 짧은 이름, 예: MARKET-TR.", "Short name of the index, as MARKET-TR.")
        );

    public static SheetColumn NameKorean { get; } =
        new(1, "name_ko", 200, false, new("한국어 이름.", "Its name in Korean."));

    public static SheetColumn NameEnglish { get; } =
        new(2, "name_en", 200, false, new("영어 이름.", "Its name in English."));

    public static SheetColumn Currency { get; } =
        new(3, "currency", 3, false, new("통화, 예: KRW.", "Its currency, as KRW."));

    public static SheetColumn Kind { get; } =
        new(
            4,
            "kind",
            20,
            false,
            new("총수익 지수는 total-return, 가격 지수는 price.", "total-return, or price for prices alone.")
        );

    public static SheetColumn On { get; } =
        new(5, "on", 10, false, new("값의 날짜.", "The day of the level.")) { HoldsDays = true };

    public static SheetColumn Level { get; } =
        new(6, "level", 40, false, new("종가. 0보다 커야 합니다.", "The closing level, more than 0."));

    public static SheetColumn Source { get; } =
        new(7, "source", 1_000, false, new("누가 어디에 공표했는지.", "Who published it, and where."));

    public static IReadOnlyList<SheetColumn> All { get; } =
    [Code, NameKorean, NameEnglish, Currency, Kind, On, Level, Source];
}

/// <summary>One level of an index as a row of a file gives it.</summary>
public sealed record IndexRow(int Line, RecordMarketIndex Index)
{
    static readonly IReadOnlyList<string> Kinds =
    [
        .. Enum.GetNames<MarketIndexKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
    ];

    /// <returns>The row in <see cref="IndexColumns"/>, or null with its errors noted.</returns>
    public static IndexRow? Read(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var on = cells.Day(IndexColumns.On);
        var level = cells.Number(IndexColumns.Level);
        if (level <= 0)
            cells.Refuse(
                IndexColumns.Level,
                RowFault.NumberMustBePositive,
                text.Cells[IndexColumns.Level.Place],
                new("0보다 큰 수.", "A number above 0.")
            );
        var index = new RecordMarketIndex(
            cells.Key(IndexColumns.Code),
            new(cells.Text(IndexColumns.NameKorean), cells.Text(IndexColumns.NameEnglish)),
            cells.Word(
                IndexColumns.Currency,
                RowFault.WordMustBeKnown,
                ["KRW", "USD", "EUR", "… (ISO 4217)"],
                Currency.Parse
            ) ?? default,
            cells.Word(IndexColumns.Kind, RowFault.WordMustBeKnown, Kinds, KindOf) ?? default,
            [new(on ?? default, level ?? default)],
            cells.Text(IndexColumns.Source)
        );
        return cells.HasFailed ? null : new(text.Line, index);
    }

    /// <summary>Rows that do not go together: a day twice, or an index described in two ways.</summary>
    public static IReadOnlyList<RowError> Conflicts(IEnumerable<IndexRow> rows)
    {
        var errors = new List<RowError>();
        var first = new Dictionary<string, IndexRow>(StringComparer.Ordinal);
        var days = new Dictionary<(string, DateOnly), int>();
        foreach (var row in rows)
        {
            var (code, day) = (row.Index.Code, row.Index.Levels[0].On);
            first.TryAdd(code, row);
            if (first[code].Index with { Levels = row.Index.Levels } != row.Index)
                errors.Add(
                    RowError.At(
                        row.Line,
                        IndexColumns.Code.Name,
                        RowFault.RowsMustAgree,
                        code,
                        new(
                            $"{first[code].Line}행과 같은 이름·통화·종류·출처.",
                            $"The name, currency, kind and source of line {first[code].Line}."
                        )
                    )
                );
            if (!days.TryAdd((code, day), row.Line))
                errors.Add(
                    RowError.At(
                        row.Line,
                        IndexColumns.On.Name,
                        RowFault.RowMustStandOnce,
                        $"{day:yyyy-MM-dd}",
                        new(
                            $"하루에 한 행. {days[(code, day)]}행에 이미 있습니다.",
                            $"One row a day; line {days[(code, day)]} has it."
                        )
                    )
                );
        }

        return errors;
    }

    /// <summary>Rows put together, an index with all its levels.</summary>
    public static RecordMarketIndices Together(IEnumerable<IndexRow> rows) =>
        new([
            .. rows.GroupBy(row => row.Index.Code, StringComparer.Ordinal)
                .Select(index =>
                    index.First().Index with
                    {
                        Levels = [.. index.Select(row => row.Index.Levels[0])],
                    }
                ),
        ]);

    static MarketIndexKind? KindOf(string word) =>
        Kinds.ToList().IndexOf(word) is >= 0 and var place ? (MarketIndexKind)place : null;
}
