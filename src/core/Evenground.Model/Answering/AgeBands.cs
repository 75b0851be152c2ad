namespace Evenground.Model;

/// <summary>Residents of the ages that answers speak of. An immutable value; two can be added.</summary>
/// <remarks>Shape: one place. Unit: persons. The ages are those of the catalogue's indicators of the same
/// names.</remarks>
/// <param name="All">Everybody.</param>
/// <param name="Children">Aged 0 to 19.</param>
/// <param name="Young">Aged 20 to 39.</param>
/// <param name="Middle">Aged 40 to 64.</param>
/// <param name="Old">Aged 65 and over.</param>
/// <param name="YoungWomen">Women aged 20 to 39.</param>
/// <param name="Youth">Aged 15 to 34: the youth of labour statistics.</param>
public readonly record struct AgeBands(
    double All,
    double Children,
    double Young,
    double Middle,
    double Old,
    double YoungWomen,
    double Youth
)
{
    const int Grown = 20,
        MiddleAged = 40,
        Aged = 65,
        FirstOfYouth = 15,
        AfterYouth = 35;

    /// <summary>Aged 20 to 64.</summary>
    public double Workers => Young + Middle;

    public static AgeBands operator +(AgeBands left, AgeBands right) =>
        new(
            left.All + right.All,
            left.Children + right.Children,
            left.Young + right.Young,
            left.Middle + right.Middle,
            left.Old + right.Old,
            left.YoungWomen + right.YoungWomen,
            left.Youth + right.Youth
        );

    /// <summary>The bands of each region.</summary>
    /// <param name="shape">Its ages must begin at all limits above: classes of one year or of five.</param>
    /// <param name="cells">Persons. Shape: cells.</param>
    public static AgeBands[] Of(PopulationShape shape, ReadOnlySpan<double> cells)
    {
        var bands = new AgeBands[shape.Regions];
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var age = 0; age < shape.Ages; age++)
        for (var region = 0; region < shape.Regions; region++)
            bands[region] += One(sex, shape.Youngest(age), cells[shape.Cell(sex, age, region)]);
        return bands;
    }

    /// <summary>Persons of one sex and one age class, known by its youngest age.</summary>
    internal static AgeBands One(int sex, int age, double persons) =>
        new(
            persons,
            age < Grown ? persons : 0,
            age is >= Grown and < MiddleAged ? persons : 0,
            age is >= MiddleAged and < Aged ? persons : 0,
            age >= Aged ? persons : 0,
            sex == PopulationShape.Women && age is >= Grown and < MiddleAged ? persons : 0,
            age is >= FirstOfYouth and < AfterYouth ? persons : 0
        );
}
