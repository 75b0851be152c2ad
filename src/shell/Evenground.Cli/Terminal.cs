using System.Text.Json;
using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;
using Spectre.Console;

namespace Evenground.Cli;

/// <summary>Where a command answers: results on standard output, all else on standard error.</summary>
/// <remarks>
/// With <c>--json</c> standard output holds one JSON document and nothing else. Colour and frames are drawn
/// only on a real terminal: what is redirected is plain text.
/// </remarks>
public sealed class Terminal
{
    readonly TextWriter _output;
    readonly TextWriter _error;

    public Terminal(TextWriter output, TextWriter error, Language language, bool isJson, bool isPlain)
    {
        (_output, _error, Language, IsJson) = (output, error, language, isJson);
        Output = Draw(output, isPlain);
        Error = Draw(error, isPlain);
    }

    public Language Language { get; }

    public bool IsJson { get; }

    /// <summary>Whether somebody sees standard error as it is written, so that progress is worth
    /// drawing.</summary>
    public bool IsWatched => Error.Profile.Capabilities.Interactive;

    /// <summary>For tables and text that people read.</summary>
    public IAnsiConsole Output { get; }

    /// <summary>For progress and errors.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>Writes the answer once: as JSON when asked for, else as the text drawn for people.</summary>
    public void Answer<T>(T shape, Action<Terminal> draw)
    {
        if (IsJson)
            _output.WriteLine(JsonSerializer.Serialize(shape, ShapeJson.Options));
        else
            draw(this);
        _output.Flush();
    }

    /// <summary>One line of the answer for people; never part of a JSON answer.</summary>
    /// <remarks>Not through the drawing of tables, which would fold a long line.</remarks>
    public void Line(string text) => _output.WriteLine(text);

    public void Line(LocalizedText text) => Line(text.In(Language));

    /// <summary>A remark beside the answer, on standard error.</summary>
    public void Note(LocalizedText text) => _error.WriteLine(text.In(Language));

    /// <summary>Says why nothing was done, with the code under which the documentation explains it.</summary>
    public ExitCode Refuse(Refusal refusal)
    {
        if (IsJson)
            _output.WriteLine(JsonSerializer.Serialize(RefusalShape.Of(refusal), ShapeJson.Options));
        if (refusal is RowsMustHold rows)
            RowErrorReport.Write(_error, rows, Language);
        else
            _error.WriteLine(
                refusal is Refusals several
                    ? string.Join(Environment.NewLine, several.All.Select(Write))
                    : Write(refusal)
            );
        return ExitCodes.Of(refusal);
    }

    string Write(Refusal refusal) => $"{refusal.Text.In(Language)} [{refusal.Code}]";

    static IAnsiConsole Draw(TextWriter writer, bool isPlain)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = isPlain ? InteractionSupport.No : InteractionSupport.Detect,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        // A redirected table must not be folded at eighty columns: whoever reads it next is a program.
        if (isPlain)
            console.Profile.Width = 1_000;
        return console;
    }
}
