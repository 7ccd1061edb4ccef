using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Experiments.Sweeps.Running;

/// <summary>Computes pieces of a sweep; what a piece yields follows from the plan and its number alone. Safe to use from several threads.</summary>
public sealed class PointRunner(SweepPlan plan)
{
    /// <summary>The scenario of a piece, its seed and its replications set.</summary>
    /// <exception cref="InputException">The point's values make no scenario.</exception>
    public Scenario ScenarioOf(long work) => SweepPoint.Of(plan, work / plan.PartsPerPoint).Scenario(plan);

    /// <summary>Computes a piece; null where it was cancelled before it was done.</summary>
    /// <param name="work">Its number.</param>
    /// <param name="scenario">As <see cref="ScenarioOf"/> gives it.</param>
    /// <param name="threads">Threads for this piece alone; without influence on the result.</param>
    /// <param name="cancel">Stops between blocks of replications.</param>
    /// <exception cref="InputException">The book does not fit the scenario.</exception>
    /// <exception cref="RunException">The scenario cannot be simulated, or does not keep a metric.</exception>
    public PartResult? Run(long work, Scenario scenario, int threads, CancellationToken cancel)
    {
        var book = scenario.BookFile is null ? null : Book(scenario);
        var part = (int)(work % plan.PartsPerPoint);
        var first = part * (long)(plan.PartReplications ?? 0);
        var count = part == plan.PartsPerPoint - 1 ? (int)(scenario.Replications - first) : plan.PartReplications!.Value; // the last takes what is left
        var ranges = new RangeColumns(plan, scenario, book, threads, cancel);
        if (!ranges.Add(first, count))
        {
            return null;
        }

        if (plan.PartsPerPoint > 1)
        {
            return new(work, scenario.Seed, first, ranges.Columns, ranges.AccountMonths) { EngineSeconds = ranges.EngineSeconds };
        }

        if (plan.Precision is { } goal && !Refine(ranges, goal))
        {
            return null;
        }

        return new(work, scenario.Seed, first, ranges.Columns, ranges.AccountMonths)
        {
            Estimates = [.. ranges.Columns.Select(column => Estimates.OfColumn(column, ranges.RandomisationPoints))],
            EngineSeconds = ranges.EngineSeconds,
        };
    }

    /// <summary>The real accounts, read for this scenario: its segments and plans decide which rows are good.</summary>
    private static IReadOnlyList<OpeningAccount> Book(Scenario scenario)
    {
        try
        {
            var accounts = BookFile.Read(scenario).Accounts;
            var unbilled = BookCheck.UnbilledRows(scenario, accounts, scenario.Seed);
            return unbilled.Count == 0 ? accounts : throw new InputException([.. unbilled.Select(row => new InputProblem(
                "book", row, string.Empty, "the plan bills nothing for it, so its MRR fixes no price", "seats or usage in the row, or a plan that bills it"))]);
        }
        catch (InputException wrong)
        {
            // By its name alone: where the book lies differs between machines, and results must not.
            throw new InputException([.. wrong.Problems.Select(problem => problem with { File = Path.GetFileName(problem.File) })]);
        }
    }

    private static bool Refine(RangeColumns ranges, PrecisionGoal goal)
    {
        for (var have = ranges.Columns[0].Length; ; have = ranges.Columns[0].Length)
        {
            var estimate = Estimates.OfColumn(ranges.Columns[goal.Metric], ranges.RandomisationPoints);
            if (goal.IsMet(have, estimate?.Low, estimate?.High))
            {
                return true;
            }

            if (!ranges.Add(have, goal.Next(have, (estimate?.High - estimate?.Low) / 2, ranges.RandomisationPoints) - have))
            {
                return false;
            }
        }
    }
}
