using CsCheck;
using Evenground.Import;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>The fast way and the plain ways give the same rows and the same rejects, whatever stands in the
/// file.</summary>
public class FigureFileAgreementTests
{
    [Fact]
    public void On_well_formed_files_the_fast_way_agrees_with_Sylvan() =>
        FigureFiles.WellFormed.Sample(
            text => Agrees(PlainFigureFile.ReadWithSylvan(text), FigureFiles.Read(text)),
            iter: 1000
        );

    [Fact]
    public void On_mutated_files_the_fast_way_agrees_with_reading_character_by_character() =>
        FigureFiles.Mutated.Sample(
            text => Agrees(PlainFigureFile.Read(text), FigureFiles.Read(text)),
            iter: 2000
        );

    [Fact]
    public void The_two_plain_ways_agree_on_well_formed_files() =>
        FigureFiles.WellFormed.Sample(
            text =>
                Assert.Equal(
                    PlainFigureFile.ReadWithSylvan(text).Rejects,
                    PlainFigureFile.Read(text).Rejects
                ),
            iter: 300
        );

    [Fact]
    public void Any_number_of_threads_and_any_stretch_give_the_same_bytes_and_the_same_report() =>
        Gen.Select(FigureFiles.Mutated, Gen.Int[1, 4], Gen.Int[1, 300])
            .Sample(
                (text, threads, stretch) =>
                {
                    using StringWriter plainReport = new(),
                        report = new();
                    var plain = FigureFiles.Read(text, report: plainReport);

                    var reading = FigureFiles.Read(text, threads, stretch, report);

                    Assert.Equal(
                        plain.Blocks.Select(block => block.Payload.ToArray()),
                        reading.Blocks.Select(block => block.Payload.ToArray())
                    );
                    Assert.Equal(plainReport.ToString(), report.ToString());
                },
                iter: 500
            );

    static void Agrees(PlainFigureFile.Found expected, FigureReading reading)
    {
        Assert.Equal(expected.Rejects, reading.FirstRejects.Select(reject => (reject.Line, reject.Fault)));
        Assert.Equal(expected.Figures, FigureFiles.FiguresOf(reading).ToDictionary(figure => figure.Key));
    }
}
