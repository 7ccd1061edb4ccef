using System.CommandLine;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand validate FILE…</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Scenario files.", Arity = ArgumentArity.OneOrMore };
        var set = SetOption.Create();
        var command = new Command(
            "validate",
            """
            Check scenario files, and the book files they name, without simulating. Prints every problem; exit code 2 if there is any.

            Example:   landexpand validate scenarios/*.json
            """)
        { files, set };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var problems = 0;
            foreach (var check in parsed.GetRequiredValue(files).Select(file => ScenarioCheck.Of(file, parsed.GetRequiredValue(set))))
            {
                problems += check.Problems.Count;
                foreach (var problem in check.Problems)
                {
                    error.WriteLine(problem);
                }

                if (check.Problems.Count == 0)
                {
                    output.WriteLine($"ok  {check.File}: {check.Summary}{string.Concat(check.Notes.Select(note => $"; {note}"))}");
                }
            }

            return problems == 0 ? ExitCode.Done : ExitCode.BadInput;
        });
        return command;
    }
}
