using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.Funds;

/// <summary>A record with two funds, two investors and a company, and short ways to import a sheet into
/// it.</summary>
static class FundSheetDesk
{
    public const string Preparer = "clerk-1",
        Approver = "auditor-2";

    public static readonly Id<Fund> Venture = new(Guid.Parse("00000000-0000-0000-0000-0000000000f1")),
        DollarFund = new(Guid.Parse("00000000-0000-0000-0000-0000000000f2"));

    public static readonly Id<Company> Startup = new(Guid.Parse("00000000-0000-0000-0000-0000000000c1"));

    public static readonly AsOf Last = AsOf.AllRecorded(new(2099, 1, 1));

    static readonly DateOnly First = new(2023, 1, 1);

    /// <summary>A record in which the template's names mean something.</summary>
    public static History Start { get; } = Made();

    public static string Header { get; } =
        string.Join(',', FundSheetColumns.All.Select(column => column.Name));

    /// <summary>Commitments of 600 and 400, all called and paid; 500 of it in 50 units of a stake.</summary>
    public static string[] Sound =>
        [
            Row("c1", "commitment", "2024-01-02", "600", "investor=Investor A", "role=sponsor"),
            Row("c2", "commitment", "2024-01-02", "400", "investor=Investor B", "role=private"),
            Row(
                "k1",
                "call",
                "2024-02-01",
                "600",
                "investor=Investor A",
                "part=investments",
                "due=2024-02-15"
            ),
            Row(
                "k1",
                "call",
                "2024-02-01",
                "300",
                "investor=Investor B",
                "part=investments",
                "due=2024-02-15"
            ),
            Row("k1", "call", "2024-02-01", "100", "investor=Investor B", "part=fees", "due=2024-02-15"),
            Row("p1", "payment", "2024-02-15", "600", "investor=Investor A"),
            Row("p2", "payment", "2024-02-15", "400", "investor=Investor B"),
            Row(
                "b1",
                "purchase",
                "2024-03-01",
                "500",
                $"company={FundSheetTemplate.Company}",
                "stake=S",
                "instrument=preferred",
                "terms=multiple=1.5; participating; cap=KRW 900; discount=0.2; interest=0.03; matures=2027-01-31",
                "units=50",
                "stage=early"
            ),
        ];

    public static string Row(string entry, string kind, string on, string amount, params string[] others)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["entry"] = entry,
            ["kind"] = kind,
            ["fund"] = FundSheetTemplate.Fund,
            ["on"] = on,
            ["amount"] = amount,
        };
        foreach (var other in others)
        {
            var cut = other.IndexOf('=', StringComparison.Ordinal);
            row[other[..cut]] = other[(cut + 1)..];
        }

        return string.Join(
            ',',
            FundSheetColumns.All.Select(column => row.GetValueOrDefault(column.Name, ""))
        );
    }

    public static string Sheet(params IEnumerable<string> rows) => $"{Header}\n{string.Join('\n', rows)}\n";

    public static Task<Outcome<ImportFundSheet>> ReadAsync(byte[] bytes, string name = "entries.csv") =>
        FundSheets.ReadAsync(
            new MemoryStream(bytes),
            new(name),
            Preparer,
            progress: null,
            TestContext.Current.CancellationToken
        );

    public static async Task<Outcome<Decision>> DecideAsync(
        string sheet,
        History? history = null,
        string? approvedBy = null
    ) =>
        (await ReadAsync(Encoding.UTF8.GetBytes(sheet))).Accepted(out var ask, out var refusal)
            ? FundSheetRules.Decide(ask with { ApprovedBy = approvedBy }, history ?? Start)
            : refusal;

    /// <summary>The errors of a sheet that is refused.</summary>
    public static async Task<IReadOnlyList<RowError>> ErrorsOfAsync(string sheet, History? history = null)
    {
        Assert.False((await DecideAsync(sheet, history)).Accepted(out _, out var refusal));
        return Assert.IsType<RowsMustHold>(refusal).Errors;
    }

    /// <summary>The record after a sheet whose entries are approved at once.</summary>
    public static async Task<History> AfterAsync(string sheet, History? history = null) =>
        (history ?? Start).With(await DecideAsync(sheet, history, Approver));

    static History Made()
    {
        var history = History.Empty;
        foreach (var name in (string[])["Investor A", "Investor B", "Investor C", "Twin", "Twin"])
            history = history.With(
                OrganisationRules.Decide(
                    new RegisterOrganisation(
                        new(Guid.CreateVersion7()),
                        new($"{name} (한국어)", name),
                        OrganisationKind.Company,
                        First,
                        []
                    ),
                    history
                )
            );
        history = history.With(
            CompanyRules.Decide(
                new RegisterCompany(
                    Startup,
                    new("예시 기업", FundSheetTemplate.Company),
                    First,
                    null,
                    null,
                    []
                ),
                history
            )
        );
        var manager = history.Organisations.All(Last)[0].Id;
        history = history.With(
            FundRules.Decide(
                new FormFund(
                    Venture,
                    new("예시 펀드", FundSheetTemplate.Fund),
                    manager,
                    Currency.Won,
                    First,
                    []
                ),
                history
            )
        );
        return history.With(
            FundRules.Decide(
                new FormFund(
                    DollarFund,
                    new("달러 펀드", "Dollar Fund"),
                    manager,
                    Currency.Parse("USD")!.Value,
                    First,
                    []
                ),
                history
            )
        );
    }
}
