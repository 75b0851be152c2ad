using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Measure;
using Xunit;

namespace Evenground.Tests.Publish;

/// <summary>A report recomputes from its journal, and whatever is changed in it is named.</summary>
public class ReportVerifierTests
{
    static readonly AsOf Today = new(new(2026, 11, 23), new(2026, 11, 23));

    /// <summary>Enough rows for figures, a missing figure, a quotient, a share, a target and a
    /// finding.</summary>
    static readonly IReadOnlyList<Entry> Few = PublicRecord.Chained(
        PublicRecord.Facts.Where(fact =>
            fact.Event
                is ProgrammeFounded
                    or StatementPublished
                    or Asserted
                    {
                        Key: { Statement: "2023-01-vc-regions", Scope: "KR" or "KR-46 Jeonnam" }
                            or { Statement: "2019-05-plan-kr" }
                            or { Statement: "2022-11-full", Scope: "CHANGeUP GROUND" }
                    }
        )
    );

    static readonly byte[] FewReport = ReportOf(Few, Today);

    [Fact]
    public void A_report_of_the_example_recomputes_in_full()
    {
        var report = ReportOf(PublicRecord.Entries, Today);

        var verified = ReportVerifier.Verify(report, PublicRecord.Entries).Value;

        Assert.Empty(verified.Differences);
        Assert.True(verified.HoldsInFull);
        Assert.Equal(JsonNode.Parse(report)!["claims"]!.AsArray().Count, verified.Recomputed);
    }

    [Fact]
    public void A_report_still_recomputes_after_the_journal_has_grown()
    {
        var then = new AsOf(new(2022, 12, 31), new(2022, 12, 31));
        var early = PublicRecord.Entries.Take(60).ToList();

        var verified = ReportVerifier.Verify(ReportOf(early, then), PublicRecord.Entries).Value;

        Assert.True(verified.HoldsInFull);
    }

    [Fact]
    public void A_report_without_entry_hashes_recomputes_too()
    {
        var report = Report.Of(PublicRecord.Fold(Few), HeadOf(Few), Today).ToBytes();

        Assert.True(ReportVerifier.Verify(report, Few).Value.HoldsInFull);
    }

    /// <summary>Fields from all over the report; whoever changes one forgets the report's own hash.</summary>
    [Fact]
    public void Whatever_field_is_changed_the_report_no_longer_holds()
    {
        var leaves = Leaves(FewReport);
        Gen.Int[0, leaves.Count - 1]
            .Select(place => leaves[place])
            .Sample(
                path =>
                {
                    var forged = Tamper(FewReport, path, rehash: false);

                    var isRead = ReportVerifier.Verify(forged, Few).Accepted(out var verified, out _);

                    Assert.False(isRead && verified!.Holds, $"A change of {path} went unnoticed.");
                },
                iter: 50
            );
    }

    /// <summary>Every field of every figure, definition and finding; whoever changes it also mends the
    /// report's hash.</summary>
    [Fact]
    public void Whatever_figure_is_changed_is_named() =>
        Assert.All(
            Leaves(FewReport)
                .Where(path =>
                    path.StartsWith("claims", StringComparison.Ordinal)
                    || path.StartsWith("definitions", StringComparison.Ordinal)
                    || path.StartsWith("findings", StringComparison.Ordinal)
                ),
            path =>
            {
                var owner = OwnerOf(FewReport, path);
                var forged = Tamper(FewReport, path, rehash: true);

                var verified = ReportVerifier.Verify(forged, Few).Value;

                Assert.Contains(verified.Differences, difference => difference.Subject == owner);
                Assert.DoesNotContain(
                    verified.Differences,
                    difference => difference.Kind == DifferenceKind.HashAltered
                );
            }
        );

    [Fact]
    public void A_figure_left_out_is_named()
    {
        var forged = Edit(FewReport, report => ((JsonArray)report["claims"]!).RemoveAt(0));

        var difference = Assert.Single(ReportVerifier.Verify(forged, Few).Value.Differences);

        Assert.Equal(DifferenceKind.FigureMissing, difference.Kind);
        Assert.Equal(JsonNode.Parse(FewReport)!["claims"]![0]!["id"]!.ToString(), difference.Subject);
    }

