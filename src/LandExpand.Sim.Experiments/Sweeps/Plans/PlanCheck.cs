using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>
/// Tries the rows of a plan before it runs: a row that makes no scenario, whether the other blocks stand at their first rows or at their last, is a mistake in the plan
/// (a name misspelt, a value out of range). A row that fails only in some company is not: that point's failure is recorded when it is met.
/// </summary>
internal sealed class PlanCheck(SweepPlan plan, string file, List<InputProblem> problems)
{
    private const int MostTried = 500; // a row a third of a millisecond
    private const int MostTold = 20;

    public void Check()
    {
        foreach (var path in plan.Paths.Where(path => Fixed.Contains(path)))
        {
            problems.Add(new(file, 0, path, "a factor", "a parameter of the model; a book is the base scenario's, and replications and seed are the plan's"));
        }

        for (var scenario = 0; scenario < plan.Bases.Count && problems.Count == 0; scenario++)
        {
            CheckRows(scenario);
            CheckMetrics(scenario);
        }
    }

    private static IReadOnlyList<string> Fixed => [Parameters.OpeningBookFile.Path, Parameters.Replications.Path, Parameters.Name.Path];

    private void CheckRows(int scenario)
    {
        int[] first = [.. plan.Blocks.Select(_ => 0)], last = [.. plan.Blocks.Select(block => block.Rows - 1)];
        for (var block = 0; block < plan.Blocks.Count; block++)
        {
            var step = Math.Max(1, plan.Blocks[block].Rows / MostTried);
            for (var row = 0; row < plan.Blocks[block].Rows && problems.Count < MostTold; row += step)
            {
                if (Try(scenario, [.. first[..block], row, .. first[(block + 1)..]]) is { } wrong && Try(scenario, [.. last[..block], row, .. last[(block + 1)..]]) is not null)
                {
                    problems.AddRange(wrong);
                }
            }
        }
    }

    private IReadOnlyList<InputProblem>? Try(int scenario, int[] rows)
    {
        try
        {
            SweepPoint.Of(plan, 0, scenario, rows).Scenario(plan);
            return null;
        }
        catch (InputException wrong)
        {
            return [.. wrong.Problems.Select(problem => problem.File == SweepPoint.Source ? problem with { File = $"{file}, factor" } : problem)];
        }
    }

    // What a run keeps shows before any history is simulated.
    private void CheckMetrics(int scenario)
    {
        if (problems.Count > 0 || Try(scenario, [.. plan.Blocks.Select(_ => 0)]) is not null)
        {
            return;
        }

        var point = SweepPoint.Of(plan, 0, scenario, [.. plan.Blocks.Select(_ => 0)]).Scenario(plan);
        var kept = new OutcomeRecorder(point, new ParameterMatrix(point, point.Seed), new() { Replications = 1, Seed = point.Seed }).Finish(1);
        foreach (var metric in plan.Metrics)
        {
            try
            {
                metric.Column(kept);
            }
            catch (RunException wrong)
            {
                problems.Add(new(file, 0, "metrics", metric.Name, wrong.Message));
            }
        }
    }
}
