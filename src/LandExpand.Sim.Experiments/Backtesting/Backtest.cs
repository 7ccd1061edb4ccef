using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Backtesting;

/// <summary>Fits the past of a record up to some month, simulates on from the accounts that were there, and looks where in the forecast lay what came.</summary>
public static class Backtest
{
    private const int Year = 12;

    /// <summary>Refuses a record from which nothing can be forecast, before any work.</summary>
    /// <exception cref="InputException">It is too short.</exception>
    public static void RefuseTooShort(MrrPanel panel, string name, BacktestOptions options)
    {
        if (panel.MonthCount - options.HoldoutMonths < options.FewestMonths)
        {
            throw new InputException([new(name, 0, string.Empty, FormattableString.Invariant($"{panel.MonthCount:N0} months"),
                FormattableString.Invariant($"at least {options.FewestMonths + options.HoldoutMonths:N0}: {options.FewestMonths} to fit on and {options.HoldoutMonths} to hold out (--holdout)"))]);
        }
    }

    /// <summary>Forecasts from the month that leaves the holdout, and from earlier ones as far as the record reaches.</summary>
    /// <exception cref="InputException">The record is too short.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static BacktestResults Of(MrrPanel panel, string name, BacktestOptions options)
    {
        RefuseTooShort(panel, name, options);
        var latest = panel.MonthCount - options.HoldoutMonths;
        int[] ends = [.. Enumerable.Range(0, options.MostOrigins).Select(back => latest - (back * options.StepMonths)).Where(end => end >= options.FewestMonths).Order()];
        var past = new PanelPast(panel);
        var origins = new List<Origin>();
        IReadOnlyList<PathPoint> path = [];
        for (var i = 0; i < ends.Length; i++)
        {
            options.Cancel.ThrowIfCancellationRequested();
            var outcomes = Simulate(panel.Until(ends[i]), name, options);
            origins.Add(Judge(panel, past, ends[i] - 1, options.HoldoutMonths, outcomes));
            path = Path(outcomes, options.HoldoutMonths);
            options.Progress?.Invoke(i + 1, ends.Length);
        }

        return new(name, panel.Currency ?? "USD", options.HoldoutMonths, options.Histories, options.Seed, panel.FirstMonth, [.. Enumerable.Range(0, panel.MonthCount).Select(past.Arr)], origins, path,
            [.. Notes(options, ends)]);
    }

    private static Outcomes Simulate(MrrPanel known, string name, BacktestOptions options)
    {
        var fit = PanelFit.Of(known, name, options.Fit with { Cancel = options.Cancel });
        var outcomes = Simulator.Run(
            FittedScenario.Make(fit, options.HoldoutMonths, options.Changes),
            new SimulationOptions
            {
                Replications = options.Histories, Seed = options.Seed, Threads = options.Threads, Book = FittedBook.Accounts(fit),
                Kept = [.. Enumerable.Range(0, options.HoldoutMonths + 1).Select(month => (MetricCatalogue.Arr, month)), (MetricCatalogue.Nrr, options.HoldoutMonths)],
            },
            options.Cancel);
        options.Cancel.ThrowIfCancellationRequested();
        return outcomes;
    }

    private static Origin Judge(MrrPanel panel, PanelPast past, int origin, int ahead, Outcomes outcomes)
    {
        var window = Math.Min(ahead, Year);
        var end = origin + ahead;
        var (arr, nrr) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        if (past.Nrr(origin, window) is { } before)
        {
            // What last year kept of its opening ARR and added to it, again.
            nrr["last year's NRR"] = before;
            arr["last year's NRR"] = past.Arr(origin) * Math.Pow(before, (double)ahead / window) + (past.NewArr(origin, window) * ahead / window);
            arr["constant growth"] = past.Arr(origin) * Math.Pow(past.Arr(origin) / past.Arr(origin - window), (double)ahead / window);
        }

        return new(origin, panel.FirstMonth.AddMonths(origin),
            Forecast.Of(Wide.Of(outcomes.Column(MetricCatalogue.Arr, ahead)), past.Arr(end), arr),
            Forecast.Of(Wide.Of(outcomes.Column(MetricCatalogue.Nrr, ahead)), past.Nrr(end, window) ?? double.NaN, nrr));
    }

    private static PathPoint[] Path(Outcomes outcomes, int months) =>
    [
        .. Enumerable.Range(0, months + 1).Select(month =>
        {
            double[] sorted = [.. Wide.Of(outcomes.Column(MetricCatalogue.Arr, month)).Order()];
            double At(double p) => SampleQuantile.Of<double>(sorted, p)!.Value;
            return new PathPoint(month, At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
        }),
    ];

    private static IEnumerable<string> Notes(BacktestOptions options, int[] ends)
    {
        yield return FormattableString.Invariant($"Each forecast is fitted on the months up to its origin alone, and simulated on from the accounts that paid then, {options.Histories:N0} histories.");
        if (options.Changes.All(change => !change.Path.StartsWith("macro.", StringComparison.Ordinal)))
        {
            yield return "Downturns are in every forecast, at their default frequency: a record does not identify them, and one without them makes forecasts look too wide below. Without: --set macro.monthlyEntry=0.";
        }

        if (ends.Length > 1 && options.StepMonths < options.HoldoutMonths)
        {
            yield return "Forecasts from neighbouring origins share months, so their hits and misses come together: their number says less than as many independent ones.";
        }

        yield return "The score is the CRPS, in the unit of the metric; of a forecast that is one number it is the absolute error. Lower is better.";
    }
}
