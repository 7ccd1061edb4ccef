using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What a backtest says in sentences.</summary>
public static class BacktestSentences
{
    /// <summary>Where what came lay in the latest forecast.</summary>
    public static string Headline(BacktestResults results)
    {
        var latest = results.Origins[^1];
        return $"From {latest.Month}, ARR {NumberText.Months(results.HoldoutMonths)} later was forecast at {Money(latest.Arr.P50, results)} ({Money(latest.Arr.P5, results)} to {Money(latest.Arr.P95, results)}) and came to {Money(latest.Arr.Came, results)}";
    }

    /// <summary>Coverage and scores, honest where the model loses.</summary>
    public static IReadOnlyList<string> Findings(BacktestResults results) =>
    [
        Headline(results) + ".",
        Covered(results, "ARR", origin => origin.Arr),
        Covered(results, "NRR", origin => origin.Nrr),
        Verdict(results, "ARR", origin => origin.Arr, score => Money(score, results)),
        Verdict(results, "NRR", origin => origin.Nrr, score => NumberText.Points(score).TrimStart('+')),
    ];

    /// <summary>A share of histories that lay below what came.</summary>
    public static string Place(Forecast forecast) => double.IsFinite(forecast.Place) ? NumberText.Probability(forecast.Place) : NumberText.Absent;

    private static string Covered(BacktestResults results, string what, Func<Origin, Forecast> of)
    {
        var forecasts = results.Origins.Select(of).Where(forecast => double.IsFinite(forecast.Came)).ToArray();
        var held = forecasts.Count(forecast => forecast.Covered);
        var latest = of(results.Origins[^1]);
        return $"{what}: {NumberText.Count(held)} of {NumberText.Counted(forecasts.Length, "interval", "intervals")} of 90 % held what came; in the latest {Place(latest)} of histories were below it.";
    }

    private static string Verdict(BacktestResults results, string what, Func<Origin, Forecast> of, Func<double, string> text)
    {
        var scores = results.Scores(of);
        var model = scores[0];
        if (scores.Count == 1 || !double.IsFinite(model.Mean))
        {
            return $"{what}: the record is too short for a naive forecast to compare with; the model's mean score is {(double.IsFinite(model.Mean) ? text(model.Mean) : NumberText.Absent)}.";
        }

        var best = scores.Skip(1).MinBy(score => score.Mean)!;
        var others = string.Join(", ", scores.Skip(1).Select(score => $"{score.Name} {text(score.Mean)}"));
        return model.Mean < best.Mean
            ? $"{what}: the model's mean score (lower is better) is {text(model.Mean)}, against {others}: it does better than the best of these by {NumberText.Share(1 - (model.Mean / best.Mean))}. {Stretches(results)}."
            : $"{what}: the model LOSES to {best.Name}: its mean score (lower is better) is {text(model.Mean)}, against {others}. {Stretches(results)}: so far the plain forecast is to be trusted more.";
    }

    // Forecasts that share months hit and miss together: what counts as evidence is how many share none.
    private static string Stretches(BacktestResults results)
    {
        var apart = 1 + ((results.Origins[^1].Index - results.Origins[0].Index) / results.HoldoutMonths);
        return $"The evidence is {NumberText.Counted(apart, "stretch of the record", "stretches of the record that share no month")}";
    }

    private static string Money(double value, BacktestResults results) => NumberText.Money(value, results.Currency);
}
