using System.Globalization;
using System.Text.Json;

namespace Evenground.Record;

/// <summary>One row of a sheet of fund entries, read and not yet looked up in any record.</summary>
public sealed record FundSheetRow(int Line, string Entry, FundSheetKind Kind)
{
    public string Fund { get; private init; } = "";

    public DateOnly? On { get; private init; }

    public string Investor { get; private init; } = "";

    public string To { get; private init; } = "";

    public InvestorRole? Role { get; private init; }

    public string Part { get; private init; } = "";

    public decimal Amount { get; private init; }

    public Currency? Currency { get; private init; }

    public decimal? Rate { get; private init; }

    public string RateSource { get; private init; } = "";

    public DateOnly? Due { get; private init; }

    public string Company { get; private init; } = "";

    public string Site { get; private init; } = "";

    public string Stake { get; private init; } = "";

    public Instrument? Instrument { get; private init; }

    public decimal Units { get; private init; }

    public InvestmentStage? Stage { get; private init; }

    public string Type { get; private init; } = "";

    public string Method { get; private init; } = "";

    public string Basis { get; private init; } = "";

    public bool Paid { get; private init; }

    public bool Reinvest { get; private init; }

    public decimal? Price { get; private init; }

    /// <summary>What all rows of one entry must say alike.</summary>
    public FundSheetRow Shared => this with { Line = 0, Investor = "", Part = "", Amount = 0 };

    /// <returns>The row in <see cref="FundSheetColumns"/>, or null with its errors noted.</returns>
    public static FundSheetRow? Read(RowText text, RowErrors errors)
    {
        var cells = new CellReader(text, errors);
        var entry = cells.Text(FundSheetColumns.Entry);
        var word = cells.Text(FundSheetColumns.Kind);
        if (word.Length == 0)
            return null;
        if (FundSheetKind.Find(word) is not { } kind)
        {
            cells.Refuse(
                FundSheetColumns.Kind,
                RowFault.WordMustBeKnown,
                word,
                LocalizedText.Same(string.Join(", ", FundSheetKind.All.Select(known => known.Word)))
            );
            return null;
        }

        foreach (var column in FundSheetColumns.All)
            if (cells.IsEmpty(column) && kind.NeedsCell(column))
                cells.Refuse(column, RowFault.CellMustNotBeEmpty, "", AllowedIn(column, kind));
            else if (!cells.IsEmpty(column) && !kind.MayFill(column))
                cells.Refuse(
                    column,
                    RowFault.CellMustBeEmpty,
                    text.Cells[column.Place],
                    new(
                        Korean: $"빈칸. '{kind.Word}' 항목은 이 열을 쓰지 않습니다.",
                        English: $"Nothing: entries of the kind '{kind.Word}' do not use this column."
                    )
                );

        var row = ReadCells(cells, new(text.Line, entry, kind));
        return cells.HasFailed ? null : row;
    }

    static FundSheetRow ReadCells(CellReader cells, FundSheetRow row) =>
        row with
        {
            Fund = cells.Text(FundSheetColumns.Fund),
            On = cells.Day(FundSheetColumns.On),
            Investor = cells.Text(FundSheetColumns.Investor),
            To = cells.Text(FundSheetColumns.To),
            Role = WordOf<InvestorRole>(cells, FundSheetColumns.Role),
            Part = PartOf(cells, row.Kind),
            Amount = cells.Number(FundSheetColumns.Amount) ?? 0,
            Currency = cells.Word(
                FundSheetColumns.Currency,
                RowFault.WordMustBeKnown,
                ["KRW", "USD", "EUR", "… (ISO 4217)"],
                Evenground.Currency.Parse
            ),
            Rate = cells.Number(FundSheetColumns.Rate),
            RateSource = cells.Text(FundSheetColumns.RateSource),
            Due = cells.Day(FundSheetColumns.Due),
            Company = cells.Text(FundSheetColumns.Company),
            Site = cells.Text(FundSheetColumns.Site),
            Stake = cells.Text(FundSheetColumns.Stake),
            Instrument = InstrumentTerms.Read(cells),
            Units = cells.Number(FundSheetColumns.Units) ?? 0,
            Stage = WordOf<InvestmentStage>(cells, FundSheetColumns.Stage),
            Type = TypeOf(cells, row.Kind),
            Method = cells.Text(FundSheetColumns.Method),
            Basis = cells.Text(FundSheetColumns.Basis),
            Paid = Flag(cells, FundSheetColumns.Paid),
            Reinvest = Flag(cells, FundSheetColumns.Reinvest),
            Price = cells.Number(FundSheetColumns.Price),
        };

    static string PartOf(CellReader cells, FundSheetKind kind)
    {
        var allowed =
            kind == FundSheetKind.Total
                ? [.. FundSheetKind.All.SelectMany(known => known.Parts).Distinct()]
                : kind.Parts;
        return OneOf(cells, FundSheetColumns.Part, allowed);
    }

    static string TypeOf(CellReader cells, FundSheetKind kind) =>
        OneOf(cells, FundSheetColumns.Type, AllowedTypes(kind));

    /// <summary>The words of the column <c>type</c> for a kind of entry.</summary>
    public static IReadOnlyList<string> AllowedTypes(FundSheetKind kind) =>
        kind.Word switch
        {
            "cost" => Words<CostKind>(),
            "income" => Words<IncomeKind>(),
            "total" =>
            [
                .. FundSheetKind.All.Where(known => known != FundSheetKind.Total).Select(known => known.Word),
            ],
            _ => [],
        };

    /// <summary>The words of an enumeration as files write them.</summary>
    public static IReadOnlyList<string> Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>The value of a word, or null.</summary>
    public static T? ValueOf<T>(string word)
        where T : struct, Enum
    {
        var place = Words<T>()
            .ToList()
            .FindIndex(known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : Enum.GetValues<T>()[place];
    }

    static T? WordOf<T>(CellReader cells, SheetColumn column)
        where T : struct, Enum => cells.Word(column, RowFault.WordMustBeKnown, Words<T>(), ValueOf<T>);

    static string OneOf(CellReader cells, SheetColumn column, IReadOnlyList<string> allowed)
    {
        var text = cells.Text(column).ToLower(CultureInfo.InvariantCulture);
        if (text.Length > 0 && allowed.Count > 0 && !allowed.Contains(text))
            cells.Refuse(
                column,
                RowFault.WordMustBeKnown,
                text,
                LocalizedText.Same(string.Join(", ", allowed))
            );
        return text;
    }

    static bool Flag(CellReader cells, SheetColumn column) =>
        cells.Word(
            column,
            RowFault.WordMustBeKnown,
            ["true", "false"],
            word =>
                word.ToLowerInvariant() switch
                {
                    "true" => true,
                    "false" => false,
                    _ => (bool?)null,
                }
        ) ?? false;

    static LocalizedText AllowedIn(SheetColumn column, FundSheetKind kind) =>
        column == FundSheetColumns.Method
            ? LocalizedText.Same(string.Join(", ", ValuationMethods.All.Select(method => method.Code)))
        : column == FundSheetColumns.Part ? LocalizedText.Same(string.Join(", ", kind.Parts))
        : column == FundSheetColumns.Type ? LocalizedText.Same(string.Join(", ", AllowedTypes(kind)))
        : column.Meaning;
}
