using System.CommandLine;
using LandExpand.Sim.Scenarios.Description;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand describe [PATH]</c>.</summary>
internal static class DescribeCommand
{
    public static Command Create()
    {
        var path = new Argument<string?>("PATH")
        {
            Description = "A parameter (churn.annualRate), a group of them (churn), a word they speak of, `distributions`, `metrics`, or a metric (nrr). "
                + "Default: all parameters.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format") { Description = "text, markdown or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var command = new Command(
            "describe",
            """
            Explain the parameters of a scenario: meaning, unit, range, default and where the default comes from.

            Example:   landexpand describe churn
                       landexpand describe expansion.handoffAcv
                       landexpand describe distributions
            """)
        { path, format };
        command.SetAction(parsed =>
        {
            var reference = parsed.GetValue(path) is { } typed ? ReferenceSearch.Find(typed) : ParameterReference.All();
            parsed.InvocationConfiguration.Output.Write(parsed.GetValue(format) switch
            {
                "markdown" => ReferenceMarkdown.Write(reference),
                "json" => ReferenceJson.Write(reference),
                _ => ReferenceText.Write(reference, TerminalWidth.Now),
            });
        });
        return command;
    }
}
