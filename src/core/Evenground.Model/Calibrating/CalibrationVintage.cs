using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>Digests of what a calibration rests on and of what it made.</summary>
static class CalibrationVintage
{
    /// <summary>The tables that a calibration reads.</summary>
    static readonly string[] Tables =
    [
        StandardTables.AssumedFertility,
        StandardTables.AssumedLifeExpectancy,
        StandardTables.AssumedNetMigration,
        StandardTables.Births,
        StandardTables.Flows,
        StandardTables.FlowsByAge,
        StandardTables.Labour,
        StandardTables.LifeTable,
        StandardTables.MortalityRatios,
        StandardTables.MoverRates,
        StandardTables.PopulationByAge,
        StandardTables.ProjectedResidents,
        StandardTables.VentureInvestment,
        StandardTables.VentureJobs,
        StandardTables.VentureJobsPerBillion,
        StandardTables.VentureShares,
    ];

    /// <summary>The digest of all releases that the view sees of tables that a calibration reads, of the
    /// regions and
    /// of the window: equal inputs give an equal calibration, so a cache may go by it.</summary>
    public static string OfInputs(History history, AsOf asOf, CalibrationOptions options)
    {
        var text = new StringBuilder("evenground-calibration-1\n").Append(options).Append('\n');
        foreach (var region in history.Regions.Book(asOf).Regions)
            text.Append($"{region.Place} {region.Code} {region.InForce} {region.Parent}\n");
        foreach (var change in history.Regions.Book(asOf).Changes)
            text.Append($"{change.On:yyyy-MM-dd} {change.From} {change.To} {change.Weight}\n");
        foreach (var table in Tables)
        foreach (var edition in history.Statistics.EditionsOf(table, asOf))
            text.Append(
                $"{table} {edition.Value.Content} {edition.Mark.KnownFrom:yyyy-MM-dd} {edition.Value.Provenance.IsComplete}\n"
            );
        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString())).ToString();
    }

    /// <summary>The digest of the inputs and of every number that was made of them.</summary>
    public static string Of(string inputs, params ReadOnlySpan<double[]> arrays)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(inputs));
        foreach (var array in arrays)
        {
            var bytes = new byte[sizeof(long) * (array.Length + 1)];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, array.Length);
            for (var place = 0; place < array.Length; place++)
                BinaryPrimitives.WriteDoubleLittleEndian(
                    bytes.AsSpan(sizeof(double) * (place + 1)),
                    array[place]
                );
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
