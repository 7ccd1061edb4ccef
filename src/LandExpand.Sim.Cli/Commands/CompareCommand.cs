using System.CommandLine;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand compare A B …</c>.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIOS") { Description = "The scenario files, at least two; the others are held against the first.", Arity = ArgumentArity.OneOrMore };
        var metrics = MetricOption.Create("What to compare by, such as nrr.24; repeat it, or separate by commas. Default: nrr, arr and grr at the horizon, and grossMargin where every scenario states its costs.");
        var footing = new Option<double?>("--equal-footing") { Description = "Scale the prices of every plan so that the mean land is worth this much a year; short for --set pricing.equalFootingLandAcv=…." };
        var history = new Option<bool>("--shared-history") { Description = "Age every opening book under the first scenario, so that all open with the same accounts, each at its own prices." };
        var (replications, seed, threads, set) = (RunOptions.Replications(), RunOptions.Seed(), RunOptions.Threads(), SetOption.Create());
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results. Default: runs/compare." };
        var pick = new PickOption();
        var formats = FormatOption.Create();
        var look = new ReportLook();
        var command = new Command(
            "compare",
            """
            Compare scenarios in the same luck: differences history by history, which is best how often, what a wrong choice costs, and why they differ.

            Example:   landexpand compare scenarios/pricing-flat.json scenarios/pricing-seat.json scenarios/pricing-hybrid.json --replications 2000
                       landexpand compare scenarios/pricing-seat.json scenarios/pricing-usage.json scenarios/pricing-hybrid.json --pick nrr.24 --confidence 0.95 --indifference 0.01
            """)
        { scenarios, metrics, footing, history, replications, seed, threads, set, output, formats };
        foreach (var option in pick.Options.Concat(look.Options))
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            Simulator.Prepare();
            var problems = new List<InputProblem>();
            var reports = FormatOption.Read(parsed.GetRequiredValue(formats), problems);
            var options = look.Read(parsed, problems);
            string[] overrides = [.. parsed.GetRequiredValue(set), .. parsed.GetValue(footing) is { } acv ? [FormattableString.Invariant($"{Parameters.Pricing[0].EqualFootingLandAcv.Path}={acv}")] : Array.Empty<string>()];
            var loaded = ComparedScenarios.Read(parsed.GetRequiredValue(scenarios), overrides, parsed.GetRequiredValue(metrics), parsed.GetValue(history), problems);
            var rules = loaded is null ? null : pick.Read(parsed, loaded.Scenarios.Count, loaded.Scenarios.Min(scenario => scenario.HorizonMonths), problems);
            if (rules is not null && parsed.GetValue(replications) is { } few && few < PickStudy.FirstHistories)
            {
                problems.Add(new("--replications", 0, string.Empty, FormattableString.Invariant($"{few}"), $"at least {PickStudy.FirstHistories} beside --pick, whose first stage they are"));
            }

            if (parsed.GetValue(replications) is > Outcomes.MostHeld)
            {
                problems.Add(new("--replications", 0, string.Empty, FormattableString.Invariant($"{parsed.GetValue(replications)}"), $"at most {Outcomes.MostHeld}: a comparison holds every history of every scenario"));
            }

            return problems.Count > 0 ? throw new InputException([.. problems.Distinct()]) : CompareRun.Run(loaded!, new CompareRequest(
                parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(output), rules, reports, options, parsed));
        });
        return command;
    }
}