    [Fact]
    public void A_figure_put_in_is_named()
    {
        var forged = Edit(
            FewReport,
            report =>
            {
                var claims = (JsonArray)report["claims"]!;
                var invented = claims[0]!.DeepClone();
                invented["id"] = "employees~Nowhere~stated";
                claims.Add(invented);
            }
        );

        var difference = Assert.Single(ReportVerifier.Verify(forged, Few).Value.Differences);

        Assert.Equal(
            (DifferenceKind.FigureAdded, "employees~Nowhere~stated"),
            (difference.Kind, difference.Subject)
        );
    }

    [Fact]
    public void Other_blanks_are_no_other_figures_but_no_canonical_writing_either()
    {
        var indented = Encoding.UTF8.GetBytes(
            JsonNode
                .Parse(FewReport)!
                .ToJsonString(new JsonSerializerOptions(RecordJson.Options) { WriteIndented = true })
        );

        var difference = Assert.Single(ReportVerifier.Verify(indented, Few).Value.Differences);

        Assert.Equal(DifferenceKind.WritingAltered, difference.Kind);
    }

    [Fact]
    public void A_journal_in_which_one_byte_was_changed_is_refused()
    {
        var broken = Few.ToList();
        var payload = broken[4].Payload!.ToArray();
        payload[^2] ^= 1;
        broken[4] = broken[4] with { Payload = payload };

        Assert.False(ReportVerifier.Verify(FewReport, broken).Accepted(out _, out var refusal));

        Assert.Equal(new JournalMustBeWhole(new(5, ChainFault.PayloadDiffers)), refusal);
    }

