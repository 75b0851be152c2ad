using System.Text;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>CSV files as KOSIS lets them be downloaded, in their wide and long layouts.</summary>
/// <remarks>
/// <para>In a wide file one or two rows of headings stand over the figures: <c>layout.across</c> names them
/// from
/// the top, as <c>period/sex</c>; the headings of the other columns stand in the first row and again, or not,
/// in
/// the second. In a long file each row has one figure, and a column for its period (시점).</para>
/// <para>Texts are in CP949 or UTF-8. Names become codes by the description's lists or, for regions, by the
/// region book; an apostrophe in front of a code, which keeps its zeros in spreadsheets, is passed over. The
/// marks of cells are those of <see cref="KosisCell"/>.</para>
/// </remarks>
public sealed class KosisCsvFormat : IStatisticFormat
{
    public string Name => "kosis-csv";

    public LocalizedText About =>
        new("KOSIS에서 내려받은 CSV (CP949, UTF-8)", "CSV downloaded from KOSIS (CP949 or UTF-8)");

    /// <summary>Its headings are names in the language of the office: only a description tells them from
    /// others.</summary>
    public bool Recognises(ReadOnlySpan<byte> first) => false;

    public async Task<Outcome<DataSet>> ReadAsync(Stream file, StatisticSource source, CancellationToken stop)
    {
        var opened = await StrictText.OpenAsync(file, source.Description.Layout?.Encoding, stop);
        if (!opened.Accepted(out var text, out var refusal))
            return refusal;

        await using (text)
        {
            var gatherer = new FigureGatherer(source.Description.Structure, source, KosisPeriod.Canonical);
            var rows = new CsvBytes(text, _ => (byte)',');
            var reading = new KosisCsvReading(gatherer);
            try
            {
                await CsvWalk.RunAsync(rows, reading.Take, gatherer, stop);
                reading.End();
            }
            catch (DecoderFallbackException broken)
            {
                gatherer.Errors.Add(
                    rows.Line,
                    "",
                    StatisticFault.EncodingMustFit,
                    Convert.ToHexString(broken.BytesUnknown ?? []),
                    new(
                        Korean: "처음부터 끝까지 한 가지 인코딩(UTF-8 또는 CP949)인 글. 설명의 layout.encoding에 적을 수 있습니다.",
                        English: "Text in one encoding throughout, UTF-8 or CP949. Name it in the description's layout.encoding."
                    )
                );
            }

            return gatherer.Build();
        }
    }
}
