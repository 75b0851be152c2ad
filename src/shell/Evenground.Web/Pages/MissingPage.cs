namespace Evenground.Web;

/// <summary>Says that an address leads nowhere.</summary>
public static class MissingPage
{
    public static Task SendAsync(HttpContext context) =>
        SendAsync(
            context,
            Welcome.LanguageOf(context.Request),
            new(
                Korean: "이 주소에는 화면이 없습니다. 주소를 확인하시거나 처음 화면에서 다시 찾아 주십시오.",
                English: "There is no page at this address. Check it for a slip, or start from the first page."
            )
        );

    public static async Task SendAsync(HttpContext context, Language language, LocalizedText reason)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await Results
                .Problem(statusCode: StatusCodes.Status404NotFound, detail: reason.In(language))
                .ExecuteAsync(context);
            return;
        }

        await PlainPage.SendAsync(
            context,
            language,
            StatusCodes.Status404NotFound,
            new("화면을 찾을 수 없습니다", "Page not found"),
            reason,
            reference: null
        );
    }
}

/// <summary>Says that something went wrong on our side, with a reference that leads to the log.</summary>
public static class FaultPage
{
    public static Task SendAsync(HttpContext context) =>
        PlainPage.SendAsync(
            context,
            Welcome.LanguageOf(context.Request),
            StatusCodes.Status500InternalServerError,
            new("처리 중 오류가 발생했습니다", "Something went wrong"),
            new(
                Korean: "기록에는 아무것도 바뀌지 않았습니다. 잠시 뒤 다시 시도해 주십시오. 계속되면 아래 참조 번호를 관리자에게 알려 주십시오.",
                English: "Nothing in the record was changed. Try again in a moment. If it goes on, tell the operator the reference below."
            ),
            context.TraceIdentifier
        );
}
