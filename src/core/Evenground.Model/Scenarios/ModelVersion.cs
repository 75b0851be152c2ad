namespace Evenground.Model;

/// <summary>Which equations answer a scenario. Raised with every change that moves a number.</summary>
/// <remarks>A test holds the numbers of a small invented country to this version: whoever changes a number
/// has to change the version too.</remarks>
public static class ModelVersion
{
    public const string Current = "cycle-1";
}
