using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A quarterly report that was asked for: of which fund, for whom, and with what behind
/// it.</summary>
/// <param name="Figures">The fund at the quarter's end, as far as known on the day asked about.</param>
/// <param name="Investor">Whose statement it is; null for the fund's.</param>
/// <param name="Fingerprint">Where the journal stood and with which code it was made.</param>
public sealed record IlpaRequest(
    FundFigures Figures,
    ReportQuarter Quarter,
    Id<Organisation>? Investor,
    History History,
    AsOf AsOf,
    Fingerprint Fingerprint
)
{
    public Fund Fund => Figures.Fund;

    /// <summary>Finds fund, investor and quarter by what was typed.</summary>
    /// <param name="fund">The id or a name of the fund.</param>
    /// <param name="quarter">Such as 2026-Q1; the last that is over when absent.</param>
    /// <param name="investor">The id or a name of the investor; absent for the fund.</param>
    public static Outcome<IlpaRequest> Ask(
        History history,
        AsOf asOf,
        Fingerprint fingerprint,
        string fund,
        string? quarter = null,
        string? investor = null
    )
    {
        var asked = ReportQuarter.LastBy(asOf.On);
        if (quarter is not null && !ReportQuarter.Parse(quarter).Accepted(out asked, out var refusal))
            return refusal;
        if (asked.Until > asOf.On)
            return new QuarterMustBeOver(asked.ToString(), asked.Until, asOf.On);

        var view = asOf with { On = asked.Until };
        var portfolio = FundPortfolio.Of(history, view);
        if (portfolio.Named(fund) is not { } figures)
            return new ReportedFundMustBeKnown(fund, portfolio.NamesOfFunds());
        if (investor is null)
            return new IlpaRequest(figures, asked, null, history, view, fingerprint);
        return InvestorOf(figures, investor, history, view) is { } found
            ? new IlpaRequest(figures, asked, found, history, view, fingerprint)
            : new ReportedInvestorMustBeIn(investor, figures.Fund.Name.English);
    }

    /// <summary>The name of an investor, or its id where the record has none.</summary>
    public LocalizedText NameOf(Id<Organisation> investor) =>
        History.Organisations.Find(investor, AsOf)?.Name ?? LocalizedText.Same(investor.ToString());

    static Id<Organisation>? InvestorOf(FundFigures figures, string named, History history, AsOf asOf)
    {
        foreach (var investor in figures.Investors)
        {
            var name = history.Organisations.Find(investor, asOf)?.Name;
            if (investor.ToString() == named || name?.Korean == named || name?.English == named)
                return investor;
        }

        return null;
    }
}
