using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Properties;

/// <summary>What must hold in every replication and month of any scenario.</summary>
public sealed class AccountingTests
{
    private const int Scenarios = 60;

    private static readonly Sum[] Drivers = [.. Enum.GetValues<Sum>().Where(sum => sum >= Sum.DriverTeams)];

    [Fact]
    public void Movements_add_up_to_arr_and_drivers_to_movements() => AnyScenario.Holds(Scenarios, scenario =>
    {
        foreach (var (ledger, month) in Months(scenario))
        {
            var moved = ledger[month, Sum.New] + ledger[month, Sum.Expansion] - ledger[month, Sum.Contraction] - ledger[month, Sum.Churned];
            var scale = ledger[month - 1, Sum.Mrr] + ledger[month, Sum.Mrr] + ledger[month, Sum.Expansion] + ledger[month, Sum.Contraction];
            AssertNear(ledger[month, Sum.Mrr] - ledger[month - 1, Sum.Mrr], moved, scale);
            AssertNear(ledger[month, Sum.Expansion] - ledger[month, Sum.Contraction], Drivers.Sum(driver => ledger[month, driver]), scale);
        }
    });

    [Fact]
    public void Accounts_are_those_before_plus_lands_less_leavers() => AnyScenario.Holds(Scenarios, scenario =>
    {
        foreach (var (ledger, month) in Months(scenario))
        {
            Assert.Equal(ledger[month - 1, Sum.Accounts] + ledger[month, Sum.Lands] - ledger[month, Sum.ChurnedLogos], ledger[month, Sum.Accounts]);
        }
    });

    [Fact]
    public void No_sum_has_the_wrong_sign_and_no_cohort_keeps_more_than_it_had() => AnyScenario.Holds(Scenarios, scenario =>
    {
        foreach (var (ledger, month) in Months(scenario))
        {
            foreach (var sum in new[] { Sum.Mrr, Sum.New, Sum.Expansion, Sum.Contraction, Sum.Churned, Sum.Accounts, Sum.Lands, Sum.ChurnedLogos, Sum.FreeAccounts, Sum.Retained, Sum.RetainedCapped })
            {
                Assert.True(ledger[month, sum] >= 0, $"{sum} is {ledger[month, sum]}.");
            }

            Assert.InRange(ledger[month, Sum.RetainedCapped], 0, ledger[Math.Max(month - 12, 0), Sum.Mrr] * 1.000001);
            Assert.InRange(ledger[month, Sum.Retained], ledger[month, Sum.RetainedCapped] * 0.999999, ledger[month, Sum.Mrr] * 1.000001);
            Assert.InRange(ledger[month, Sum.CohortLogos], 0, ledger[Math.Max(month - 12, 0), Sum.Accounts]);
            Assert.InRange(ledger[month, Sum.RetainedLogos], 0, ledger[month, Sum.CohortLogos]);
            Assert.True(ledger[month, Sum.DriverContraction] <= 0.001 && ledger[month, Sum.DriverModules] >= -0.001);
        }
    });

    [Fact]
    public void Grr_never_exceeds_one_nor_nrr_and_shares_lie_between_0_and_1() => AnyScenario.Holds(Scenarios, scenario =>
    {
        var outcomes = StillScenario.Run(scenario, 32);
        for (var month = 1; month <= scenario.HorizonMonths; month++)
        {
            var grr = outcomes.Column(MetricCatalogue.Grr, month);
            var nrr = outcomes.Column(MetricCatalogue.Nrr, month);
            for (var i = 0; i < grr.Length; i++)
            {
                Assert.True(float.IsNaN(grr[i]) || (grr[i] >= 0 && grr[i] <= 1.000001f && grr[i] <= nrr[i] * 1.000001f), $"GRR {grr[i]}, NRR {nrr[i]} in month {month}.");
            }
        }

        foreach (var metric in new[] { MetricCatalogue.LogoRetention, MetricCatalogue.ExpansionShare, MetricCatalogue.ExpandedBy, MetricCatalogue.FullDeployment, MetricCatalogue.Concentration, MetricCatalogue.BelowMinimumLand })
        {
            foreach (var point in outcomes.Points(metric))
            {
                Assert.All(Truth.Doubles(outcomes.Column(metric, point)).Where(double.IsFinite), value => Assert.InRange(value, -1e-6, 1.000001));
            }
        }
    });

    [Fact]
    public void A_value_is_absent_where_its_denominator_is_0_and_only_there() => AnyScenario.Holds(Scenarios, scenario =>
    {
        var outcomes = StillScenario.Run(scenario, 32);
        double[] Of(Metric metric, int month) => Truth.Doubles(outcomes.Column(metric, month));
        for (var month = 1; month <= scenario.HorizonMonths; month++)
        {
            var then = Of(MetricCatalogue.Arr, Math.Max(month - 12, 0));
            AbsentWhereZero(Of(MetricCatalogue.Nrr, month), then);
            AbsentWhereZero(Of(MetricCatalogue.Grr, month), then);
            AbsentWhereZero(Of(MetricCatalogue.LogoRetention, month), then);
            AbsentWhereZero(Of(MetricCatalogue.ExpansionShare, month), Sum(Of(MetricCatalogue.NewArr, month), Of(MetricCatalogue.ExpansionArr, month)));
            AbsentWhereZero(Of(MetricCatalogue.QuickRatio, month), Sum(Of(MetricCatalogue.ContractionArr, month), Of(MetricCatalogue.ChurnedArr, month)));
        }

        foreach (var metric in MetricCatalogue.All)
        {
            foreach (var point in outcomes.Points(metric))
            {
                Assert.DoesNotContain(outcomes.Column(metric, point).ToArray(), float.IsInfinity);
                Assert.True(metric.Unit is MetricUnit.Share or MetricUnit.Multiple or MetricUnit.Months || !outcomes.Column(metric, point).Contains(float.NaN), metric.Key);
            }
        }

        static double[] Sum(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];
        static void AbsentWhereZero(double[] ratio, double[] denominator) => Assert.Equal(denominator.Select(value => value == 0), ratio.Select(double.IsNaN));
    });

    private static IEnumerable<(ReplicationLedger Ledger, int Month)> Months(Scenario scenario)
    {
        var matrix = new ParameterMatrix(scenario, scenario.Seed);
        using var worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, scenario.Seed), null, scenario.Seed);
        worker.Run(0, 0, 16);
        for (var lane = 0; lane < 16; lane++)
        {
            var ledger = new ReplicationLedger(scenario.HorizonMonths);
            ledger.Load(worker.Sums, lane);
            for (var month = 1; month <= scenario.HorizonMonths; month++)
            {
                yield return (ledger, month);
            }
        }
    }

    private static void AssertNear(double expected, double actual, double scale) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-3 + (3e-6 * scale), $"{expected} against {actual}, of {scale}.");
}
