using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Answers of the open interface of KOSIS: a list of objects, one a figure.</summary>
/// <remarks>
/// C1 to C8 and ITM_ID hold codes, C1_NM to C8_NM and ITM_NM their names; the layout says which of them is
/// which dimension. One that it does not name must be the same throughout, so that no dimension is lost. An
/// answer that is an error (err, errMsg) is refused with the error that it tells; an empty list is refused as
/// empty. Source: KOSIS, guide to the open interface, statisticsParameterData.
/// </remarks>
public sealed class KosisJsonFormat : IStatisticFormat
{
    public string Name => "kosis-json";

    public LocalizedText About =>
        new("KOSIS 공유서비스의 JSON 응답", "JSON answers of KOSIS's open interface");

    public bool Recognises(ReadOnlySpan<byte> first) =>
        first.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'[' or (byte)'{', ..]
        && (
            first.IndexOf("\"PRD_DE\""u8) >= 0
            || first.IndexOf("\"TBL_ID\""u8) >= 0
            || (first.IndexOf("\"err\""u8) >= 0 && first.IndexOf("\"errMsg\""u8) >= 0)
        );

    public async Task<Outcome<DataSet>> ReadAsync(Stream file, StatisticSource source, CancellationToken stop)
    {
        await using var spooled = await SpooledFile.OfAsync(file, stop);
        var gatherer = new FigureGatherer(source.Description.Structure, source, text => text);
        var reading = new KosisJsonReading(gatherer);
        try
        {
            if (reading.Read(new(spooled), stop) is { } error)
                return error;
        }
        catch (JsonException broken)
        {
            gatherer.Errors.Add(
                reading.Number,
                "",
                StatisticFault.FileMustBeReadable,
                broken.Message,
                new("KOSIS의 JSON 응답 전체.", "A whole JSON answer of KOSIS.")
            );
        }

        return gatherer.Build();
    }
}

/// <summary>A statistics office answered with an error instead of figures.</summary>
/// <param name="Number">The office's number of the error.</param>
/// <param name="Message">What it says.</param>
public sealed record AnswerMustHoldFigures(string Number, string Message) : Refusal
{
    public override string Code => "statistics-file.answer-must-hold-figures";

    public override LocalizedText Text =>
        new(
            Korean: $"통계 기관이 값 대신 오류를 보냈습니다({Number}: {Message}). 기간과 코드, 인증키를 확인하고 다시 받으십시오.",
            English: $"The statistics office answered with an error instead of figures ({Number}: {Message}). Check the period, the codes and the key, and fetch it again."
        );
}
