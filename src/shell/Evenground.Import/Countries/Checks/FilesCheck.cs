namespace Evenground.Import;

/// <summary>Every file of the pack can be read.</summary>
sealed class FilesCheck : ICountryCheck
{
    public string Code => "files";

    public LocalizedText Meaning => new("모든 파일을 읽을 수 있다", "every file can be read");

    public void Run(CountryFolder pack, CheckedThings things)
    {
        things.Look(pack.FileCount);
        foreach (var fault in pack.Faults)
            things.Fail(fault);
    }
}
