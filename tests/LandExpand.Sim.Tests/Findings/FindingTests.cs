using LandExpand.Sim.Engine;
using LandExpand.Sim.Findings;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Reporting;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Findings;

public class FindingTests
{
    private const int Replications = 48;

    public static TheoryData<string> Keys => [.. FindingCase.All.Select(test => test.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_finding_says_its_number_its_error_and_its_source_in_the_words_on_file(string key)
    {
        var finding = Assert.Single(Of(Load(Case(key), repaired: false)), finding => finding.Key == key);
        Assert.True(finding.Low <= finding.Number && finding.Number <= finding.High && finding.Low < finding.High, $"{finding.Low} {finding.Number} {finding.High}");
        Assert.EndsWith($" ({finding.Source}).", finding.Text, StringComparison.Ordinal);
        GoldenFile.Matches($"{key}.txt", finding.Text.Replace('\u00A0', ' ') + "\n");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_repaired_scenario_does_not_show_the_finding(string key) =>
        Assert.DoesNotContain(key, Of(Load(Case(key), repaired: true)).Select(finding => finding.Key));

    [Fact]
    public void Every_rule_has_a_case()
    {
        var tested = FindingCase.All.Select(test => test.Key.Split('.')[0]).ToHashSet();
        Assert.Equal([], FindingRules.All.Select(rule => rule.Key).Where(key => !tested.Contains(key)));
        Assert.Equal([], NrrBand.All.Select(band => $"nrrBand.{band.Key}").Except(FindingCase.All.Select(test => test.Key)));
    }

    [Fact]
    public void Warnings_come_first_and_the_diagnosis_last_and_once()
    {
        var findings = Of(Load(Case("stalled"), repaired: false));
        Assert.Equal(findings.Select(finding => finding.Severity).Order(), findings.Select(finding => finding.Severity));
        Assert.StartsWith("Diagnosis: ", findings[^1].Text, StringComparison.Ordinal);
        Assert.Single(findings, finding => finding.Severity == Severity.Diagnosis);
    }

    [Fact]
    public void A_horizon_under_a_year_gives_no_yearly_verdict()
    {
        using var files = new Files();
        var keys = Of(files.Load(FindingCase.Base, "horizonMonths=6")).Select(finding => finding.Key.Split('.')[0]).ToList();
        Assert.DoesNotContain("diagnosis", keys);
        Assert.DoesNotContain("nrrBand", keys);
        Assert.DoesNotContain("nrrUnderTarget", keys);
    }

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(1, 0.1, false)]
    [InlineData(0.5, 0, false)]
    public void A_downturn_that_begins_at_once_and_never_ends_leaves_luck_alone(double entry, double exit, bool alone)
    {
        using var files = new Files();
        var keys = Of(files.Load(FindingCase.Base, FormattableString.Invariant($"macro.monthlyEntry={entry}"), FormattableString.Invariant($"macro.monthlyExit={exit}")))
            .Select(finding => finding.Key);
        Assert.Equal(alone, keys.Contains("luckAlone"));
    }

    [Fact]
    public void One_history_gives_findings_without_an_error()
    {
        using var files = new Files();
        var findings = Of(files.Load(FindingCase.Base, "economics.minimumViableLandAcv=15000"), replications: 1);
        var finding = Assert.Single(findings, finding => finding.Key == "belowMinimumLand");
        Assert.Null(finding.Low);
        Assert.DoesNotContain("±", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_hand_off_delay_the_opening_book_is_the_same_to_the_bit()
    {
        using var files = new Files();
        var scenario = files.Load(FindingCase.Base, "expansion.handoffAcv=10000", "expansion.queueMonths=\"2 to 8\"");
        var (with, without) = (Run(scenario, 16), Run(scenario.WithoutHandoffDelay(), 16));
        Assert.Equal(with.Column(MetricCatalogue.Arr, 0), without.Column(MetricCatalogue.Arr, 0));
        Assert.Equal(with.Column(MetricCatalogue.Lands, 24), without.Column(MetricCatalogue.Lands, 24));
        Assert.False(with.Column(MetricCatalogue.Arr, 24).SequenceEqual(without.Column(MetricCatalogue.Arr, 24)));
    }

    [Fact]
    public void A_queue_of_one_month_is_no_delay()
    {
        using var files = new Files();
        var scenario = files.Load(FindingCase.Base, "expansion.handoffAcv=10000", "expansion.queueMonths=1");
        Assert.Equal(Run(scenario, 16).Column(MetricCatalogue.Arr, 24), Run(scenario.WithoutHandoffDelay(), 16).Column(MetricCatalogue.Arr, 24));
    }

    [Fact]
    public void What_findings_measure_is_in_no_file()
    {
        Assert.DoesNotContain(MetricCatalogue.All, FindingMetrics.All.Contains);
        Assert.All(FindingMetrics.All, metric => Assert.False(metric.InSummary));
    }

    private static FindingCase Case(string key) => FindingCase.All.Single(test => test.Key == key);

    private static Scenario Load(FindingCase test, bool repaired)
    {
        string[] overrides = [.. test.Broken, .. repaired ? test.Repaired : []];
        if (test.Shipped is not null)
        {
            return Files.LoadShipped(test.Shipped, ["opening.accounts=120", "lands.perMonth=4", .. overrides]);
        }

        using var files = new Files();
        return files.Load(FindingCase.Base, overrides);
    }

    private static IReadOnlyList<Finding> Of(Scenario scenario, int replications = Replications) => RunFindings.Of(scenario, Run(scenario, replications), (variant, count, _) => Run(variant, count));

    private static Outcomes Run(Scenario scenario, int replications) =>
        Simulator.Run(scenario, new SimulationOptions { Replications = replications, Seed = 1, Threads = 1 });
}
