using LandExpand.Sim.Experiments.Fitting;

namespace LandExpand.Sim.Tests.Experiments.Fitting;

/// <summary>The reduced form of <c>studies -- fit-recovery</c>.</summary>
public sealed class RecoveryTests
{
    private const int Records = 20;

    public static TheoryData<int> Companies() => [.. Enumerable.Range(0, KnownPanels.All.Count)];

    [Theory]
    [MemberData(nameof(Companies))]
    public void Intervals_cover_the_parameters_that_wrote_the_record_and_estimates_lie_about_them(int company)
    {
        var known = KnownPanels.All[company];
        foreach (var one in Recovery.Of(known, Records, seed: 100 + (ulong)company))
        {
            Assert.True(one.Fits >= Records / 2, $"{known}: {one.Path} was identified in {one.Fits} of {Records} records.");
            var least = (0.9 * one.Fits) - (4 * Math.Sqrt(0.09 * one.Fits));
            Assert.True(one.Covered >= least, $"{known}: {one.Path} is covered in {one.Covered} of {one.Fits} records.");
            Assert.True(Math.Abs(one.Mean - one.Truth) < (4 * one.StandardDeviation / Math.Sqrt(one.Fits)) + 3e-7, $"{known}: {one.Path} is {one.Mean:G4} on average, not {one.Truth:G4}.");
        }
    }

    [Fact]
    public void An_edge_of_the_export_that_is_taken_for_churn_is_found_out_by_the_same_check()
    {
        var known = KnownPanels.All[0];
        var churn = known.Records(Records, seed: 100).Select(record =>
        {
            // One more month, in which nobody has paid yet.
            var beyond = record with { MonthCount = record.MonthCount + 1, Accounts = [.. record.Accounts.Select(account => account with { Mrr = [.. account.Mrr, 0] })] };
            return PanelFit.Of(beyond, "edge", new() { JackknifeGroups = 0 }).Find("churn.annualRate")!.Value;
        }).ToArray();
        var mean = churn.Average();
        var error = Math.Sqrt(churn.Sum(value => (value - mean) * (value - mean)) / (Records - 1) / Records);
        Assert.True(Math.Abs(mean - 0.25) > 4 * error);
    }
}
