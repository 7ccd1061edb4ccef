using System.Text.Json;

namespace LandExpand.Sim.Experiments.Backtesting;

/// <summary><c>backtest.json</c>: every forecast beside what came; absent values are null.</summary>
public static class BacktestJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, BacktestResults results) => JsonSerializer.Serialize(
        stream,
        new
        {
            schemaVersion = 1,
            record = results.Name,
            results.Currency,
            results.HoldoutMonths,
            results.Histories,
            results.Seed,
            origins = results.Origins.Select(origin => new { month = origin.Month.ToString(), arr = Shown(origin.Arr), nrr = Shown(origin.Nrr) }),
            scores = new { arr = results.Scores(origin => origin.Arr), nrr = results.Scores(origin => origin.Nrr) },
            results.Notes,
        },
        Options);

    private static object Shown(Forecast forecast) => new
    {
        came = Number(forecast.Came), p5 = Number(forecast.P5), p50 = Number(forecast.P50), p95 = Number(forecast.P95), place = Number(forecast.Place), forecast.Covered, crps = Number(forecast.Crps), forecast.Naive,
    };

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
