using System.CommandLine;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand report RUN…</c>.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var runs = new Argument<string[]>("RUN") { Description = "Folders that simulate wrote, such as runs/default.", Arity = ArgumentArity.OneOrMore };
        var formats = FormatOption.Create();
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the reports; with several runs, each gets a folder of its name in it, and their comparison one more. Default: the folder of the run, and comparison beside the first." };
        var look = new ReportLook();
        var command = new Command(
            "report",
            """
            Write reports of stored runs, without simulating again. Of several runs a joint report is written too: the others against the first.

            Example:   landexpand report runs/default --format pdf,svg --out board
                       landexpand report runs/pricing-flat runs/pricing-seat --format html,pptx --slides 4:3 --out board
            """)
        { runs, formats, output };
        foreach (var option in look.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var problems = new List<InputProblem>();
            var asked = FormatOption.Read(parsed.GetRequiredValue(formats), problems);
            var options = look.Read(parsed, problems);
            foreach (var format in problems.Count == 0 ? asked : [])
            {
                format.Prepare(); // while the runs are read
            }

            string[] given = parsed.GetRequiredValue(runs);
            var read = given.Select(run => Read(run, problems)).ToArray();
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var folders = new ReportFolders(given, parsed.GetValue(output));
            foreach (var (run, folder) in read.Zip(folders.Runs))
            {
                Write(folder, new RunReport(run!));
            }

            if (read.Length > 1)
            {
                WriteComparison([.. folders.Names.Zip(read, (name, run) => (name, run!))]);
            }

            return ExitCode.Done;

            void Write(string folder, ReportSubject subject)
            {
                foreach (var file in ReportFolder.Write(folder, subject, options, asked))
                {
                    parsed.InvocationConfiguration.Output.WriteLine(Path.Combine(folder, file));
                }
            }

            void WriteComparison(IReadOnlyList<(string Label, RunResults Results)> compared)
            {
                if (RunComparison.Obstacle([.. compared.Select(run => run.Results)]) is { } obstacle)
                {
                    parsed.InvocationConfiguration.Error.WriteLine($"No joint report of these runs: {obstacle}.");
                    return;
                }

                Write(folders.Comparison, new ComparisonReport(RunComparison.Of(compared)));
            }
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
}
