namespace Evenground.Publish;

/// <summary>All listings, found by their interface, in the order of their codes.</summary>
public static class ListingCatalogue
{
    public static IReadOnlyList<IListing> All { get; } =
    [
        .. typeof(ListingCatalogue)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IListing))
            )
            .Select(type => (IListing)Activator.CreateInstance(type)!)
            .OrderBy(listing => listing.Code, StringComparer.Ordinal),
    ];

    public static IListing<TRow> Of<TRow>()
        where TRow : class => All.OfType<IListing<TRow>>().Single();
}
