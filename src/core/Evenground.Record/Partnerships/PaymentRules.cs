namespace Evenground.Record;

/// <summary>Asks to note how much was passed on to lower tiers, as published.</summary>
public sealed record ReportPassThrough(PassThrough Report);

/// <summary>Asks to note a published grade of win-win growth.</summary>
public sealed record NoteRating(WinWinRating Rating, DateOnly PublishedOn);

/// <summary>What may be recorded of payments down the chain and of grades that others publish.</summary>
public static class PaymentRules
{
    public static Outcome<Decision> Decide(ReportPassThrough ask, History history)
    {
        var (report, period) = (ask.Report, ask.Report.Period);
        if (period.Until is not { } until)
            return new PeriodMustBeClosed(period.From);
        if (until < period.From)
            return new DaysMustBeInOrder(period.From, until);
        if (history.Organisations.RefusalOf(report.Buyer, period.From) is { } noBuyer)
            return noBuyer;
        if (report.PaidToLowerTiers.Currency != report.ReceivedByFirstTier.Currency)
            return new CurrencyMustMatch(report.PaidToLowerTiers, report.ReceivedByFirstTier.Currency);
        if (report.PaidToLowerTiers.Minor < 0)
            return new AmountMustBePositive(report.PaidToLowerTiers);
        if (report.ReceivedByFirstTier < report.PaidToLowerTiers)
            return new PassedOnMustHaveBeenReceived(report.PaidToLowerTiers, report.ReceivedByFirstTier);
        if (Naming.RefusalOf(report.Scope, new("집계 범위", "scope")) is { } scopeless)
            return scopeless;

        return Decision.Of(new Fact(new PassThroughReported(report), period));
    }

    public static Outcome<Decision> Decide(NoteRating ask, History history)
    {
        if (history.Organisations.RefusalOf(ask.Rating.Organisation, ask.PublishedOn) is { } refusal)
            return refusal;
        if (Naming.RefusalOf(ask.Rating.Source, new("출처", "source")) is { } sourceless)
            return sourceless;

        return Decision.Of(
            new Fact(new WinWinRated(ask.Rating), new(ask.PublishedOn), KnownFrom: ask.PublishedOn)
        );
    }
}
