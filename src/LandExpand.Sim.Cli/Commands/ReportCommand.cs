using System.CommandLine;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand report RUN…</c>.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var runs = new Argument<string[]>("RUN") { Description = "Folders that simulate wrote, such as runs/default.", Arity = ArgumentArity.OneOrMore };
        var formats = FormatOption.Create();
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the reports; with several runs, each gets a folder of its name in it. Default: the folder of the run." };
        var theme = ThemeOption.Create();
        var template = TemplateOption.Create();
        var command = new Command(
            "report",
            """
            Write reports of stored runs, without simulating again.

            Example:   landexpand report runs/default --format pdf,svg --out board
            """)
        { runs, formats, output, theme, template };
        command.SetAction(parsed =>
        {
            var problems = new List<InputProblem>();
            var asked = FormatOption.Read(parsed.GetRequiredValue(formats), problems);
            var options = new ReportOptions
            {
                Theme = ThemeOption.Read(parsed.GetValue(theme), problems),
                Template = TemplateOption.Read(parsed.GetValue(template), problems),
            };
            var read = parsed.GetRequiredValue(runs).Select(run => (Folder: run, Results: Read(run, problems))).ToArray();
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var folders = ReportFolders(parsed.GetRequiredValue(runs), parsed.GetValue(output));
            foreach (var (run, folder) in read.Zip(folders))
            {
                foreach (var file in ReportFolder.Write(folder, run.Results!, options, asked))
                {
                    parsed.InvocationConfiguration.Output.WriteLine(Path.Combine(folder, file));
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static RunResults? Read(string run, List<InputProblem> problems)
    {
        try
        {
            return RunResults.Read(run);
        }
        catch (InputException input)
        {
            problems.AddRange(input.Problems);
            return null;
        }
    }

    /// <summary>A folder for each run: its own; or the one asked for; or, with several runs, a folder in that by the run's name, numbered where two share it.</summary>
    private static IEnumerable<string> ReportFolders(string[] runs, string? output)
    {
        if (output is null || runs.Length == 1)
        {
            return runs.Select(run => output ?? run);
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. runs.Select(run => SafeName.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(run))))).Select(name =>
            Path.Combine(output, Enumerable.Range(1, runs.Length).Select(count => count == 1 ? name : FormattableString.Invariant($"{name}-{count}")).First(taken.Add)))];
    }
}
