using Microsoft.AspNetCore.Antiforgery;

namespace Evenground.Web;

/// <summary>Lets in only forms that one of our own pages was filled in on.</summary>
public static class FormGuard
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "__RequestVerificationToken";

    /// <summary>The hidden field's value for a page that is about to be sent; sets its cookie.</summary>
    public static string TokenFor(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;

    /// <returns>The form, or null when the request was answered with the reason why it is not
    /// taken.</returns>
    public static async Task<IFormCollection?> ReadAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        int longest
    )
    {
        var request = context.Request;
        if (request.ContentLength is null || request.ContentLength > longest || !request.HasFormContentType)
        {
            await PlainPage.SendAsync(
                context,
                Welcome.LanguageOf(request),
                StatusCodes.Status400BadRequest,
                new("양식을 읽을 수 없습니다", "The form cannot be read"),
                new(
                    Korean: "양식이 너무 크거나 형식이 다릅니다. 입력 화면에서 다시 보내 주십시오.",
                    English: "It is too large, or not a form. Send it again from the entry page."
                ),
                reference: null
            );
            return null;
        }

        if (await antiforgery.IsRequestValidAsync(context))
            return await request.ReadFormAsync(context.RequestAborted);

        await PlainPage.SendAsync(
            context,
            Welcome.LanguageOf(request),
            StatusCodes.Status400BadRequest,
            new("양식의 유효 기간이 지났습니다", "This form is no longer valid"),
            new(
                Korean: "다른 사이트에서 보냈거나, 화면을 연 뒤 프로그램이 다시 시작되었습니다. 입력 화면을 새로 열어 다시 보내 주십시오. 기록된 것은 없습니다.",
                English: "It was sent from another site, or the program was restarted since the page was opened. Open the page "
                    + "anew and send it again. Nothing was recorded."
            ),
            reference: null
        );
        return null;
    }
}
