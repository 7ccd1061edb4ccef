using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Fitting;

/// <summary>A fit, simulated over months of the record from the accounts that paid then, goes as the record went.</summary>
public sealed class RoundTripTests
{
    private const int Records = 12, From = 24, Months = 12, Histories = 96;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(12)]
    public void A_fit_simulated_again_has_the_NRR_GRR_and_ARR_path_of_the_record(int company)
    {
        var known = KnownPanels.All[company];
        var differences = known.Records(Records, seed: 60 + (ulong)company).Select(record => Differences(record, null)).ToArray();
        Assert.All(Enumerable.Range(0, differences[0].Length), metric => Assert.True(IsNothing([.. differences.Select(one => one[metric])]),
            $"{known}: {Names[metric]} lies off by {differences.Average(one => one[metric]):P2} on average."));
    }

    [Fact]
    public void The_same_check_finds_a_fit_out_whose_churn_is_half_as_high()
    {
        var differences = KnownPanels.All[0].Records(Records, seed: 60).Select(record => Differences(record, new("churn.annualRate", "0.125"))).ToArray();
        Assert.False(IsNothing([.. differences.Select(one => one[0])]));
    }

    private static readonly string[] Names = ["NRR", "GRR", "ARR after 4 months", "ARR after 8 months", "ARR after 12 months"];

    // Record less simulation, relative: of NRR, GRR and ARR on the way.
    private static double[] Differences(MrrPanel record, ScenarioChange? change)
    {
        var fit = PanelFit.Of(record, "ours", new() { JackknifeGroups = 0 });
        var then = PanelFit.Of(record.Until(From + 1), "then", new() { JackknifeGroups = 0 });
        var lands = fit.Lands!.Counts.Average();
        var problems = new List<InputProblem>();
        var changes = new[]
        {
            // The regime of a downturn is left at its default by a fit, and is not in the record.
            new ScenarioChange("macro.monthlyEntry", "0"), new("lands.perMonth", lands.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("lands.monthlyGrowth", "0"), new("correlations", "[]"),
        };
        var scenario = FittedScenario.Template(fit, problems).Make(change is { } one ? [.. changes, one, new("horizonMonths", $"{Months}")] : [.. changes, new("horizonMonths", $"{Months}")], "test");
        var outcomes = Simulator.Run(scenario, new() { Replications = Histories, Seed = 5, Book = FittedBook.Accounts(then) });
        double Mean(Metric metric, int month) => outcomes.Column(metric, month).ToArray().Average(value => (double)value);
        double Arr(int month) => 12 * record.Accounts.Sum(account => account.MrrAt(month));
        var opening = record.Accounts.Where(account => account.MrrAt(From) > 0).ToArray();
        var start = opening.Sum(account => account.MrrAt(From));
        return
        [
            (opening.Sum(account => account.MrrAt(From + Months)) / start) - Mean(MetricCatalogue.Nrr, Months),
            (opening.Sum(account => Math.Min(account.MrrAt(From), account.MrrAt(From + Months))) / start) - Mean(MetricCatalogue.Grr, Months),
            .. new[] { 4, 8, 12 }.Select(month => (Arr(From + month) / Mean(MetricCatalogue.Arr, month)) - 1),
        ];
    }

    private static bool IsNothing(double[] differences)
    {
        var mean = differences.Average();
        var error = Math.Sqrt(differences.Sum(value => (value - mean) * (value - mean)) / (differences.Length - 1) / differences.Length);
        return Math.Abs(mean) < 4 * error;
    }
}
