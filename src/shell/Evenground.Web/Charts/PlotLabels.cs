namespace Evenground.Web;

/// <summary>Finds room for names beside points, so that none covers another.</summary>
/// <param name="xs">Where the frame lies from left to right.</param>
/// <param name="ys">Where it lies from bottom to top.</param>
sealed class PlotLabels(Scale xs, Scale ys)
{
    const double Height = 14,
        OfPoint = 12,
        Aside = 9;

    readonly List<Room> _points = [];
    readonly List<Room> _labels = [];

    public void AddPoint(double x, double y) => _points.Add(new(x, y, OfPoint, OfPoint));

    /// <summary>Keeps a line of words free from one side of the frame to the other.</summary>
    public void KeepLine(double y) =>
        _labels.Add(new((xs.From + xs.To) / 2, y, Math.Abs(xs.To - xs.From), OfPoint));

    /// <summary>The middle of the label of a point; null when it finds no room.</summary>
    /// <param name="mustStand">Whether it may cover points, but never another label, before it is left
    /// out.</param>
    public (double X, double Y)? Place(double x, double y, string text, bool mustStand)
    {
        var width = Lettering.Width(text);
        var (side, slant) = (Aside + width / 2, 4 + width / 2);
        (double X, double Y)[] places =
        [
            (x + side, y),
            (x - side, y),
            (x, y - 15),
            (x, y + 15),
            (x + slant, y - 13),
            (x - slant, y - 13),
            (x + slant, y + 13),
            (x - slant, y + 13),
        ];
        var tries = places
            .Select(place => new Room(place.X, place.Y, width, Height))
            .Where(IsInFrame)
            .ToArray();
        var found = tries.Where(IsFree).Concat(mustStand ? tries.Where(IsClearOfLabels) : []).ToArray();
        if (found.Length == 0)
            return null;
        _labels.Add(found[0]);
        return (found[0].X, found[0].Y);
    }

    bool IsInFrame(Room room) =>
        room.X - room.Width / 2 >= xs.From && room.X + room.Width / 2 <= xs.To && room.Y <= ys.From - 6;

    bool IsFree(Room room) => IsClearOfLabels(room) && !_points.Any(room.Touches);

    bool IsClearOfLabels(Room room) => !_labels.Any(room.Touches);

    readonly record struct Room(double X, double Y, double Width, double Height)
    {
        public bool Touches(Room other) =>
            Math.Abs(X - other.X) < (Width + other.Width) / 2
            && Math.Abs(Y - other.Y) < (Height + other.Height) / 2;
    }
}
