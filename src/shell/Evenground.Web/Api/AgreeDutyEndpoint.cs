using System.ComponentModel;
using Evenground.Publish;
using Evenground.Record;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenground.Web;

/// <summary>A duty of a fund, as a client sends it.</summary>
[Description(
    "A share of what a fund was promised, called or invested that has to go to companies of a place."
)]
public sealed record DutyInput(
    string Code,
    string? NameKo,
    string? NameEn,
    [property: Description("duty or target")] string Kind,
    [property: Description("committed, called or invested")] string Of,
    [property: Description("0.4 for 40 %")] decimal Share,
    [property: Description("The code of a place or of a group of places.")] string? Into,
    DateOnly? DueOn,
    string Source,
    [property: Description("From when it holds.")] DateOnly On
)
{
    /// <summary>The command that it asks for; refused when a word is none of those offered.</summary>
    public Outcome<AgreeDuty> Read(Id<Fund> fund)
    {
        if (!Enum.TryParse<DutyKind>(Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            return new DutyMustBeSound(
                Code,
                new(
                    $"kind '{Kind}'은(는) duty나 target이 아닙니다",
                    $"kind '{Kind}' is neither duty nor target"
                )
            );
        if (!Enum.TryParse<DutyBase>(Of, ignoreCase: true, out var of) || !Enum.IsDefined(of))
            return new DutyMustBeSound(
                Code,
                new(
                    $"of '{Of}'은(는) committed, called, invested 가운데 하나가 아닙니다",
                    $"of '{Of}' is none of committed, called and invested"
                )
            );
        return new AgreeDuty(
            fund,
            new(Code, new(NameKo ?? "", NameEn ?? ""), kind, of, Share, Into, DueOn, Source),
            On
        );
    }
}

/// <summary>Notes a duty that a fund took on.</summary>
public sealed class AgreeDutyEndpoint : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/programmes/{programme}/funds/{fund}/duties", HandleAsync)
            .WithName("agree-duty")
            .WithTags("writing")
            .WithSummary("Note a duty or target of a fund")
            .WithDescription(
                "A duty of the same code takes the place of an earlier one from its day on. Whether it is met is listed by "
                    + "fund-duties. Send a UUID of your own in the header Request-Id.\n\n펀드가 맡은 투자 의무나 목표를 기록합니다."
            );

    static async Task<Results<Ok<WriteShape>, RefusalResult>> HandleAsync(
        string programme,
        string fund,
        DutyInput duty,
        HttpContext context
    ) =>
        duty.Read(Id<Fund>.Parse(fund) ?? default).Accepted(out var ask, out var refusal)
            ? await BookWriting.WriteAsync(
                ApiCall.Of(context),
                context,
                programme,
                "duty",
                history => FundDutyRules.Decide(ask, history),
                isTrial: false
            )
            : refusal.AsProblem();
}
