using Evenground.Import;
using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.CapTables;

/// <summary>The Open Cap Table Format, in and out.</summary>
public class OcfTests
{
    static readonly Id<Company> Company = new(new Guid(7, 0, 0, new byte[8]));

    static readonly DateOnly Day = new(2024, 1, 1);

    static readonly AsOf Now = AsOf.AllRecorded(Day);

    [Fact]
    public void A_package_becomes_a_cap_table()
    {
        var table = Imported(OcfSamples.Small(), Founded()).CapTables.Find(Company, Now)!;

        Assert.Equal(Currency.Dollar, table.Currency);
        Assert.Equal([10_000m, 1_000m], table.Classes.Select(one => table.OutstandingOf(one.Id)));
        Assert.Equal(600, table.Plans.Single().Unissued);
        Assert.Equal(2_000, table.AsCommon(table.Classes[1].Id, 1_000));
        Assert.Equal(CapMeasure.PostMoney, table.Convertibles.Single().Terms.CapMeasure);
        // 10,000 + 2,000 + 400 + 600 shares before, and 5 % of all for the SAFE.
        Assert.Equal(Fraction.Of(260_000, 19), Dilution.Of(table, new(Day)).Value.Total);
    }

    [Fact]
    public void Names_of_persons_do_not_reach_the_journal()
    {
        var decision = Decided(OcfSamples.Small(), Founded());

        foreach (var fact in decision.Facts)
            Assert.DoesNotContain(
                "Somebody Private",
                System.Text.Encoding.UTF8.GetString(EventCatalogue.Write(fact.Event)),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void The_same_package_again_changes_nothing()
    {
        var history = Imported(OcfSamples.Small(), Founded());

        Assert.Empty(Decided(OcfSamples.Small(), history).Facts);
    }

    [Fact]
    public void A_later_package_brings_what_is_new_and_a_changed_one_is_refused()
    {
        var history = Imported(OcfSamples.Small(), Founded());
        var changed = OcfSamples.With("Moves.ocf.json", "i4", "quantity", "2000");

        var refusal = Refused(changed, history);

        Assert.IsType<OcfMustAgreeWithTheRecord>(refusal);
        Assert.Equal("i4", ((OcfMustAgreeWithTheRecord)refusal).Object);
    }

    [Theory]
    [InlineData("Moves.ocf.json", "i4", "quantity", null, "quantity")]
    [InlineData("Moves.ocf.json", "i4", "quantity", "1,000", "quantity")]
    [InlineData("Moves.ocf.json", "i4", "date", "2022-02-30", "date")]
    [InlineData("Moves.ocf.json", "i4", "share_price", null, "share_price")]
    [InlineData("Moves.ocf.json", "t1", "security_id", "", "security_id")]
    [InlineData("Classes.ocf.json", "a", "seniority", null, "seniority")]
    [InlineData("Holders.ocf.json", "fund", "stakeholder_type", null, "stakeholder_type")]
    public void A_field_that_does_not_hold_is_told_with_its_place(
        string file,
        string id,
        string field,
        string? value,
        string path
    )
    {
        var refusal = Assert.IsType<OcfMustHold>(Refused(OcfSamples.With(file, id, field, value), Founded()));

        var fault = Assert.Single(refusal.Faults);
        Assert.Equal((file, id, path), (fault.File, fault.Object, fault.Path));
        Assert.Matches("[가-힣]", fault.Text.Korean);
    }

    [Fact]
    public void What_rests_on_nothing_is_refused_or_on_request_kept_uncounted()
    {
        var files = OcfSamples.With("Moves.ocf.json", "i4", "stakeholder_id", "nobody");

        var refusal = Assert.IsType<OcfMustHold>(Refused(files, Founded()));
        var reading = OcfImport.Read("small", files, Company, Founded(), mayLeaveOut: true).Value;

        Assert.Equal("i4", Assert.Single(refusal.Faults).Object);
        Assert.Equal("i4", Assert.Single(reading.Uncounted).Origin.Id);
    }

    [Fact]
    public void A_price_in_another_currency_is_refused()
    {
        var price = new System.Text.Json.Nodes.JsonObject { ["amount"] = "2.00", ["currency"] = "EUR" };

        var refusal = Refused(OcfSamples.With("Moves.ocf.json", "i4", "share_price", price), Founded());

        Assert.Equal("share_price", Assert.Single(Assert.IsType<OcfMustHold>(refusal).Faults).Path);
    }

    [Fact]
    public void A_package_without_manifest_or_with_broken_json_cannot_be_read()
    {
        var headless = OcfSamples.Small()[1..];
        var broken = OcfSamples.Small();
        broken[4] = broken[4] with { Text = broken[4].Text[..^5] };
        var torn = OcfSamples.Small()[..^1];

        Assert.IsType<OcfMustBeReadable>(Refused(headless, Founded()));
        Assert.Equal("Moves.ocf.json", Assert.IsType<OcfMustHold>(Refused(broken, Founded())).Faults[0].File);
        Assert.Equal(
            "transactions_files",
            Assert.IsType<OcfMustHold>(Refused(torn, Founded())).Faults[0].Path
        );
    }

    [Fact]
    public void What_was_taken_in_comes_out_byte_for_byte()
    {
        var history = Imported(OcfSamples.Small(), Founded());

        var exported = OcfExport.Of(Ask(history, OcfSamples.Small()));

        Assert.True(exported.IsAsTakenIn);
        Assert.Equal(OcfSamples.Small(), exported.Files);
    }

    [Fact]
    public void What_was_entered_since_stands_in_a_file_of_its_own()
    {
        var history = Imported(OcfSamples.Small(), Founded());
        var table = history.CapTables.Find(Company, Now)!;
        var issued = new SharesIssued(
            Company,
            new(new Guid(1, 0, 0, new byte[8])),
            new(new Guid(2, 0, 0, new byte[8])),
            table.Holders[1].Id,
            table.Classes[0].Id,
            77
        );
        history = After(history, CapTableRules.Decide(new(Company, [new(issued, Day)]), history).Value);

        var exported = OcfExport.Of(Ask(history, OcfSamples.Small()));

        Assert.False(exported.IsAsTakenIn);
        Assert.Equal(OcfSamples.Small()[1..], exported.Files.Skip(1).Take(4));
        Assert.Contains("\"stakeholder_id\": \"fund\"", exported.Files[^1].Text, StringComparison.Ordinal);
        Assert.Equal(
            10_077,
            Imported(exported.Files, Founded())
                .CapTables.Find(Company, Now)!
                .OutstandingOf(table.Classes[0].Id)
        );
    }

    [Fact]
    public void A_table_without_its_files_is_built_from_the_record_and_reads_as_the_same_table()
    {
        var history = Imported(OcfSamples.Small(), Founded());

        var built = OcfExport.Of(Ask(history, originals: null));
        var again = Imported(built.Files, Founded()).CapTables.Find(Company, Now)!;

        Assert.DoesNotContain(built.Files, file => file.Text.Contains("Somebody", StringComparison.Ordinal));
        Assert.Equal(Totals(history.CapTables.Find(Company, Now)!), Totals(again));
    }

    [Fact]
    public async Task A_zip_file_holds_the_same_files()
    {
        var zip = OcfFiles.Zip(OcfSamples.Small());

        var read = await OcfFiles.ReadZipAsync(
            new MemoryStream(zip),
            "x.zip",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(OcfSamples.Small(), read.Value);
        Assert.Equal(zip, OcfFiles.Zip(OcfSamples.Small()));
        var torn = await OcfFiles.ReadZipAsync(
            new MemoryStream(zip[..40]),
            "x.zip",
            TestContext.Current.CancellationToken
        );
        Assert.False(torn.Accepted(out _, out var refusal));
        Assert.IsType<OcfMustBeReadable>(refusal);
    }

    static string Totals(CapTable table) =>
        string.Join(
            ' ',
            table.Classes.Select(one =>
                $"{one.Name.English}={table.OutstandingOf(one.Id)}x{one.Terms.ConvertsTo}"
            )
        )
        + $" {(Fraction)table.Rights.Sum(right => right.Quantity)} {(Fraction)table.Plans.Sum(plan => plan.Unissued)} "
        + Dilution.Of(table, new(Day)).Value.Total;

    static OcfExportAsk Ask(History history, IReadOnlyList<OcfFile>? originals) =>
        OcfExportAsk.Of(Company, history, Now, DateTimeOffset.UnixEpoch, originals).Value;

    internal static History Founded() => Founded(Company);

    internal static History Founded(Id<Company> company)
    {
        var programme = new Programme(
            "x",
            LocalizedText.Same("X"),
            "Asia/Seoul",
            Currency.Won,
            "kr",
            IsExample: true,
            LocalizedText.Same("Example")
        );
        var history = After(History.Empty, Decision.From(new ProgrammeFounded(programme), new(2020, 1, 1)));
        return After(
            history,
            CompanyRules
                .Decide(
                    new RegisterCompany(
                        company,
                        new("작은 것", "Small Things"),
                        new(2020, 1, 1),
                        null,
                        null,
                        []
                    ),
                    history
                )
                .Value
        );
    }

    static Decision Decided(IReadOnlyList<OcfFile> files, History history) =>
        CapTableRules
            .Decide(OcfImport.Read("small", files, Company, history, false).Value.Ask, history)
            .Value;

    static History Imported(IReadOnlyList<OcfFile> files, History history) =>
        After(history, Decided(files, history));

    static Refusal Refused(IReadOnlyList<OcfFile> files, History history)
    {
        Assert.False(
            OcfImport.Read("small", files, Company, history, false).Accepted(out _, out var refusal)
        );
        return refusal!;
    }

    internal static History After(History history, Decision decision)
    {
        foreach (var fact in decision.Facts)
            history = history.After(
                new(
                    fact.Event,
                    new(
                        history.Head + 1,
                        fact.Effective,
                        new(2024, 1, 1),
                        DateTimeOffset.UnixEpoch,
                        Visibility.Public
                    )
                )
            );
        return history;
    }
}
