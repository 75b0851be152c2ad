using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Measure.Official.SmallCountry;

namespace Evenground.Tests.Measure.Official;

/// <summary>The proof of an official figure says its arithmetic in words and names office, table, edition and
/// cells.</summary>
public class OfficialProofTests
{
    static readonly AsOf Day = new(new(2025, 12, 31), new(2025, 12, 31));

    static readonly History Record = new SmallCountry()
        .Residents(("2023", C, 390), ("2024", C, 410))
        .Moves([
            .. from pair in (string[][])
                [
                    [A, B],
                    [B, A],
                    [A, C],
                    [C, A],
                    [B, C],
                    [C, B],
                ]
            select ("2024", pair[0], pair[1], (decimal?)(pair[1] == C ? 15 : 10)),
        ])
        .History;

    static Claim Ask(string id) => Claims.One(id, Record, new(Record.Head, default), Day)!;

    [Fact]
    public void A_rate_is_told_with_its_operands_signs_and_brackets()
    {
        var proof = Proof.Of(Ask("net-migration-rate~land-c~official"), Record);

        Assert.StartsWith(
            "(moves in (land-c, 2024) (30 people) − moves out (land-c, 2024) (20 people)) × 1,000 ÷ "
                + "((residents (land-c, 2023) (390 people) + residents (land-c, 2024) (410 people)) × 0.5) = 25 per 1,000",
            proof.Arithmetic.English,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "주민(land-c (한국어), 2023) (390명)",
            proof.Arithmetic.Korean,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_row_names_office_table_edition_and_cells()
    {
        var row = Proof.Of(Ask("residents~land-c~official"), Record).Rows.Single();

        Assert.StartsWith(
            "Office, population (T-1), edition 2025-01 (released 2025-01-31): land-c",
            row.ReadAs.English,
            StringComparison.Ordinal
        );
        Assert.Equal([3L], row.Entries);
    }

    [Fact]
    public void A_period_that_was_asked_for_has_an_address_and_a_command_of_its_own()
    {
        var id = ClaimId.Of("residents", new(C, "2023@constant"), Basis.Official);

        var claim = Ask(id);

        Assert.Equal(id, claim.Id);
        Assert.Equal(390, claim.Measurement.Value?.Printed);
        Assert.Equal("land-c", claim.SubjectName.English);
        Assert.Contains(
            "--period 2023@constant",
            Proof.Of(claim, Record).Recompute.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_listed_figure_is_recomputed_from_the_record_alone()
    {
        var claims = Claims.For(Record, new(Record.Head, default), Day);

        Assert.Contains(claims, claim => claim.Basis == Basis.Official && !claim.IsMissing);
        Assert.All(
            claims,
            claim => Assert.Equal(claim.Text(Language.Korean), Ask(claim.Id).Text(Language.Korean))
        );
    }
}
