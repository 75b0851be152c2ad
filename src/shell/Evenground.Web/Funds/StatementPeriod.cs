using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The days that statements of a page are about, as they were chosen.</summary>
/// <param name="From">The first day; opening balances are those of the evening before.</param>
/// <param name="To">The last day: that of the view, or an earlier one.</param>
/// <param name="Fund">The fund as it stood on the last day.</param>
/// <param name="Notice">How a choice that could not be taken was understood; null when all was.</param>
public sealed record StatementPeriod(DateOnly From, DateOnly To, FundFigures Fund, LocalizedText? Notice)
{
    /// <summary>The names of the choices in the address.</summary>
    public const string FromChoice = "from",
        ToChoice = "to";

    /// <summary>The period of the address; from the first entry to the day of the view by default.</summary>
    public static StatementPeriod Of(PageView view, FundFigures fund)
    {
        var (from, to) = (Read(view, FromChoice), Read(view, ToChoice));
        var notice = from.Notice ?? to.Notice;
        var last = to.Day ?? view.AsOf.On;
        if (last > view.AsOf.On)
        {
            last = view.AsOf.On;
            notice ??= new(
                "마지막 날이 화면의 기준일보다 뒤여서 기준일까지 보여 드립니다.",
                "The last day lies after the day of this page; you see the period up to that day."
            );
        }

        var start =
            fund.Book.Entries is [var earliest, ..] && earliest.On < fund.Fund.FormedOn
                ? earliest.On
                : fund.Fund.FormedOn;
        var first = from.Day ?? start;
        if (first > last)
        {
            (first, last) = (start, view.AsOf.On);
            notice = new(
                "첫날이 마지막 날보다 뒤입니다. 결성부터 기준일까지 보여 드립니다.",
                "The first day lies after the last one; you see everything from the beginning."
            );
        }

        var then = last == view.AsOf.On ? fund : At(view, fund, last) ?? fund;
        return new(first, then.On, then, notice);
    }

    static FundFigures? At(PageView view, FundFigures fund, DateOnly day) =>
        FundPortfolio.Of(view.History, view.AsOf with { On = day }).Find(fund.Fund.Id);

    static (DateOnly? Day, LocalizedText? Notice) Read(PageView view, string name)
    {
        if (view.Query(name) is not { Length: > 0 } text)
            return default;
        if (AskedDates.Read(text) is { } day)
            return (day, null);
        return (
            null,
            new(
                "기간의 날짜를 읽을 수 없습니다. 2022-12-31처럼 연-월-일로 적어 주십시오.",
                "A day of the period cannot be read. Write it as year-month-day, for example 2022-12-31."
            )
        );
    }
}
