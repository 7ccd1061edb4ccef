using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep show STORE</c>.</summary>
internal static class SweepShowCommand
{
    public static Command Create()
    {
        var store = SweepOption.Store();
        var number = new Argument<long?>("POINT") { Description = "The number of a point, from 0.", Arity = ArgumentArity.ZeroOrOne, CustomParser = result => WholeNumber.Of(result, 0L, long.MaxValue) };
        var plan = new Option<bool>("--plan") { Description = "Print the plan instead, complete with its scenarios: save it, and it runs again." };
        var command = new Command(
            "show",
            """
            Everything about one point of a sweep, or its plan.

            Example:   landexpand sweep show sweeps/first.sweep.db 17
                       landexpand sweep show sweeps/first.sweep.db --plan
            """)
        { store, number, plan };
        command.SetAction(parsed =>
        {
            using var sweep = StoredSweep.Open(parsed.GetRequiredValue(store));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(plan))
            {
                output.WriteLine(sweep.PlanText);
                return ExitCode.Done;
            }

            var index = parsed.GetValue(number) ?? throw new InputException([new("POINT", 0, string.Empty, "not given", "the number of a point, or --plan")]);
            var points = sweep.Counts().Points;
            SweepText.WritePoint(sweep, sweep.Points(index).FirstOrDefault() ?? throw new InputException([new("POINT", 0, string.Empty,
                FormattableString.Invariant($"{index}"), index < points ? "a point that is done; this one is not, yet" : FormattableString.Invariant($"a point from 0 to {points - 1}"))]), output);
            return ExitCode.Done;
        });
        return command;
    }
}
