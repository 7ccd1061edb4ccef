using System.CommandLine;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand diff A B</c>.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("A") { Description = "A scenario file." };
        var second = new Argument<string>("B") { Description = "Another scenario file." };
        var set = SetOption.Create();
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "diff",
            """
            Show in what two scenarios differ, defaults included, and what a comparison of them holds equal.

            Example:   landexpand diff scenarios/pricing-flat.json scenarios/pricing-seat.json
            """)
        { first, second, set, format };
        command.SetAction(parsed =>
        {
            var overrides = parsed.GetRequiredValue(set);
            var difference = ScenarioDifference.Between(
                ScenarioLoader.Load(parsed.GetRequiredValue(first), overrides), ScenarioLoader.Load(parsed.GetRequiredValue(second), overrides));
            parsed.InvocationConfiguration.Output.Write(
                parsed.GetValue(format) == "json" ? DifferenceJson.Write(difference) : DifferenceText.Write(difference, TerminalWidth.Now));
        });
        return command;
    }
}
