using CsCheck;
using Evenground.Record;

namespace Evenground.Tests.Record;

/// <summary>Figures for tests: few companies, indicators and periods, so that keys meet.</summary>
static class SomeFigures
{
    static readonly string[] Companies = ["1", "10", "2", "가나다", "a\"b", "Z"];
    static readonly (string Code, string Unit)[] Indicators =
    [
        ("EMP", "person"),
        ("REV", "KRW"),
        ("ENERGY", "MWh"),
    ];
    static readonly string[] Periods = ["2023", "2024", "2024-H1", "2024-Q3", "2024-07", "2024-07-31"];

    public static readonly Gen<decimal> Value = Gen.OneOf(
        Gen.Int[-1000, 1000].Select(whole => (decimal)whole),
        Gen.Select(
            Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999],
            Gen.Int[0, 18],
            (mantissa, scale) =>
                new decimal(
                    (int)(uint)(ulong)Math.Abs(mantissa),
                    (int)(uint)((ulong)Math.Abs(mantissa) >> 32),
                    0,
                    mantissa < 0,
                    (byte)scale
                )
        )
    );

    public static readonly Gen<ReportedFigure> One = Gen.Select(
        Gen.Int[0, Companies.Length - 1],
        Gen.Int[0, Indicators.Length - 1],
        Gen.Int[0, Periods.Length - 1],
        Value,
        Gen.Int[0, 40],
        Gen.Bool,
        Gen.Int[0, 9],
        (company, indicator, period, value, day, isQuarterly, withdrawal) =>
            new ReportedFigure(
                new(Companies[company], Indicators[indicator].Code, Periods[period]),
                withdrawal == 0 ? 0 : value,
                Indicators[indicator].Unit,
                Indicators[indicator].Unit == "KRW" ? "KRW" : "",
                new DateOnly(2024, 1, 1).AddDays(day),
                isQuarterly ? "Quarterly report" : "Annual report",
                withdrawal == 0
            )
    );

    /// <summary>The figures of one file: no key twice.</summary>
    public static readonly Gen<ReportedFigure[]> File = One.Array[1, 60]
        .Select(figures => figures.DistinctBy(figure => figure.Key).ToArray());

    public static ReportedFigure Employees(string company, string period, decimal value, DateOnly reported) =>
        new(new(company, "EMP", period), value, "person", "", reported, "Annual report");
}
