using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>One sheet in all the ways in which files are written: each reads as the same rows.</summary>
public class FileFormTests
{
    static readonly Encoding Korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    static string KoreanSheet =>
        $"{Sheets.Header}\n{Sheets.GoodRow.Replace("POSCO", "포스코", StringComparison.Ordinal)}\n";

    [Fact]
    public async Task Utf8_with_a_byte_order_mark_reads_as_without() =>
        await ReadsAsKoreanSheetAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(KoreanSheet)]);

    [Fact]
    public async Task Cp949_is_detected() => await ReadsAsKoreanSheetAsync(Korean.GetBytes(KoreanSheet));

    [Theory, InlineData("cp949"), InlineData("EUC-KR")]
    public async Task Cp949_can_be_asked_for_by_name(string name) =>
        await ReadsAsKoreanSheetAsync(Korean.GetBytes(KoreanSheet), name);

    [Fact]
    public async Task Utf16_with_its_mark_is_read() =>
        await ReadsAsKoreanSheetAsync([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(KoreanSheet)]);

    [Fact]
    public async Task Bytes_in_no_known_encoding_are_named_by_line_and_column()
    {
        byte[] bytes =
        [
            .. Encoding.ASCII.GetBytes($"{Sheets.Header}\n"),
            .. Encoding.ASCII.GetBytes(Sheets.GoodRow),
        ];
        bytes[bytes.AsSpan().IndexOf("POSCO"u8)] = 0xFF;

        (await Sheets.ReadAsync(bytes)).Accepted(out _, out var refusal);

        var error = Assert.Single(Assert.IsType<RowsMustHold>(refusal).Errors);
        Assert.Equal((RowFault.TextMustBeReadable, 2, "speaker"), (error.Fault, error.Line, error.Column));
    }

    [Theory, InlineData("\r\n"), InlineData("\r"), InlineData("\n\n\n")]
    public async Task Lines_may_end_in_any_of_the_known_ways_and_be_blank(string end) =>
        await ReadsAsKoreanSheetAsync(
            Encoding.UTF8.GetBytes(KoreanSheet.Replace("\n", end, StringComparison.Ordinal))
        );

    [Theory, InlineData(';'), InlineData('\t')]
    public async Task Cells_may_be_separated_by_what_some_excels_write(char separator) =>
        await ReadsAsKoreanSheetAsync(Encoding.UTF8.GetBytes(KoreanSheet.Replace(',', separator)));

    [Fact]
    public async Task Columns_may_stand_in_any_order()
    {
        var lines = KoreanSheet
            .TrimEnd()
            .Split('\n')
            .Select(line => string.Join(',', line.Split(',').Reverse()));

        await ReadsAsKoreanSheetAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    [Fact]
    public async Task A_last_line_needs_no_line_end() =>
        await ReadsAsKoreanSheetAsync(Encoding.UTF8.GetBytes(KoreanSheet.TrimEnd()));

    [Theory, InlineData(997), InlineData(64 * 1024 - 1)]
    public async Task A_file_that_comes_in_pieces_reads_as_one(int piece)
    {
        // Long enough that blocks end within Korean characters, in both encodings.
        var rows = Enumerable
            .Range(1, 1_000)
            .Select(number =>
                Sheets
                    .GoodRow.Replace("POSCO", "포스코홀딩스", StringComparison.Ordinal)
                    .Replace("hub.residents", $"m{number}", StringComparison.Ordinal)
            );
        var text = $"{Sheets.Header}\n{string.Join('\n', rows)}";

        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(text), Korean.GetBytes(text)])
        {
            var sheet = (
                await StatementSheets.ReadAsync(
                    new PiecewiseStream(bytes, piece),
                    new("sheet.csv"),
                    progress: null,
                    TestContext.Current.CancellationToken
                )
            ).Value;

            Assert.Equal(1_000, sheet.Rows.Count);
            Assert.All(sheet.Rows, row => Assert.Equal("포스코홀딩스", row.Statement.Speaker));
        }
    }

    [Theory]
    [InlineData("public-record.csv", "public-record")]
    [InlineData("/home/a/public-record.xlsx", "public-record")]
    [InlineData(@"C:\files\발표.2022.csv", "발표.2022")]
    [InlineData("\u1107\u1161\u11AF\u1111\u116D.csv", "발표")] // As macOS may hand it over: in single letters.
    public void A_sheet_is_named_after_its_file(string file, string sheet) =>
        Assert.Equal(sheet, new SheetFile(file).Sheet);

    [Fact]
    public async Task Progress_is_told_and_ends_with_the_whole_file()
    {
        var told = new Told();

        await StatementSheets.ReadAsync(
            new MemoryStream(Sheets.Example),
            new("public-record.csv"),
            told,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(new(Sheets.Example.Length, 75), told.Last);
    }

    [Fact]
    public async Task Reading_can_be_stopped() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            StatementSheets.ReadAsync(
                new MemoryStream(Sheets.Example),
                new("public-record.csv"),
                progress: null,
                new CancellationToken(canceled: true)
            )
        );

    static async Task ReadsAsKoreanSheetAsync(byte[] bytes, string? encoding = null)
    {
        var row = Assert.Single((await Sheets.ReadAsync(bytes, encoding: encoding)).Value.Rows);

        var expected = Assert.Single((await Sheets.ReadAsync(KoreanSheet)).Value.Rows);
        Assert.Equal(expected with { Line = row.Line }, row);
        Assert.Equal("포스코", row.Statement.Speaker);
    }

    sealed class Told : IProgress<SheetProgress>
    {
        public SheetProgress Last { get; private set; }

        public void Report(SheetProgress value) => Last = value;
    }

    sealed class PiecewiseStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
