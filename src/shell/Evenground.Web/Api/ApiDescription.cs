using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Evenground.Web;

/// <summary>What the API's description says beyond what each endpoint says of itself.</summary>
static class ApiDescription
{
    const string Scheme = "writeToken";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = described =>
            $"/{described.RelativePath}".StartsWith(ApiRoutes.Root, StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) => Introduce(document));
        options.AddOperationTransformer((operation, context, _) => Complete(operation, context));
    }

    static Task Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Evenground",
            Version = typeof(ApiDescription).Assembly.GetName().Version?.ToString(3) ?? "0",
            Description = """
                The record of regional venture programmes over HTTP: what was said, what was found, what is claimed and
                the journal that it all rests on. Every read takes `on` and `known`. Reading is open on the loopback
                address; writing needs the token that is printed at start-up, or a writer's own key. Whatever is refused is
                answered with problem details (RFC 9457) that carry a stable `code` and the text in Korean and English.

                지역 벤처 프로그램의 기록을 HTTP로 제공합니다. 모든 읽기는 `on`과 `known`을 받습니다. 읽기는 이 컴퓨터에서
                열려 있고, 쓰려면 시작할 때 출력된 토큰이나 작성자 열쇠가 필요합니다. 거절된 요청에는 코드와 한국어·영어 설명이 담긴 문제
                상세(RFC 9457)로 답합니다.
                """,
            License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description =
                "The write token that is printed at start-up, or a writer's own key. 시작할 때 출력되는 쓰기 토큰 또는 작성자 열쇠입니다.",
        };
        return Task.CompletedTask;
    }

    static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            Exemplify(parameter);

        var isWriting = context.Description.HttpMethod is not ("GET" or "HEAD");
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        if (isWriting && !marks.OfType<ChangesNothingAttribute>().Any())
            operation.Security =
            [
                new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] },
            ];

        if (operation.Responses is { } responses)
            foreach (var (status, response) in responses)
                if (response is OpenApiResponse plain && string.IsNullOrEmpty(plain.Description))
                    plain.Description = $"Status {status}";
        return Task.CompletedTask;
    }

    static void Exemplify(OpenApiParameter parameter)
    {
        parameter.Example = parameter.Name switch
        {
            "programme" => "venture-platform",
            "fund" or "entry" => "0198c1a0-7c2e-7b1f-9f5e-3f6f1b2a4d5e",
            "on" or "known" => "2022-12-31",
            "limit" => 100,
            "offset" or "after" => 0,
            "format" => "json",
            "scenario" => "horizon=20;draws=50",
            _ => parameter.Example,
        };
        if (parameter.Name == "programme")
            parameter.Description ??= "The programme's short name.";
        if (parameter.Name is "on" or "known" && parameter.Schema is OpenApiSchema schema)
            schema.Format = "date";
    }
}
