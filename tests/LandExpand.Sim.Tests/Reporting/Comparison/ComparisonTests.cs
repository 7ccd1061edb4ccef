using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Charts.Compared;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Tests.Reporting.Comparison;

public sealed class ComparisonTests
{
    public static TheoryData<string> Keys => [.. ComparisonCatalogue.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_chart_is_described_as_on_file(string key) =>
        GoldenFile.Matches($"{key}.txt", ChartText.Of(ComparisonCatalogue.All.Single(kind => kind.Key == key).Describe(SampleComparison.Create())!));

    [Fact]
    public void Every_chart_has_its_key_and_rows_as_wide_as_its_columns()
    {
        foreach (var kind in ComparisonCatalogue.All)
        {
            var chart = kind.Describe(SampleComparison.Create())!;
            Assert.Equal(kind.Key, chart.Key);
            Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Count));
            Assert.NotEmpty(chart.Hover);
        }

        foreach (var table in new[] { SideBySide.Figures(SampleComparison.Create()), SideBySide.Differences(SampleComparison.Create()) })
        {
            Assert.NotEmpty(table.Rows);
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
        }
    }

    [Fact]
    public void Paired_differences_are_taken_history_by_history()
    {
        var comparison = SampleComparison.Create();
        var difference = MetricDifference.Of(comparison, comparison.Runs[1], MetricCatalogue.Nrr)!;
        var (ours, theirs) = (Values(comparison.Runs[1]), Values(comparison.Base));
        double[] expected = [.. ours.Zip(theirs, (one, other) => (double)one - other).Order()];
        Assert.Equal(expected, difference.Paired);
        Assert.Equal(expected.Average(), difference.Mean, 12);
        Assert.Equal(expected.Count(value => value > 0) / 2000.0, difference.Higher!.Probability, 12);

        static float[] Values(ComparedRun run) => run.Results.Values(MetricCatalogue.Nrr, 24).ToArray();
    }

    [Fact]
    public void Histories_of_another_seed_are_not_paired_and_every_renderer_says_so()
    {
        var comparison = SampleComparison.Create(lastSeed: 2);
        Assert.Equal("their seeds differ (1 and 2)", Pairing.Obstacle(comparison.Base.Results, comparison.Runs[2].Results));
        Assert.Null(Pairing.Obstacle(comparison.Base.Results, comparison.Runs[1].Results));

        var unpaired = MetricDifference.Of(comparison, comparison.Runs[2], MetricCatalogue.Nrr)!;
        Assert.Null(unpaired.Paired);
        Assert.Null(unpaired.Higher);
        var ridges = DifferenceRidges.Describe(comparison, MetricCatalogue.Nrr)!;
        Assert.DoesNotContain(ridges.Table.Rows, row => row[0] == "Usage pricing");
        Assert.Contains("Usage pricing is not paired with Flat pricing: their seeds differ (1 and 2).", ComparisonPage.Render(comparison, new ReportOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_of_separate_luck_is_larger_than_that_of_shared_luck()
    {
        var paired = SampleComparison.Create();
        var apart = SampleComparison.Create(lastSeed: 2);
        var (one, other) = (MetricDifference.Of(paired, paired.Runs[2], MetricCatalogue.Nrr)!, MetricDifference.Of(apart, apart.Runs[2], MetricCatalogue.Nrr)!);
        Assert.Equal(one.Mean, other.Mean, 6);
        Assert.True(one.High - one.Low < other.High - other.Low);
    }

    [Theory]
    [InlineData(0, 9_999, "their histories are not the same ones (10,000 histories and 9,999 histories)")]
    [InlineData(10_000, 10_000, "their histories are not the same ones (10,000 histories and histories 10,001 to 20,000)")]
    public void Histories_of_another_range_are_not_paired(long first, int count, string said)
    {
        var one = SampleResults.Create();
        Assert.Equal(said, Pairing.Obstacle(one, one with { FirstReplication = first, Summary = one.Summary with { Replications = count } }));
    }

    [Fact]
    public void A_history_in_which_either_run_lacks_the_metric_is_left_out()
    {
        var comparison = SampleComparison.Create();
        var column = comparison.Base.Results.Columns[("nrr", 24)];
        (column[0], column[5]) = (float.NaN, float.NaN);
        Assert.Equal(1998, MetricDifference.Of(comparison, comparison.Runs[1], MetricCatalogue.Nrr)!.Paired!.Length);
    }

    [Fact]
    public void Runs_without_a_common_currency_or_month_are_not_compared()
    {
        var one = SampleResults.Create();
        Assert.Null(RunComparison.Obstacle([one, one]));
        Assert.Contains("USD and in EUR", RunComparison.Obstacle([one, one with { Summary = one.Summary with { Currency = "EUR" } }]), StringComparison.Ordinal);
        Assert.Contains("no month in common (their horizons are 24, 6 months)", RunComparison.Obstacle([one, one with { Summary = one.Summary with { HorizonMonths = 6 } }]), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RunComparison.Of([("a", one)]));
    }

    [Fact]
    public void The_shorter_horizon_is_compared_where_both_report_it()
    {
        var one = SampleResults.Create();
        var comparison = RunComparison.Of([("a", one), ("b", one with { Summary = one.Summary with { HorizonMonths = 36, Scenario = new ScenarioIdentity("Longer", "") } })]);
        Assert.Equal(24, comparison.Month);
    }

    [Fact]
    public void Runs_of_one_scenario_are_told_apart_by_their_folders()
    {
        var one = SampleResults.Create("Default");
        var comparison = RunComparison.Of([("first", one), ("second", one), ("second", one)]);
        Assert.Equal(["Default (first)", "Default (second) 1", "Default (second) 2"], comparison.Runs.Select(run => run.Name));
    }

    [Fact]
    public void Months_are_dated_only_where_all_runs_have_the_same_dates()
    {
        Assert.Equal("Dec 2027", MonthScale.ShortName(SampleComparison.Create().Calendar, 24));
        var mixed = RunComparison.Of([("a", SampleResults.Create("A")), ("b", SampleResults.Create("B", dated: false))]);
        Assert.Equal("month\u00A024", MonthScale.ShortName(mixed.Calendar, 24));
    }

    [Fact]
    public void Equal_runs_differ_in_nothing_and_still_make_a_page()
    {
        var one = SampleResults.Create("A");
        var comparison = RunComparison.Of([("a", one), ("b", SampleResults.Create("B"))]);
        Assert.Equal((0, 0.0), (MetricDifference.Of(comparison, comparison.Runs[1], MetricCatalogue.Arr)!.Mean, comparison.Differences(MetricCatalogue.Arr)[0].Higher!.Probability));
        Assert.Contains("Against A", ComparisonPage.Render(comparison, new ReportOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_name_stays_text_and_a_long_one_is_cut()
    {
        var page = ComparisonPage.Render(SampleComparison.Create(name: "</script><img src=x onerror=alert(1)>"), new ReportOptions());
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(new ComparedRun(new string('x', 200), SampleResults.Create()).ShortName.Length, 30, 44);
    }

    [Fact]
    public void The_parts_of_a_ridge_join_where_it_is_cut()
    {
        ChartPoint[] curve = [new(-2, 0), new(-1, 0.5), new(1, 1), new(2, 0)];
        var (left, right) = (RidgeCurve.Between(curve, -2, 0), RidgeCurve.Between(curve, 0, 2));
        Assert.Equal(new ChartPoint(0, 0.75), left[^1]);
        Assert.Equal(left[^1], right[0]);
        Assert.Empty(RidgeCurve.Between(curve, 3, 4));
        Assert.Equal(curve, RidgeCurve.Between(curve, -3, 3));
    }
}
