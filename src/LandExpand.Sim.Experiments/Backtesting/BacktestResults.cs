using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Backtesting;

/// <summary>Forecasts that a record's own past would have given, beside what came.</summary>
/// <param name="Name">Of the record.</param>
/// <param name="Currency">Of amounts.</param>
/// <param name="HoldoutMonths">How far each forecast looks ahead.</param>
/// <param name="Histories">Simulated histories of each.</param>
/// <param name="Seed">The seed.</param>
/// <param name="FirstMonth">The record's first month.</param>
/// <param name="Arr">ARR of the record by month.</param>
/// <param name="Origins">The forecasts, oldest first.</param>
/// <param name="Path">ARR by month ahead, of the latest forecast.</param>
/// <param name="Notes">What a reader must know, in sentences.</param>
public sealed record BacktestResults(
    string Name, string Currency, int HoldoutMonths, int Histories, ulong Seed, YearMonth FirstMonth, IReadOnlyList<double> Arr, IReadOnlyList<Origin> Origins, IReadOnlyList<PathPoint> Path,
    IReadOnlyList<string> Notes)
{
    /// <summary>Mean scores over the origins: the model, then each naive forecast that every origin has.</summary>
    public IReadOnlyList<Score> Scores(Func<Origin, Forecast> of)
    {
        var forecasts = Origins.Select(of).ToArray();
        return
        [
            new("model", forecasts.Average(forecast => forecast.Crps)),
            .. forecasts[0].Naive.Keys.Where(name => forecasts.All(forecast => forecast.Naive.ContainsKey(name)))
                .Select(name => new Score(name, forecasts.Average(forecast => Math.Abs(forecast.Naive[name] - forecast.Came)))),
        ];
    }
}

/// <summary>Forecasts from one month.</summary>
/// <param name="Index">The month in the record: what came before it and in it was known.</param>
/// <param name="Month">The same as a calendar month.</param>
/// <param name="Arr">ARR at the end of the holdout.</param>
/// <param name="Nrr">NRR over its last 12 months, or over all of it where it is shorter.</param>
public sealed record Origin(int Index, YearMonth Month, Forecast Arr, Forecast Nrr);

/// <summary>The ARR of a month ahead.</summary>
public sealed record PathPoint(int Ahead, double P5, double P25, double P50, double P75, double P95);

/// <summary>The mean score of a kind of forecast: CRPS, lower is better.</summary>
public sealed record Score(string Name, double Mean);
