using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A quantity in words: the printed figure with its relation, or the range when there is no single
/// figure.</summary>
public static class QuantityText
{
    public static string Of(Quantity quantity, Language language)
    {
        if (quantity.Printed is not { } printed)
            return NumberText.Of(quantity.Range, quantity.Unit, language);

        var figure = NumberText.Of(printed, quantity.Unit, language);
        return language == Language.Korean
            ? Korean(figure, quantity.Relation)
            : English(figure, quantity.Relation);
    }

    /// <summary>The range that the words of <see cref="Of"/> stand for.</summary>
    public static string RangeOf(Quantity quantity, Language language) =>
        NumberText.Of(quantity.Range, quantity.Unit, language);

    static string English(string figure, Relation? relation) =>
        relation switch
        {
            Relation.About => $"about {figure}",
            Relation.AtLeast => $"at least {figure}",
            Relation.MoreThan => $"more than {figure}",
            Relation.AtMost => $"at most {figure}",
            Relation.LessThan => $"less than {figure}",
            _ => figure,
        };

    static string Korean(string figure, Relation? relation) =>
        relation switch
        {
            Relation.About => $"약 {figure}",
            Relation.AtLeast => $"{figure} 이상",
            Relation.MoreThan => $"{figure} 초과",
            Relation.AtMost => $"{figure} 이하",
            Relation.LessThan => $"{figure} 미만",
            _ => figure,
        };
}
