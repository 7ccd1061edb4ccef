using System.CommandLine;
using LandExpand.Sim.Scenarios.Schema;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command(
            "schema",
            """
            Print the JSON Schema (2020-12) of scenario files, with which an editor completes, explains and checks them.

            Example:   landexpand schema > landexpand.schema.json
            and as the first line of a scenario:   "$schema": "landexpand.schema.json",
            """);
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(ScenarioSchema.Write()));
        return command;
    }
}
