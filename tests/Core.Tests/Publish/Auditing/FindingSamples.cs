using Evenground.Publish;
using Evenground.Record;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>One small invented record per rule, shown on its page.</summary>
static class FindingSamples
{
    public static IReadOnlyList<Finding> Of(string code) => Audit(Rows(code));

    static Assertion[] Rows(string code) => code switch
    {
        "parts-do-not-make-the-whole" =>
        [
            Row("2024", "hub.residents", "Harbour Hub", "2024-06-30", 17),
            Row("2024", "hub.residents", "Harbour Hub East", "2024-06-30", 10),
            Row("2024", "hub.residents", "Harbour Hub West", "2024-06-30", 7),
            Row("2024", "hub.employees", "Harbour Hub", "2024-06-30", 200, "people"),
            Row("2024", "hub.employees", "Harbour Hub East", "2024-06-30", 160, "people"),
            Row("2024", "hub.employees", "Harbour Hub West", "2024-06-30", 34, "people"),
        ],
        "part-exceeds-the-whole" =>
        [
            Row("A", "hub.residents", "Harbour Hub", "2024-06-30", 17),
            Row("B", "hub.residents", "Harbour Hub East", "2024-06-30", 21),
        ],
        "cumulative-count-fell" =>
        [
            Row("A", "hub.residents_cumulative", "Harbour Hub", "2023-06-30", 61),
            Row("B", "hub.residents_cumulative", "Harbour Hub", "2024-06-30", 58),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Give the new rule a sample here, for its page."),
    };
}
