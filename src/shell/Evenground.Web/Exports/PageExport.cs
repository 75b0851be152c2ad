using Evenground.Import;

namespace Evenground.Web;

/// <summary>A picture with where its numbers come from.</summary>
public sealed record SourcedPicture(IPicture Picture, ExportSource Source);

/// <summary>What can be taken away from a page under one name: a table, a picture, or both of the same
/// numbers.</summary>
/// <remarks>Neither is made before it is asked for.</remarks>
/// <param name="Name">Its part of the address, in small letters with hyphens.</param>
public sealed record PageExport(
    string Name,
    Func<ExportTable>? Table = null,
    Func<SourcedPicture>? Picture = null
);
