using Evenground.Record;

namespace Evenground.Model;

/// <summary>Holds the model to everything that it can be held to on one record.</summary>
/// <remarks>
/// Parts, in order: V1 a textbook; V2 identities; V3 totals of moves; V4 births and deaths; V5 accounts; V6
/// youth; V7
/// years held out; V8 an office's projection; V10 the gains of the circle; V11 the circle itself. A part that
/// the record cannot tell of has no rows,
/// and the parts after it are told all the same.
/// Errors: those of the calibrator, of <see cref="Simulation.Of"/>, and of a run.
/// </remarks>
public static class Validator
{
    const int LoopYears = 10;

    /// <summary>All parts.</summary>
    /// <param name="stop">Cancels between parts, by the exception that is usual for it.</param>
    public static Outcome<ValidationReport> Of(History history, AsOf asOf, CancellationToken stop = default)
    {
        if (!Calibrator.Calibrate(history, asOf).Accepted(out var calibration, out var refusal))
            return refusal;

        var parts = new List<ValidationPart>
        {
            new("V1", new("교과서의 예", "A textbook's example"), TextbookRows.Of()),
            new("V2", new("항등식", "Identities"), IdentityRows.Of(calibration)),
            new(
                "V3",
                new("발표된 이동 총수", "Published totals of moves"),
                PublishedRows.Flows(history, asOf)
            ),
            new(
                "V4",
                new("출생과 기대수명", "Births and life expectancy"),
                PublishedRows.Vital(history, asOf)
            ),
            new(
                "V5",
                new("코호트의 증감과 등록된 이동", "Cohorts against registered moves"),
                AccountRows.Of(calibration)
            ),
        };
        stop.ThrowIfCancellationRequested();
        parts.Add(new("V6", new("청년의 이동", "Youth migration"), YouthRows.Of(history, asOf)));
        stop.ThrowIfCancellationRequested();
        if (!HeldOut(history, asOf, calibration).Accepted(out var heldOut, out refusal))
            return refusal;
        parts.Add(heldOut);
        if (!ProjectionReading.Of(history, asOf, calibration).Accepted(out var projection, out refusal))
            return refusal;
        parts.Add(
            new(
                "V8",
                new("공식 지역 추계", "The official regional projection"),
                projection,
                ProjectionReading.Note
            )
        );
        stop.ThrowIfCancellationRequested();
        if (!GainRows.Of(history, asOf, calibration).Accepted(out var gains, out refusal))
            return refusal;
        parts.Add(
            new("V10", new("순환의 증폭과 빠르기", "Gains and pace of the circle"), gains, GainRows.Note)
        );
        stop.ThrowIfCancellationRequested();
        if (!Loop(history, asOf, calibration).Accepted(out var loop, out refusal))
            return refusal;
        parts.Add(new("V11", new("순환 자체", "The circle itself"), loop));
        return new ValidationReport(parts);
    }

    static readonly LocalizedText Tried = new(
        "앞의 기간만으로 추정한 모형을 그 뒤의 해에 견주었습니다. 진 비교는 진 대로 적습니다. 한 해 짧은 기간으로 추정한 결과도 함께 보입니다.",
        "The model, estimated on the years before alone, against the years that came. Lost comparisons are told as lost. What a window one year shorter gives is shown too."
    );

    static Outcome<ValidationPart> HeldOut(History history, AsOf asOf, Calibration calibration)
    {
        if (!HoldOutReading.Of(history, asOf, calibration).Accepted(out var holdOut, out var refusal))
            return refusal;
        var rows = HoldOutRows.Of(holdOut).ToList();
        var years = calibration.Residents.Count - 1;
        if (HoldOutReading.Of(history, asOf, calibration, years).Accepted(out var shorter, out _))
            rows.AddRange(HoldOutRows.Shorter(shorter, years));
        return new ValidationPart("V7", new("모형이 보지 않은 해", "Years held out"), rows, Tried);
    }

    static Outcome<IReadOnlyList<ValidationRow>> Loop(History history, AsOf asOf, Calibration calibration)
    {
        var rules = history.Rulebooks.Book(asOf);
        if (AnswerSettingReading.Defaults(rules, asOf.On) is not { } parameters)
            return Array.Empty<ValidationRow>();
        return Simulation
            .Of(calibration, new BaselineVariant(ResidualRule.None), LoopYears)
            .Accepted(out var simulation, out var refusal)
            ? LoopRows.Of(simulation, parameters, LoopYears)
            : refusal;
    }
}
