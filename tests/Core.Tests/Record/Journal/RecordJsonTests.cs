using System.Text;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Journal;

/// <summary>Payloads have one writing, and what is not of their shape is refused.</summary>
public class RecordJsonTests
{
    static readonly Asserted Said = new(
        new(
            "2023-11-seed",
            "hub.corporate_value",
            "허브",
            null,
            new(2023, 11, 15),
            Relation.AtLeast,
            Unit.Of(Currency.Won)
        ),
        new(1_700_000_000_000m, 100_000_000_000.00m, "1700000000000", "as worded")
    );

    [Fact]
    public void A_payload_has_sorted_names_exact_decimals_and_no_blanks()
    {
        const string expected = """
            {"figure":{"note":"as worded","printed":"1700000000000","roundedTo":"100000000000","value":"1700000000000"},"key":{"asOf":"2023-11-15","metric":"hub.corporate_value","relation":"at-least","scope":"허브","statement":"2023-11-seed","unit":"KRW"}}
            """;

        Assert.Equal(expected, Encoding.UTF8.GetString(EventCatalogue.Write(Said)));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var read = EventCatalogue.Read("statement.asserted.v1", EventCatalogue.Write(Said)).Value.Event;

        Assert.Equal(Said, read);
    }

    [Theory]
    [InlineData("no.such-event.v1", "{}", "journal.event-must-be-known")]
    [InlineData("statement.asserted.v1", "{\"stranger\":1}", "journal.payload-must-have-its-shape")]
    [InlineData("statement.asserted.v1", "{", "journal.payload-must-have-its-shape")]
    [InlineData("statement.asserted.v1", "[]", "journal.payload-must-have-its-shape")]
    [InlineData("exchange-rate.noted.v1", "{\"base\":\"won\"}", "journal.payload-must-have-its-shape")]
    [InlineData("exchange-rate.noted.v1", "{\"rate\":\"1e99\"}", "journal.payload-must-have-its-shape")]
    public void A_payload_of_another_shape_is_refused(string name, string payload, string code)
    {
        Assert.False(
            EventCatalogue.Read(name, Encoding.UTF8.GetBytes(payload)).Accepted(out _, out var refusal)
        );
        Assert.Equal(code, refusal.Code);
    }
}
