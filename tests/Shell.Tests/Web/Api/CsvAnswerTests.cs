using System.Text;
using Evenground.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Evenground.Tests.Web.Api;

/// <summary>Rows as CSV over HTTP.</summary>
public class CsvAnswerTests
{
    sealed record Row(string Speaker, decimal? Change);

    [Fact]
    public async Task What_a_stranger_wrote_does_not_run_as_a_formula_in_whoever_opens_the_file()
    {
        var context = new DefaultHttpContext();
        var body = new MemoryStream();
        context.Response.Body = body;

        await CsvAnswer
            .Of<Row>([new("=cmd|' /C calc'!A0", -5m), new("포스코", null)], "rows")
            .ExecuteAsync(context);

        // The byte order mark tells spreadsheets that the text is UTF-8; without it they garble Korean.
        Assert.Equal(
            "\uFEFFspeaker,change\r\n'=cmd|' /C calc'!A0,-5\r\n포스코,\r\n",
            Encoding.UTF8.GetString(body.ToArray())
        );
        Assert.Equal("attachment; filename=\"rows.csv\"", context.Response.Headers.ContentDisposition);
    }
}
