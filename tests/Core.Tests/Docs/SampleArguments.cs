using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Tests.Docs;

/// <summary>Makes a value of any type of the vocabulary and the record, so that a page can show a refusal's
/// text.</summary>
/// <remarks>A text is its parameter's name in angle marks, so the page shows where an argument comes
/// in.</remarks>
static class SampleArguments
{
    const int MostNesting = 6;

    static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(int)] = 3,
        [typeof(long)] = 1_000L,
        [typeof(decimal)] = 1_234.5m,
        [typeof(double)] = 0.5,
        [typeof(bool)] = false,
        [typeof(char)] = 'x',
        [typeof(byte)] = (byte)1,
        [typeof(Guid)] = Guid.Parse("0192f3a0-0000-7000-8000-000000000001"),
        [typeof(DateOnly)] = new DateOnly(2026, 11, 23),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(5),
        [typeof(Money)] = new Money(1_000_000, Currency.Won),
        [typeof(Currency)] = Currency.Won,
        [typeof(Unit)] = Unit.Companies,
        [typeof(RegionCode)] = new RegionCode(RegionCode.Iso, "KR-47"),
        [typeof(EffectivePeriod)] = new EffectivePeriod(new(2026, 1, 1), new(2026, 12, 31)),
        [typeof(ExternalId)] = ExternalId.Recorded("lei", "‹id›"),
        [typeof(Digest)] = Digest.None,
        [typeof(Refusal)] = new AmountMustFit(1e19m, Currency.Won),
    };

    public static object? Of(Type type, string name, int nesting = 0)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Known.TryGetValue(plain, out var known))
            return known;
        if (plain == typeof(string))
            return Placeholder(name);
        if (plain == typeof(LocalizedText))
            return LocalizedText.Same(Placeholder(name));
        if (plain.IsEnum)
            return Enum.GetValues(plain).GetValue(0)!;
        if (nesting > MostNesting)
            return null;
        return ListOf(plain, name, nesting) ?? Made(plain, nesting);
    }

    /// <summary>One instance for each combination that gives another code: an enumeration may choose
    /// it.</summary>
    public static IEnumerable<object> AllOf(Type type)
    {
        var constructor = Constructor(type);
        var parameters = constructor.GetParameters();
        var arguments = parameters
            .Select(parameter => Of(parameter.ParameterType, parameter.Name!))
            .ToArray();
        yield return constructor.Invoke(arguments);
        for (var place = 0; place < parameters.Length; place++)
        {
            if (!parameters[place].ParameterType.IsEnum)
                continue;
            foreach (var word in Enum.GetValues(parameters[place].ParameterType))
            {
                var others = (object?[])arguments.Clone();
                others[place] = word;
                yield return constructor.Invoke(others);
            }
        }
    }

    static string Placeholder(string name) =>
        $"‹{JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' ')}›";

    static object? ListOf(Type type, string name, int nesting)
    {
        if (type == typeof(string) || !type.IsAssignableTo(typeof(IEnumerable)))
            return null;
        var item = type.IsArray ? type.GetElementType()! : type.GetGenericArguments().FirstOrDefault();
        if (item is null)
            return null;

        var array = Array.CreateInstance(item, 1);
        array.SetValue(Of(item, name, nesting + 1), 0);
        if (type.IsInstanceOfType(array))
            return array;

        // A list of our own, which is built by adding: empty says enough.
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    static object? Made(Type type, int nesting)
    {
        if (type.IsInterface || type.IsAbstract)
            return type
                .Assembly.GetTypes()
                .Where(found =>
                    found is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false }
                    && found.IsAssignableTo(type)
                )
                .OrderBy(found => found.FullName, StringComparer.Ordinal)
                .Select(found => Made(found, nesting + 1))
                .FirstOrDefault();

        var constructor = Constructor(type);
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(parameter => Of(parameter.ParameterType, parameter.Name!, nesting + 1)),
        ]);
    }

    static ConstructorInfo Constructor(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
        ?? throw new InvalidOperationException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{type.Name} has no public constructor: add a sample of it to {nameof(SampleArguments)}."
            )
        );
}
