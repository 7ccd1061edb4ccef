using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Running;

/// <summary>What a sweep will take, before it runs.</summary>
/// <param name="Points">Points.</param>
/// <param name="Parts">Pieces of work.</param>
/// <param name="Replications">Histories in all; the first ones of each point where a precision is asked for.</param>
/// <param name="AccountMonths">Account-months, accounts that leave on the way counted as if they stayed.</param>
/// <param name="ThreadSeconds">Seconds of one thread, from the calibration.</param>
/// <param name="MostThreadSeconds">As before, where each point goes to the most replications that its precision allows.</param>
/// <param name="CalibrationPoints">Points that were run to find out.</param>
/// <param name="Failures">Those of them that failed.</param>
public sealed record SweepForecast(
    long Points, long Parts, double Replications, double AccountMonths, double ThreadSeconds, double MostThreadSeconds, int CalibrationPoints, IReadOnlyList<string> Failures)
{
    private const int Spread = 200;
    private const double CalibrationSeconds = 2;
    private const int FewReplications = 64;

    /// <summary>
    /// Predicts work from up to 200 points spread over the plan, and time from running some of them for about two seconds with few replications.
    /// </summary>
    public static SweepForecast Of(SweepPlan plan, CancellationToken cancel = default)
    {
        var failures = new List<string>();
        var count = (int)Math.Min(Spread, plan.Points);
        var (months, replications, most, seconds, run, runMonths) = (0.0, 0.0, 0.0, 0.0, 0, 0.0);
        for (var i = 0; i < count && !cancel.IsCancellationRequested; i++)
        {
            var point = i * plan.Points / count;
            try
            {
                var scenario = SweepPoint.Of(plan, point).Scenario(plan);
                var rows = plan.Bases[SweepPoint.Of(plan, point).Base].BookRows;
                months += PointSize.AccountMonths(scenario, rows, scenario.Replications);
                most += PointSize.AccountMonths(scenario, rows, plan.Precision?.AtMost ?? scenario.Replications);
                replications += scenario.Replications;
                if (seconds < CalibrationSeconds)
                {
                    var few = Math.Min(FewReplications, scenario.Replications);
                    seconds += Timed(plan with { PartReplications = null, Precision = null }, point, scenario.ForRun(scenario.Seed, few), warm: run == 0);
                    runMonths += PointSize.AccountMonths(scenario, rows, few);
                    run++;
                }
            }
            catch (Exception failure) when (failure is InputException or RunException)
            {
                failures.Add(FormattableString.Invariant($"point {point}: {failure.Message.Split('\n')[0]}"));
            }
        }

        var scale = plan.Points / (double)Math.Max(count, 1);
        var perMonth = runMonths > 0 ? seconds / runMonths : double.NaN;
        return new(plan.Points, plan.Works, replications * scale, months * scale, months * scale * perMonth, most * scale * perMonth, run, failures);
    }

    private static double Timed(SweepPlan plan, long point, Scenario scenario, bool warm)
    {
        var runner = new PointRunner(plan);
        if (warm)
        {
            runner.Run(point, scenario, 1, CancellationToken.None); // the first run pays for the compiler
        }

        var clock = Stopwatch.StartNew();
        runner.Run(point, scenario, 1, CancellationToken.None);
        return clock.Elapsed.TotalSeconds;
    }
}
