using System.Text.Json;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The whole fund book of a programme in one view, or that of one fund: rows as the listings give
/// them, with what they were made from.</summary>
/// <remarks>
/// Shape: flat rows that name each other by ids. Unit: amounts in minor units with their currency beside
/// them; rates and multiples plain. The same journal and view give the same bytes. Missing: null, never 0.
/// </remarks>
/// <param name="Schema">The name and version of this shape; it counts up whenever a column is taken away or
/// means something else.</param>
/// <param name="Fund">The one fund that it is of; null for all.</param>
/// <param name="Head">The journal entry up to which it is read.</param>
/// <param name="HeadHash">The hash of the journal's head.</param>
public sealed record FundBookDocument(
    string Schema,
    string Programme,
    bool IsExample,
    string? Fund,
    DateOnly On,
    DateOnly Known,
    long Head,
    string HeadHash,
    string CodeVersion,
    IReadOnlyList<FundRow> Funds,
    IReadOnlyList<FundInvestorRow> Investors,
    IReadOnlyList<FundHoldingRow> Holdings,
    IReadOnlyList<FundValuationRow> Valuations,
    IReadOnlyList<FundEntryRow> Entries,
    IReadOnlyList<FundPostingRow> Postings,
    IReadOnlyList<FundFlowRow> Flows
)
{
    public const string CurrentSchema = "evenground.fund-book.v1";

    static readonly JsonSerializerOptions Compact = new(ShapeJson.Options) { WriteIndented = false };

    /// <summary>The document of all funds, or of the one that is named; refused when the view knows no such
    /// fund.</summary>
    public static Outcome<FundBookDocument> Of(
        History history,
        AsOf asOf,
        Fingerprint fingerprint,
        string? fund = null
    )
    {
        var portfolio = FundPortfolio.Of(history, asOf);
        var funds = portfolio.Funds;
        if (fund is not null)
        {
            if (portfolio.Named(fund) is not { } one)
                return new ReportedFundMustBeKnown(fund, portfolio.NamesOfFunds());
            funds = [one];
        }

        return new FundBookDocument(
            CurrentSchema,
            history.Programme?.Slug ?? "",
            history.Programme?.IsExample ?? false,
            fund is null ? null : funds[0].Fund.Id.ToString(),
            asOf.On,
            asOf.Known,
            fingerprint.Head.Sequence,
            fingerprint.Head.Hash.ToString(),
            fingerprint.CodeVersion,
            [.. funds.Select(FundRow.Of)],
            [
                .. from figures in funds
                from investor in figures.Investors
                select FundInvestorRow.Of(figures, investor, history, asOf),
            ],
            [
                .. from figures in funds
                from holding in figures.Holdings
                select FundHoldingRow.Of(holding, history, asOf),
            ],
            [.. funds.SelectMany(FundValuationRow.All)],
            [.. funds.SelectMany(FundEntryRow.All)],
            [.. funds.SelectMany(FundPostingRow.All)],
            [.. funds.SelectMany(FundFlowRow.All)]
        );
    }

    /// <summary>Its tables by name, each with the type of its rows.</summary>
    public IReadOnlyList<(string Name, Type RowType, IReadOnlyList<object> Rows)> Tables() =>
        [
            ("funds", typeof(FundRow), Funds),
            ("investors", typeof(FundInvestorRow), Investors),
            ("holdings", typeof(FundHoldingRow), Holdings),
            ("valuations", typeof(FundValuationRow), Valuations),
            ("entries", typeof(FundEntryRow), Entries),
            ("postings", typeof(FundPostingRow), Postings),
            ("flows", typeof(FundFlowRow), Flows),
        ];

    /// <summary>As JSON by the rules of <see cref="ShapeJson"/>, on one line.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Compact);

    /// <summary>The document of a JSON text. Throws on a text that is none: for programs that read what was
    /// written here.</summary>
    public static FundBookDocument FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<FundBookDocument>(json, Compact)
        ?? throw new JsonException("The text is null and no fund book.");
}
