using System.Text.Json;
using Evenground.Measure;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Measure;

/// <summary>What every indicator promises; a new one is tested here before its author writes a
/// test.</summary>
public class IndicatorCatalogueTests
{
    public static TheoryData<string> Codes =>
        new(IndicatorCatalogue.All.Select(indicator => indicator.Definition.Code));

    [Fact]
    public void Every_code_is_unique_and_fit_for_an_address()
    {
        var codes = IndicatorCatalogue.All.Select(indicator => indicator.Definition.Code).ToList();

        Assert.NotEmpty(codes);
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_definition_is_complete_in_both_languages(string code)
    {
        var definition = Find(code).Definition;

        LocalizedText[] texts =
        [
            definition.Name,
            definition.Question,
            definition.Formula,
            definition.UnitRule,
            definition.MissingRule,
            definition.Source,
            Find(code).Example.Story,
        ];

        Assert.All(texts, text => Assert.Contains(text.Korean, letter => letter is >= '가' and <= '힣'));
        Assert.All(texts, text => Assert.Contains(text.English, char.IsAsciiLetter));
        Assert.EndsWith("?", definition.Question.Korean, StringComparison.Ordinal);
        Assert.EndsWith("?", definition.Question.English, StringComparison.Ordinal);
        Assert.NotEmpty(definition.Bases);
        Assert.True(definition.Version > 0);
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_worked_example_comes_out_as_printed(string code)
    {
        var example = Find(code).Example;

        var measured = Find(code).Measure(example.Question, ViewOf(example));

        Assert.Null(measured.Missing);
        Assert.Equal(example.Answer, measured.Value);
        Assert.NotEmpty(measured.RestsOn);
        Assert.Contains(
            example.Question.Subject,
            Find(code).Subjects(ViewOf(example), example.Question.Basis)
        );
    }

    [Theory, MemberData(nameof(Codes))]
    public void Of_an_empty_record_every_figure_is_missing_with_its_reason(string code)
    {
        foreach (var basis in Enum.GetValues<Basis>())
        {
            var question = Find(code).Example.Question with { Basis = basis };

            var measured = Find(code).Measure(question, new(History.Empty, question.AsOf));

            Assert.Null(measured.Value);
            Assert.NotNull(measured.Missing);
            Assert.Empty(Find(code).Subjects(new(History.Empty, question.AsOf), basis));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_basis_that_is_not_offered_gives_no_figure(string code)
    {
        var example = Find(code).Example;

        foreach (var basis in Enum.GetValues<Basis>().Except(Find(code).Definition.Bases))
        {
            var measured = Find(code).Measure(example.Question with { Basis = basis }, ViewOf(example));

            Assert.Equal("missing.basis-not-offered", measured.Missing?.Code);
            Assert.Empty(Find(code).Subjects(ViewOf(example), basis));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_same_question_has_the_same_answer(string code)
    {
        var example = Find(code).Example;

        var first = Write(Find(code).Measure(example.Question, ViewOf(example)));
        var second = Write(Find(code).Measure(example.Question, ViewOf(example)));

        Assert.Equal(first, second);
    }

    static string Write(Measurement measured) => JsonSerializer.Serialize(measured);

    static RecordView ViewOf(WorkedExample example) => new(example.Record(), example.Question.AsOf);

    static IIndicator Find(string code) => IndicatorCatalogue.Find(code)!;
}
