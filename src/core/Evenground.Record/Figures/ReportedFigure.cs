namespace Evenground.Record;

/// <summary>What a reported figure is about: whose it is, what it measures, and for when.</summary>
/// <param name="Company">The company's external id as the reporter writes it, for example a business
/// number.</param>
/// <param name="Indicator">The code of what is measured, for example <c>EMP</c>.</param>
/// <param name="Period">The period as written; see <see cref="CalendarPeriod"/>.</param>
/// <remarks>One key has at most one figure in one view of the record.</remarks>
public readonly record struct FigureKey(string Company, string Indicator, string Period);

/// <summary>A figure that a company reported about itself.</summary>
/// <param name="Value">The exact value, in <paramref name="Unit"/>; nothing was rounded. 0 when
/// withdrawn.</param>
/// <param name="Unit">The indicator's unit: within one block an indicator has one unit.</param>
/// <param name="Currency">The currency's ISO 4217 code, or empty where the figure is no money.</param>
/// <param name="ReportedOn">The day of the report, and so the day from which the figure is known.</param>
/// <param name="Source">Where it was reported, as the file says.</param>
/// <param name="IsWithdrawn">True when the report takes an earlier figure back and gives none in its
/// place.</param>
public sealed record ReportedFigure(
    FigureKey Key,
    decimal Value,
    string Unit,
    string Currency,
    DateOnly ReportedOn,
    string Source,
    bool IsWithdrawn = false
);
