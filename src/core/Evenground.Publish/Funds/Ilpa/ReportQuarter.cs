using System.Globalization;

namespace Evenground.Publish;

/// <summary>A quarter of a calendar year: 2026-Q1.</summary>
public readonly record struct ReportQuarter(int Year, int Quarter)
{
    const int MonthsOfAQuarter = 3;

    public DateOnly From => new(Year, (Quarter - 1) * MonthsOfAQuarter + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly Until => From.AddMonths(MonthsOfAQuarter).AddDays(-1);

    /// <summary>The first day of its year.</summary>
    public DateOnly YearFrom => new(Year, 1, 1);

    /// <summary>The last quarter that is over by the evening of a day.</summary>
    public static ReportQuarter LastBy(DateOnly day)
    {
        var running = new ReportQuarter(day.Year, (day.Month - 1) / MonthsOfAQuarter + 1);
        if (running.Until == day)
            return running;
        return running.Quarter == 1 ? new(day.Year - 1, 4) : running with { Quarter = running.Quarter - 1 };
    }

    /// <summary>The quarter of a text such as 2026-Q1, or a refusal.</summary>
    public static Outcome<ReportQuarter> Parse(string text) =>
        text is [_, _, _, _, '-', 'Q' or 'q', >= '1' and <= '4']
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 0 and < 9999
            ? new ReportQuarter(year, text[^1] - '0')
            : new QuarterMustBeNamed(text);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Quarter}");
}

/// <summary>A quarter is a year and one of four quarters.</summary>
public sealed record QuarterMustBeNamed(string Found) : Refusal
{
    public override string Code => "report.quarter-must-be-named";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Found}'은(는) 분기가 아닙니다. 분기는 연도와 Q1~Q4로 적습니다. 2026-Q1처럼 적어 주십시오.",
            English: $"'{Found}' is no quarter. A quarter is a year and one of Q1 to Q4. Write, for example, 2026-Q1."
        );
}

/// <summary>A report is made of quarters that are over.</summary>
public sealed record QuarterMustBeOver(string Quarter, DateOnly Until, DateOnly On) : Refusal
{
    public override string Code => "report.quarter-must-be-over";

    public override LocalizedText Text =>
        new(
            Korean: $"{Quarter} 분기는 {Until:yyyy-MM-dd}에 끝나는데 기준일은 {On:yyyy-MM-dd}입니다. 보고서는 끝난 분기로 만듭니다. 앞선 분기를 고르거나 "
                + "기준일을 늦추십시오.",
            English: $"{Quarter} ends on {Until:yyyy-MM-dd} and the day asked about is {On:yyyy-MM-dd}. A report is made of a quarter that "
                + "is over. Choose an earlier quarter or a later day."
        );
}

/// <summary>The view knows no such fund.</summary>
public sealed record ReportedFundMustBeKnown(string Fund, string Known) : Refusal
{
    public override string Code => "report.fund-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"그날까지 알려진 펀드 가운데 '{Fund}'이(가) 없습니다. 펀드의 식별자나 이름을 적어 주십시오. 알려진 펀드: {Known}.",
            English: $"No fund '{Fund}' was known by then. Name a fund by its id or its name. Known: {Known}."
        );
}

/// <summary>The fund has no such investor.</summary>
public sealed record ReportedInvestorMustBeIn(string Investor, string Fund) : Refusal
{
    public override string Code => "report.investor-must-be-in-the-fund";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Investor}'은(는) 펀드 '{Fund}'의 출자자가 아닙니다. fund-investors 목록에 있는 출자자의 식별자나 이름을 적어 주십시오.",
            English: $"'{Investor}' is no investor of the fund '{Fund}'. Name one by its id or name, as in the listing fund-investors."
        );
}

/// <summary>Figures of performance are given for a fund as a whole.</summary>
/// <remarks>What was drawn on a subscription line belongs to the fund: an investor has no figure without
/// it, and so none with it.</remarks>
public sealed record PerformanceMustBeOfAFund(string Investor) : Refusal
{
    public override string Code => "report.performance-must-be-of-a-fund";

    public override LocalizedText Text =>
        new(
            Korean: $"성과 보고서는 펀드 전체로만 만듭니다. 출자자 '{Investor}'을(를) 빼고 다시 요청하거나 출자자별로는 보고 양식(ilpa-reporting)을 쓰십시오.",
            English: $"The performance report is made for a fund as a whole. Leave out the investor '{Investor}', or ask for ilpa-reporting of one investor."
        );
}
