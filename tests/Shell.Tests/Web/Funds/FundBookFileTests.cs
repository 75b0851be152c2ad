using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Import;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace Evenground.Tests.Web.Funds;

/// <summary>The fund book as JSON, Parquet and CSV over HTTP, read back cell by cell.</summary>
public sealed class FundBookFileTests(WorkedFundSite worked, ExampleSite example)
    : IClassFixture<WorkedFundSite>,
        IClassFixture<ExampleSite>
{
    static readonly string When = $"on={WorkedFundSite.Later:yyyy-MM-dd}";

    /// <summary>The type under which the reader gives texts.</summary>
    static readonly Type Text = typeof(ReadOnlyMemory<char>);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_reads_back_as_the_document_that_it_was_written_from()
    {
        var bytes = await BytesAsync($"format=json&{When}");

        var book = FundBookDocument.FromJson(bytes);

        Assert.Equal(bytes, book.ToJson());
        Assert.Equal(
            (FundBookDocument.CurrentSchema, 1, 2),
            (book.Schema, book.Funds.Count, book.Investors.Count)
        );
        Assert.Equal(worked.Site.Book.Head.Hash.ToString(), book.HeadHash);
        Assert.Equal(
            0,
            book.Postings.Sum(row => row.Side == Side.Debit ? row.AmountMinor : -row.AmountMinor)
        );
        Assert.True(book.IsExample);
    }

    [Fact]
    public async Task Parquet_holds_every_cell_of_every_table_with_its_type()
    {
        var book = FundBookDocument.FromJson(await BytesAsync($"format=json&{When}"));
        using var archive = new ZipArchive(new MemoryStream(await BytesAsync($"format=parquet&{When}")));

        foreach (var (name, rowType, rows) in book.Tables())
        {
            await using var reader = await OpenAsync(archive, $"{name}.parquet");
            Assert.Equal(FundBookDocument.CurrentSchema, reader.CustomMetadata["evenground.schema"]);
            Assert.Equal(book.HeadHash, reader.CustomMetadata["evenground.head-hash"]);
            var columns = ListingColumns.Of(rowType);
            Assert.Equal(
                columns.Select(column => column.Csv),
                reader.Schema.DataFields.Select(field => field.Name)
            );
            foreach (var (column, field) in columns.Zip(reader.Schema.DataFields))
                Assert.Equal(
                    rows.Select(row => Expected(column, row, field.ClrType)),
                    await ReadAsync(reader.OpenRowGroupReader(0), field, rows.Count)
                );
        }
    }

    [Fact]
    public async Task Amounts_are_whole_minor_units_days_are_days_and_figures_are_numbers()
    {
        using var archive = new ZipArchive(new MemoryStream(await BytesAsync($"format=parquet&{When}")));
        var reader = await OpenAsync(archive, "funds.parquet");
        await using var _ = reader;
        var schema = reader.Schema;

        Assert.Equal(
            [typeof(long), typeof(DateOnly), typeof(double), Text],
            ((string[])["paid_in_minor", "formed_on", "tvpi", "net_rate_status_with_line"]).Select(name =>
                schema.DataFields.Single(field => field.Name == name).ClrType
            )
        );
        Assert.True(schema.DataFields.Single(field => field.Name == "tvpi").IsNullable);
        Assert.False(schema.DataFields.Single(field => field.Name == "paid_in_minor").IsNullable);
        Assert.Equal(
            global::Parquet.Meta.ConvertedType.DATE,
            reader.Metadata!.Schema.Single(element => element.Name == "formed_on").ConvertedType
        );
    }

    [Theory]
    [InlineData("json")]
    [InlineData("parquet")]
    [InlineData("csv")]
    public async Task The_same_question_gives_the_same_bytes(string format)
    {
        var first = await BytesAsync($"format={format}&{When}");
        await Task.Delay(1_100, Stop);

        Assert.Equal(first, await BytesAsync($"format={format}&{When}"));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("csv")]
    public async Task The_manifest_names_every_file_with_its_rows_and_its_digest(string format)
    {
        using var archive = new ZipArchive(new MemoryStream(await BytesAsync($"format={format}&{When}")));
        var manifest = JsonSerializer.Deserialize<FundBookManifest>(
            Unpacked(archive, "manifest.json"),
            ShapeJson.Options
        )!;

        Assert.Equal(
            archive.Entries.Skip(1).Select(entry => entry.Name),
            manifest.Files.Select(part => part.File)
        );
        foreach (var part in manifest.Files)
        {
            var bytes = Unpacked(archive, part.File);
            Assert.Equal(part.Sha256, Digest.Of(bytes).ToString());
            if (format == "csv")
                Assert.Equal(part.Rows + 1, SecondReader.Read(Encoding.UTF8.GetString(bytes)).Count);
        }
    }

    [Fact]
    public async Task A_programme_without_funds_has_empty_tables_with_their_columns()
    {
        using var client = example.Site.Client();
        using var archive = new ZipArchive(
            new MemoryStream(await client.GetByteArrayAsync(Address("format=parquet"), Stop))
        );
        using var file = new MemoryStream(Unpacked(archive, "flows.parquet"));

        Assert.Equal("fund_id", (await ParquetReader.ReadSchemaAsync(file)).DataFields[0].Name);
    }

    [Theory]
    [InlineData("format=xml", HttpStatusCode.UnprocessableEntity, "fund-book.format-must-be-known")]
    [InlineData("fund=Nobody", HttpStatusCode.NotFound, "report.fund-must-be-known")]
    public async Task What_cannot_be_given_is_refused(string asked, HttpStatusCode status, string code)
    {
        using var client = worked.Site.Client();
        using var answer = await client.GetAsync(Address(asked), Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_funds_page_offers_the_book_where_there_is_a_ledger()
    {
        using var client = worked.Site.Client();
        using var other = example.Site.Client();
        var page = new Uri(PageAddresses.Of("en", "funds"), UriKind.Relative);

        Assert.Contains(
            "fund-book?format=parquet",
            await client.GetStringAsync(page, Stop),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("fund-book?", await other.GetStringAsync(page, Stop), StringComparison.Ordinal);
    }

    async Task<byte[]> BytesAsync(string query)
    {
        using var client = worked.Site.Client();
        return await client.GetByteArrayAsync(Address(query), Stop);
    }

    static Uri Address(string query) =>
        new($"{Tests.Api.Answers.Programme}/fund-book?{query}", UriKind.Relative);

    static Task<ParquetReader> OpenAsync(ZipArchive archive, string name) =>
        ParquetReader.CreateAsync(
            new MemoryStream(Unpacked(archive, name)),
            new ParquetOptions { UseDateOnlyTypeForDates = true },
            leaveStreamOpen: false,
            Stop
        );

    static byte[] Unpacked(ZipArchive archive, string name)
    {
        using var entry = archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>What the file must hold, made without its writer.</summary>
    static object? Expected(ListingColumn column, object row, Type type)
    {
        var value = column.Property.GetValue(row);
        return type == Text ? column.CellOf(row)
            : type == typeof(double) && value is decimal number ? (double)number
            : value;
    }

    static async Task<IEnumerable<object?>> ReadAsync(ParquetRowGroupReader group, DataField field, int rows)
    {
        using (group)
        {
            if (field.ClrType == Text)
            {
                var texts = new string?[rows];
                await group.ReadAsync(field, texts.AsMemory()!, cancellationToken: Stop);
                return texts;
            }

            return field.ClrType == typeof(long) ? await Typed<long>()
                : field.ClrType == typeof(int) ? await Typed<int>()
                : field.ClrType == typeof(bool) ? await Typed<bool>()
                : field.ClrType == typeof(double) ? await Typed<double>()
                : await Typed<DateOnly>();
        }

        async Task<IEnumerable<object?>> Typed<T>()
            where T : struct
        {
            if (!field.IsNullable)
            {
                var whole = new T[rows];
                await group.ReadAsync<T>(field, whole.AsMemory(), cancellationToken: Stop);
                return whole.Select(value => (object?)value);
            }

            var values = new T?[rows];
            await group.ReadAsync<T>(field, values.AsMemory(), cancellationToken: Stop);
            return values.Select(value => (object?)value);
        }
    }
}
