using Evenground.Benchmarks;

// Every benchmark is a class of its own file; it is found by its interface, so nothing is to be registered
// here.
var benchmarks = typeof(IBenchmark)
    .Assembly.GetTypes()
    .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBenchmark)))
    .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
    .OrderBy(benchmark => benchmark.Verb, StringComparer.Ordinal)
    .ToArray();

if (args is [var verb, ..] && benchmarks.FirstOrDefault(benchmark => benchmark.Verb == verb) is { } asked)
    return await asked.RunAsync(args[1..]);

Console.WriteLine(
    "Usage: dotnet run -c Release --project benchmarks/Evenground.Benchmarks -- <verb> [options]\n"
);
foreach (var benchmark in benchmarks)
    Console.WriteLine($"  {benchmark.Verb, -12} {benchmark.Summary}");
return args.Length == 0 ? 0 : 2;
