using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Tests.Reporting.Comparison;

/// <summary>Three plausible runs that no engine made: the second a little above the first in most histories, the third below it in NRR and wider.</summary>
internal static class SampleComparison
{
    /// <param name="lastSeed">The seed of the third run; the others have seed 1.</param>
    /// <param name="name">The name of the second scenario.</param>
    public static RunComparison Create(ulong lastSeed = 1, string name = "Seat pricing")
    {
        var flat = SampleResults.Create("Flat pricing");
        var seat = Moved(SampleResults.Create(name), 1.05, 0.03, 0.02);
        var usage = Moved(SampleResults.Create("Usage pricing"), 1.02, -0.04, 0.09);
        return RunComparison.Of([("flat", flat), ("seat", seat), ("usage", usage with { Summary = usage.Summary with { Seed = lastSeed } })]);
    }

    // What differs by history is a sawtooth: no random generator, the same on every machine.
    private static RunResults Moved(RunResults results, double arr, double nrr, double width) => results with
    {
        Columns = results.Columns.ToDictionary(column => column.Key, column => (float[])[.. column.Value.Select((value, history) =>
        {
            var tooth = ((history * 37 % 101) / 50.0) - 1;
            return column.Key.Key == MetricCatalogue.Arr.Key ? (float)Math.Round(value * (arr + (width * tooth))) : (float)Math.Round(value + nrr + (width * tooth), 5);
        })]),
        Monthly = new MonthlyTable(new Dictionary<string, IReadOnlyList<MonthPoint>>
        {
            ["arr"] = [.. results.Monthly.Of(MetricCatalogue.Arr).Select(point => point with { P10 = Grown(point.P10, point.Month), P50 = Grown(point.P50, point.Month), P90 = Grown(point.P90, point.Month) })],
        }),
    };

    private static double? Grown(double? value, int month) => value is { } number ? Math.Round(number * (1 + (0.002 * month))) : null;
}
