namespace Evenground.Model;

/// <summary>How many regions and ages a model has, and how their persons lie in one array.</summary>
/// <remarks>
/// Shape: cells are ordered by sex, then age, then region; the region counts fastest. A group is one sex and
/// one age. The last age is open: everybody of that age and older.
/// </remarks>
/// <param name="Regions">Places, at least one.</param>
/// <param name="Ages">Age classes with the open one, at least two.</param>
/// <param name="AgeWidth">Years in an age class, and so in a step: 1, or 5 for textbook tables.</param>
public readonly record struct PopulationShape(int Regions, int Ages, int AgeWidth = 1)
{
    public const int Men = 0,
        Women = 1,
        Sexes = 2;

    /// <summary>Combinations of sex and age.</summary>
    public int Groups => Sexes * Ages;

    /// <summary>Combinations of sex, age and region.</summary>
    public int Cells => Groups * Regions;

    /// <summary>The group of a sex and an age class.</summary>
    public int Group(int sex, int age) => sex * Ages + age;

    /// <summary>The cell of a sex, an age class and a region.</summary>
    public int Cell(int sex, int age, int region) => Group(sex, age) * Regions + region;

    /// <summary>The youngest age of a class, in years.</summary>
    public int Youngest(int age) => age * AgeWidth;
}