    [Fact]
    public void A_journal_that_ends_before_the_report_is_refused()
    {
        Assert.False(ReportVerifier.Verify(FewReport, Few.SkipLast(1)).Accepted(out _, out var refusal));

        Assert.Equal(new HeadMustBeInTheJournal(HeadOf(Few), Few.Count - 1), refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"evenground.report.v0"}""")]
    [InlineData("""{"format":"evenground.report.v1","format":"evenground.report.v1"}""")]
    [InlineData("""{"format":"evenground.report.v1","fingerprint":7,"asOf":8}""")]
    [InlineData("""{"format":{"a":1},"fingerprint":null}""")]
    [InlineData("""{"format":"\ud800"}""")]
    [InlineData("""{"format":"evenground.report.v1","\ud800":1}""")]
    [InlineData("""{"format":"evenground.report.v1","claims":[{"id":"\ud800"}]}""")]
    public void What_is_no_report_is_refused(string text)
    {
        Assert.False(
            ReportVerifier.Verify(Encoding.UTF8.GetBytes(text), Few).Accepted(out _, out var refusal)
        );

        Assert.Equal("report.must-be-readable", refusal.Code);
    }

    [Fact]
    public void Whatever_bytes_come_in_nothing_throws() =>
        Gen.Select(Gen.Int[0, FewReport.Length - 1], Gen.Byte)
            .Sample(
                (place, value) =>
                {
                    var forged = FewReport.ToArray();
                    forged[place] = value;
                    var isRead = ReportVerifier.Verify(forged, Few).Accepted(out var verified, out _);
                    Assert.True(!isRead || !verified!.Holds || value == FewReport[place]);
                },
                iter: 100
            );

    [Fact]
    public void Figures_that_rest_on_an_erased_entry_are_named_as_not_recomputable()
    {
        var index = Few.ToList().FindIndex(entry => entry.Header.EventName == "statement.asserted.v1");
        var erased = new Fact(
            new PayloadErased(index + 1, "Ground"),
            EffectivePeriod.OneDay(new(2026, 11, 23))
        );
        var whole = Few.Concat(
                PublicRecord.Chained([.. Enumerable.Repeat(erased, Few.Count + 1)]).TakeLast(1)
            )
            .ToList();
        whole[^1] = Chain.Link(whole[^1].Header, whole[^1].Payload!, whole[^1].Salt!, Few[^1].Hash);
        var shown = whole
            .Select((entry, place) => place == index ? entry with { Payload = null, Salt = null } : entry)
            .ToList();

        var verified = ReportVerifier.Verify(FewReport, shown).Value;

        Assert.NotEmpty(verified.NotRecomputable);
        Assert.All(verified.NotRecomputable, gone => Assert.Equal([index + 1L], gone.Entries));
        Assert.All(verified.Differences, difference => Assert.True(difference.MayRestOnWithheld));
        Assert.False(verified.HoldsInFull);
    }

    [Fact]
    public void A_public_payload_that_is_gone_without_a_word_is_refused()
    {
        var shown = Few.Select(
            (entry, place) => place == 7 ? entry with { Payload = null, Salt = null } : entry
        );

        Assert.False(ReportVerifier.Verify(FewReport, shown).Accepted(out _, out var refusal));

        Assert.Equal(new JournalMustBeWhole(new(8, ChainFault.PayloadMissing)), refusal);
    }

    [Fact]
    public void What_the_public_may_not_see_changes_no_public_figure()
    {
        var last = (Asserted)
            PublicRecord.Facts.Last(fact => fact.Event is Asserted { Key.Metric: "hub.employees" }).Event;
        var hidden = new Fact(
            new Asserted(last.Key with { Relation = Relation.Equals }, last.Figure with { Value = 2_000 }),
            EffectivePeriod.OneDay(last.Key.AsOf),
            last.Key.AsOf,
            Visibility.Programme
        );
        var all = PublicRecord.Chained([.. PublicRecord.Facts, hidden]);
        var shown = all.Select(entry =>
            entry.Header.Visibility == Visibility.Public ? entry : entry with { Payload = null, Salt = null }
        );

        var verified = ReportVerifier.Verify(ReportOf(all, Today), shown).Value;

        Assert.True(verified.HoldsInFull);
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes_in_another_culture_and_from_other_dictionaries()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" },
            };

            var again = ReportOf(
                Few,
                Today,
                hashes => hashes.OrderByDescending(pair => pair.Key).ToDictionary()
            );

            Assert.Equal(FewReport, again);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static byte[] ReportOf(
        IReadOnlyList<Entry> entries,
        AsOf asOf,
        Func<Dictionary<long, Digest>, Dictionary<long, Digest>>? shuffle = null
    )
    {
        var hashes = entries.ToDictionary(entry => entry.Header.Sequence, entry => entry.Hash);
        return Report
            .Of(PublicRecord.Fold(entries), HeadOf(entries), asOf, shuffle is null ? hashes : shuffle(hashes))
            .ToBytes();
    }

    static JournalPoint HeadOf(IReadOnlyList<Entry> entries) =>
        new(entries[^1].Header.Sequence, entries[^1].Hash);

    static List<string> Leaves(byte[] report)
    {
        var leaves = new List<string>();
        Collect(JsonNode.Parse(report)!);
        return leaves;

        void Collect(JsonNode? node)
        {
            if (node is JsonObject properties)
                foreach (var (_, child) in properties)
                    Collect(child);
            else if (node is JsonArray items)
                foreach (var child in items)
                    Collect(child);
            else
                leaves.Add(node!.GetPath()[2..]);
        }
    }

    /// <summary>The claim's id, the definition's code or the finding's id: as it stands in the report before
    /// the change.</summary>
    static string OwnerOf(byte[] report, string path)
    {
        var item = At(JsonNode.Parse(report)!, path[..(path.IndexOf(']', StringComparison.Ordinal) + 1)]);
        return (item["id"] ?? item["code"])!.ToString();
    }

    static JsonNode At(JsonNode node, string path) =>
        path.Split('.', '[', ']')
            .Where(step => step.Length > 0)
            .Aggregate(
                node,
                (at, step) => int.TryParse(step, out var place) && at is JsonArray ? at[place]! : at[step]!
            );

    static byte[] Tamper(byte[] report, string path, bool rehash)
    {
        var document = JsonNode.Parse(report)!.AsObject();
        var leaf = At(document, path).AsValue();
        leaf.ReplaceWith(Other(leaf));
        return Write(document, rehash);
    }

    static byte[] Edit(byte[] report, Action<JsonObject> edit)
    {
        var document = JsonNode.Parse(report)!.AsObject();
        edit(document);
        return Write(document, rehash: true);
    }

    static byte[] Write(JsonObject document, bool rehash)
    {
        if (!rehash)
            return JsonSerializer.SerializeToUtf8Bytes(document, RecordJson.Options);

        var bare = document.DeepClone().AsObject();
        bare.Remove("hash");
        document["hash"] = Digest
            .Of(JsonSerializer.SerializeToUtf8Bytes(bare, RecordJson.Options))
            .ToString();
        return JsonSerializer.SerializeToUtf8Bytes(document, RecordJson.Options);
    }

    static JsonNode Other(JsonValue leaf)
    {
        if (leaf.TryGetValue<bool>(out var flag))
            return JsonValue.Create(!flag);
        if (leaf.TryGetValue<long>(out var number))
            return JsonValue.Create(number + 1);
        return JsonValue.Create(leaf.GetValue<string>() + "1");
    }
}
