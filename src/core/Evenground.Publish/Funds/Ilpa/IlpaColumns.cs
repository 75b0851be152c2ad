using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The columns of the reporting template: the investor, all investors but the manager, the
/// manager and the whole fund, each for the quarter, the year and since inception.</summary>
sealed class IlpaColumns
{
    readonly List<(Scope Scope, DateOnly From, IlpaSums Sums)> _columns = [];
    readonly FundBook _book;
    readonly IlpaRequest _asked;

    public IlpaColumns(IlpaRequest asked)
    {
        (_asked, _book) = (asked, asked.Figures.Book);
        var manager = _book
            .Investors.Where(investor =>
                investor == asked.Fund.Manager
                || InvestorRoles.Of(_book, investor).Contains(InvestorRole.Manager)
            )
            .ToHashSet();
        Scope[] scopes =
        [
            .. asked.Investor is { } one
                ? (Scope[])[new(asked.NameOf(one), investor => investor == one)]
                : [],
            new(
                new("운용사를 뺀 출자자 전체", "All investors but the manager"),
                investor => investor is null || !manager.Contains(investor.Value)
            ),
            new(
                new("운용사 출자분", "The manager's own commitment"),
                investor => investor is { } known && manager.Contains(known)
            ),
            new(new("펀드 전체", "Total fund"), _ => true),
        ];
        (LocalizedText Name, DateOnly From)[] periods =
        [
            (new("분기", "Quarter to date"), asked.Quarter.From),
            (new("연초부터", "Year to date"), asked.Quarter.YearFrom),
            (new("설립부터", "Since inception"), DateOnly.MinValue),
        ];
        foreach (var scope in scopes)
        foreach (var (name, from) in periods)
        {
            _columns.Add((scope, from, new(_book, scope.Counts, from)));
            Names.Add(new($"{scope.Name.Korean}: {name.Korean}", $"{scope.Name.English}: {name.English}"));
        }

        Periods = periods.Length;
    }

    public List<LocalizedText> Names { get; } = [];

    /// <summary>Columns of one scope.</summary>
    public int Periods { get; }

    public int Count => _columns.Count;

    /// <summary>The first column of the whole fund, after those of its parts.</summary>
    public int Total => Count - Periods;

    /// <summary>A line of sums, in major units.</summary>
    public IReadOnlyList<ReportCell> Of(IlpaItem item) =>
        [.. _columns.Select(column => ReportCell.Of(Major(column.Sums.Of(item))))];

    /// <summary>A line of the whole fund only; its parts stay empty.</summary>
    public IReadOnlyList<ReportCell> OfFund(Func<DateOnly, Money> amount) =>
        [
            .. _columns.Select(
                (column, place) =>
                    place >= Total ? ReportCell.Of(amount(column.From).Major) : ReportCell.Of((decimal?)null)
            ),
        ];

    public IReadOnlyList<ReportCell> Nothing => [.. _columns.Select(_ => ReportCell.Of((decimal?)null))];

    /// <summary>What the capital accounts of the ledger say, each investor's added up.</summary>
    public IReadOnlyList<ReportCell> Ledger(Func<CapitalStatement, Money> amount)
    {
        var byFrom = _columns
            .Select(column => column.From)
            .Distinct()
            .ToDictionary(
                from => from,
                from =>
                    _book
                        .Investors.Select(investor =>
                            FundStatements.Capital(_book, investor, from, _asked.Figures.On)
                        )
                        .ToArray()
            );
        return
        [
            .. _columns.Select(
                (column, place) =>
                    ReportCell.Of(
                        place >= Total
                            ? amount(
                                FundStatements.Capital(_book, null, column.From, _asked.Figures.On)
                            ).Major
                            : Major(
                                byFrom[column.From]
                                    .Where(statement => column.Scope.Counts(statement.Investor))
                                    .Aggregate((Int128)0, (sum, of) => sum + amount(of).Minor)
                            )
                    )
            ),
        ];
    }

    public decimal Major(Int128 minor) => (decimal)minor / _asked.Fund.Currency.MinorPerMajor;

    sealed record Scope(LocalizedText Name, Func<Id<Organisation>?, bool> Counts);
}
