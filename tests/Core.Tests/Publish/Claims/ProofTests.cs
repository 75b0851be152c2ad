using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Measure;
using Xunit;

namespace Evenground.Tests.Publish;

/// <summary>The proof of a figure of the example, as a reader sees it.</summary>
public class ProofTests
{
    static readonly JournalPoint Head = new(
        PublicRecord.Entries[^1].Header.Sequence,
        PublicRecord.Entries[^1].Hash
    );

    [Fact]
    public void A_quotient_is_written_out_with_its_operands()
    {
        var proof = ProofOf("leverage~Venture+Fund~stated");

        Assert.Equal(
            "fund size formed (at least KRW 2.7 tn) ÷ sponsor's own contribution (KRW 413 bn) = more than 6.529 times.",
            proof.Arithmetic.English
        );
        Assert.Equal(
            "펀드 결성액 (2조 7,000억 원 이상) ÷ 주관기관 출자액 (4,130억 원) = 6.529배 초과.",
            proof.Arithmetic.Korean
        );
        Assert.Equal(
            ["CHANGeUP brand launch (Korean)", "CHANGeUP brand launch (Korean)"],
            proof.Rows.Select(row => row.Said?.Statement.Title)
        );
    }

    [Theory]
    [InlineData(
        "sponsor-commitment~Venture+Fund~stated",
        "Printed to KRW 1 bn, so it stands for KRW 412.5 bn to KRW 413.5 bn, the upper end not included."
    )]
    [InlineData("companies-ever-resident~CHANGeUP+GROUND~stated", "An exact figure: 185 companies.")]
    [InlineData(
        "youth-jobs-created~CHANGeUP+GROUND+Pohang~stated",
        "'About' reaches 5% or one unit of the last digit to either side: 130 people to 150 people."
    )]
    [InlineData("fund-size-formed~Venture+Fund~stated", "A bound as worded: at least KRW 2.7 tn.")]
    public void Each_row_says_how_it_was_read(string id, string expected) =>
        Assert.Equal(expected, ProofOf(id).Rows[0].ReadAs.English);

    [Fact]
    public void A_missing_figure_is_proved_by_its_reason()
    {
        var claim = Claims.One(
            "fund-size-formed~Venture+Fund~stated",
            PublicRecord.History,
            Head,
            new(new(2022, 12, 31), new(2022, 12, 31))
        )!;

        var proof = Proof.Of(claim, PublicRecord.History);

        Assert.Equal(claim.Measurement.Missing!.Text, proof.Arithmetic);
        Assert.Empty(proof.Rows);
    }

    [Fact]
    public void What_stands_beside_the_figure_comes_after_what_makes_it()
    {
        var rows = ProofOf("region-share~KR-46+Jeonnam~stated~vc.invested").Rows;

        Assert.Equal([false, false, true], rows.Select(row => row.IsAlternative));
        Assert.False(rows[2].Agrees);
        Assert.All(
            rows,
            row =>
                Assert.StartsWith(
                    "https://search.zdnet.co.kr/",
                    row.Said?.Statement.Url,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Every_claim_of_the_example_has_a_proof_in_both_languages() =>
        Assert.All(
            Claims.For(PublicRecord.History, Head, new(new(2026, 11, 23), new(2026, 11, 23))),
            claim =>
            {
                var proof = Proof.Of(claim, PublicRecord.History);

                Assert.Equal(
                    claim.Entries.Select(entry => entry.Sequence),
                    proof.Rows.SelectMany(row => row.Entries).Distinct().Order()
                );
                Assert.Contains(claim.Id, proof.Recompute.English, StringComparison.Ordinal);
                Assert.Contains(claim.Id, proof.Recompute.Korean, StringComparison.Ordinal);
                Assert.All(proof.Rows, row => Assert.NotEmpty(row.ReadAs.Korean));
            }
        );

    static Proof ProofOf(string id) =>
        Proof.Of(
            Claims.One(id, PublicRecord.History, Head, new(new(2026, 11, 23), new(2026, 11, 23)))!,
            PublicRecord.History
        );
}
