namespace Evenground;

public static partial class Elementary
{
    const int TableSize = 32,
        TableBits = 5;

    const double LargestPower = 710,
        SmallestPower = -746;

    /// <summary>32 ÷ ln 2, and ln 2 ÷ 32 as a sum: the first part has 36 bits, so that its product with up to
    /// 2¹⁶ is exact.</summary>
    const double StepsPerUnit = 46.16624130844683,
        StepHigh = 0.021660849392446835,
        StepLow = 5.145609244655338e-14;

    /// <summary>e to the power of the value.</summary>
    /// <returns>NaN for NaN; 0 far below 0; ∞ above 709.78. Results below 2⁻¹⁰²² are rounded twice.</returns>
    /// <remarks>
    /// x = (32k + j) ln 2 ÷ 32 + r with |r| up to ln 2 ÷ 64; eˣ = 2ᵏ · 2^(j÷32) · eʳ, the second factor from
    /// a table of 32 entries with twice the digits, the third from its series up to r⁶ ÷ 720. The first term
    /// left out is below 2⁻⁵⁷ of the result.
    /// </remarks>
    public static double Exp(double value)
    {
        if (double.IsNaN(value))
            return value;
        if (value > LargestPower)
            return double.PositiveInfinity;
        if (value < SmallestPower)
            return 0;

        var steps = Math.Floor(value * StepsPerUnit + 0.5);
        var r = (value - steps * StepHigh) - steps * StepLow;
        var series = r + r * r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720)))));
        var step = (int)steps;
        var entry = step & (TableSize - 1);
        var mantissa = PowersHigh[entry] + (PowersLow[entry] + PowersHigh[entry] * series);
        return Scaled(mantissa, step >> TableBits);
    }

    /// <summary>The value times 2 to this power, by factors that are numbers themselves.</summary>
    static double Scaled(double value, int power) =>
        power switch
        {
            > Bias => value * 2 * TwoTo(power - 1),
            < 1 - Bias => value * TwoTo(power + 2 * MantissaBits) * TwoTo(-2 * MantissaBits),
            _ => value * TwoTo(power),
        };

    static double TwoTo(int power) => BitConverter.Int64BitsToDouble((long)(power + Bias) << MantissaBits);

    /// <summary>2^(j÷32), the nearest double.</summary>
    static ReadOnlySpan<double> PowersHigh =>
        [
            1.0,
            1.0218971486541166,
            1.0442737824274138,
            1.0671404006768237,
            1.0905077326652577,
            1.1143867425958924,
            1.1387886347566916,
            1.1637248587775775,
            1.189207115002721,
            1.215247359980469,
            1.241857812073484,
            1.2690509571917332,
            1.2968395546510096,
            1.3252366431597413,
            1.3542555469368927,
            1.383909881963832,
            1.4142135623730951,
            1.4451808069770467,
            1.4768261459394993,
            1.5091644275934228,
            1.5422108254079407,
            1.5759808451078865,
            1.6104903319492543,
            1.645755478153965,
            1.681792830507429,
            1.718619298122478,
            1.7562521603732995,
            1.7947090750031072,
            1.8340080864093424,
            1.8741676341103,
            1.9152065613971474,
            1.9571441241754002,
        ];

    /// <summary>What the nearest double leaves of 2^(j÷32).</summary>
    static ReadOnlySpan<double> PowersLow =>
        [
            0.0,
            5.109225028973444e-17,
            8.551889705537965e-17,
            -7.899853966841582e-17,
            -3.046782079812471e-17,
            1.0410278456845571e-16,
            8.912812676025408e-17,
            3.8292048369240935e-17,
            3.982015231465646e-17,
            -7.712630692681488e-17,
            4.658027591836937e-17,
            2.667932131342186e-18,
            2.5382502794888315e-17,
            -2.8587312100388614e-17,
            7.70094837980299e-17,
            -6.770511658794786e-17,
            -9.667293313452913e-17,
            -3.0237581349939873e-17,
            -3.483994556892796e-17,
            -1.016455327754295e-16,
            7.949834809697621e-17,
            -1.0136916471278304e-17,
            2.4707192569797888e-17,
            -1.0125679913674773e-16,
            8.199010020581497e-17,
            -1.851380418263111e-17,
            2.960140695448873e-17,
            1.8227458427912087e-17,
            3.283107224245627e-17,
            -6.122763413004143e-17,
            -1.0619946056195963e-16,
            8.960767791036668e-17,
        ];
}
