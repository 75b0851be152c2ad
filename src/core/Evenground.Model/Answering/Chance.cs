namespace Evenground.Model;

/// <summary>Numbers of chance as fractions.</summary>
static class Chance
{
    /// <summary>Above 0 and below 1, the middles of 2⁵² equal steps: fit for a distribution's
    /// inverse.</summary>
    public static double Between(uint high, uint low) =>
        (((((ulong)high << 32) | low) >> 12) + 0.5) * (1.0 / (1ul << 52));
}
