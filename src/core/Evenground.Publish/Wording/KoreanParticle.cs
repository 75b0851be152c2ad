namespace Evenground.Publish;

/// <summary>The Korean particle that fits the sound before it: 161개사와, 1,147명과, 5%로.</summary>
/// <remarks>
/// After a syllable with a final consonant the first form stands, else the second; 로 also follows a final ㄹ.
/// After Latin letters the sound is not known, and both forms are written: CHF을(를).
/// </remarks>
public static class KoreanParticle
{
    const int FirstSyllable = 0xAC00,
        LastSyllable = 0xD7A3,
        FinalsPerVowel = 28,
        FinalRieul = 8;

    public static string And(string text) => With(text, "과", "와");

    public static string Topic(string text) => With(text, "은", "는");

    public static string Object(string text) => With(text, "을", "를");

    public static string Subject(string text) => With(text, "이", "가");

    public static string To(string text) =>
        FinalOf(text) switch
        {
            null => text + "(으)로",
            0 or FinalRieul => text + "로",
            _ => text + "으로",
        };

    static string With(string text, string afterFinal, string afterVowel) =>
        FinalOf(text) switch
        {
            null => $"{text}{afterFinal}({afterVowel})",
            0 => text + afterVowel,
            _ => text + afterFinal,
        };

    /// <summary>The final consonant of the last sound read aloud; 0 for none, null when it cannot be
    /// told.</summary>
    static int? FinalOf(string text)
    {
        foreach (var character in text.Reverse())
        {
            if (character is >= (char)FirstSyllable and <= (char)LastSyllable)
                return (character - FirstSyllable) % FinalsPerVowel;
            if (character == '%')
                return 0;
            if (char.IsAsciiDigit(character))
                return FinalOf(character);
            if (char.IsLetter(character))
                return null;
        }

        return null;
    }

    /// <summary>영 일 이 삼 사 오 육 칠 팔 구: the final consonant of a digit's name.</summary>
    static int FinalOf(char digit) =>
        digit switch
        {
            '1' or '7' or '8' => FinalRieul,
            '0' or '3' or '6' => 1,
            _ => 0,
        };
}
