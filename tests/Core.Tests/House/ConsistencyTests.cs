using System.Reflection;
using System.Text.RegularExpressions;
using Evenground.Measure;
using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.House;

/// <summary>Promises that hold for the whole core, held by looking at all of it.</summary>
public partial class ConsistencyTests
{
    static readonly Assembly[] Core =
    [
        typeof(Money).Assembly,
        typeof(History).Assembly,
        typeof(IndicatorCatalogue).Assembly,
        typeof(Simulation).Assembly,
        typeof(NumberText).Assembly,
    ];

    [Fact]
    public void Every_event_has_a_name_of_its_own_with_a_version()
    {
        var events = typeof(History)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IEvent).IsAssignableFrom(type))
            .ToArray();
        var names = events
            .Select(type => type.GetCustomAttribute<EventNameAttribute>()?.Name ?? type.Name)
            .ToArray();

        Assert.NotEmpty(events);
        Assert.All(names, name => Assert.Matches(EventName(), name));
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Stages_see_only_the_stages_before_them()
    {
        string[] order =
        [
            "Evenground.Vocabulary",
            "Evenground.Record",
            "Evenground.Measure",
            "Evenground.Model",
            "Evenground.Publish",
        ];

        foreach (var stage in Core)
        {
            var own = Array.IndexOf(order, stage.GetName().Name);
            var seen = stage
                .GetReferencedAssemblies()
                .Select(name => Array.IndexOf(order, name.Name))
                .Where(place => place >= 0);
            Assert.All(seen, place => Assert.True(place < own));
        }
    }

    [Fact]
    public void The_core_keeps_no_state_between_calls() =>
        Assert.Empty(
            from type in Core.SelectMany(assembly => assembly.GetTypes())
            where !type.Name.Contains('<', StringComparison.Ordinal)
            from field in type.GetFields(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
            )
            where !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal)
            select $"{type.Name}.{field.Name}"
        );

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+\.v[1-9][0-9]*$")]
    private static partial Regex EventName();
}
