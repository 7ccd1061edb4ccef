using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Findings;

/// <summary>What the rules look at: a scenario, what its run yielded, and the means to run a variant of it.</summary>
/// <param name="scenario">The scenario that was run.</param>
/// <param name="outcomes">What it yielded.</param>
/// <param name="simulate">Runs a variant over the first so many replications under the same seed and book, for a metric at the horizon; null where nothing may be run.</param>
internal sealed class RunEvidence(Scenario scenario, Outcomes outcomes, Func<Scenario, int, Metric, Outcomes>? simulate)
{
    public Scenario Scenario => scenario;

    public int Horizon => outcomes.HorizonMonths;

    /// <summary>Whether metrics of a year are of a whole year.</summary>
    public bool HasYear => Horizon >= 12;

    public string Currency => scenario.Currency;

    /// <summary>The longest tenure at which land cohorts are reported and were seen.</summary>
    public int? LongestTenure => new[] { 24, 12 }.Cast<int?>().FirstOrDefault(tenure => Mean(MetricCatalogue.LandMultiple, tenure!.Value) is not null);

    /// <summary>Whether nothing but chance differs between histories.</summary>
    public bool IsLuckAlone => HasOneEconomy && outcomes.ParameterDraws.Count == 0;

    // The normal regime for ever, or a downturn from month 1 that never ends.
    private bool HasOneEconomy => IsOff(Parameters.MacroMonthlyEntry)
        || (IsExactly(1, Parameters.MacroMonthlyEntry) && IsOff(Parameters.MacroMonthlyExit));

    /// <summary>Each segment's index.</summary>
    public IEnumerable<int> Segments => Enumerable.Range(0, scenario.Segments.Count);

    /// <summary>The mean of a metric at the horizon, over the replications that define it; null where none does.</summary>
    public MeanEstimate? Mean(Metric metric) => Mean(metric, Horizon);

    /// <summary>The same at a month or tenure.</summary>
    public MeanEstimate? Mean(Metric metric, int point) => outcomes.Stream(metric, point) is { } stream ? stream.Mean : MeanOf([.. outcomes.Column(metric, point)]);

    /// <summary>The mean of a − b at the horizon, paired by replication.</summary>
    public MeanEstimate? Difference(Metric a, Metric b) => MeanOf(Subtract(outcomes.Column(a, Horizon), outcomes.Column(b, Horizon)));

    /// <summary>In what share of histories a metric at the horizon meets a condition; compared in the precision of its column.</summary>
    public WilsonInterval? ShareOf(Metric metric, Func<float, bool> condition)
    {
        float[] defined = [.. outcomes.Column(metric, Horizon).ToArray().Where(float.IsFinite)];
        return WilsonInterval.Of(defined.Count(condition), defined.Length);
    }

    /// <summary>
    /// What a metric at the horizon gains in a variant of the scenario, paired by replication, over the first replications of the run; null where
    /// nothing may be run, or the run was stopped.
    /// </summary>
    public MeanEstimate? Gain(Metric metric, Scenario variant, int mostReplications)
    {
        if (simulate is null || outcomes.Partial)
        {
            return null;
        }

        var twin = simulate(variant, Math.Min(mostReplications, outcomes.Held), metric);
        return MeanOf(Subtract(twin.Column(metric, Horizon), outcomes.Column(metric, Horizon)));
    }

    /// <summary>Whether a segment's plan, or the one it migrates to, bills usage.</summary>
    public bool BillsUsage(int segment) => scenario.Slot(Parameters.Pricing[0].UsagePrice, segment) >= 0
        || (scenario.HasMigration && scenario.Slot(Parameters.Pricing[1].UsagePrice, segment) >= 0);

    /// <summary>Whether a segment has an enterprise gate and a tier behind it.</summary>
    public bool HasEnterpriseTier(int segment) => scenario.HasGate(segment) && scenario.Flag(Parameters.GateEnterpriseReady, segment);

    /// <summary>Whether a parameter is 0 for certain in a segment.</summary>
    public bool IsOff(Parameter parameter, int segment = 0, int index = 0) => IsExactly(0, parameter, segment, index);

    /// <summary>Whether a parameter has a value for certain in a segment.</summary>
    public bool IsExactly(double value, Parameter parameter, int segment = 0, int index = 0)
    {
        var distribution = scenario.Slots[scenario.Slot(parameter, segment, index: index)].Distribution;
        return distribution.IsConstant && distribution.Mean == value;
    }

    /// <summary>Whether a whole-number quantity is 1 in every account of a segment.</summary>
    public bool IsAlwaysOne(Parameter quantity, int segment) => scenario.Quantity(quantity, segment) is { Form.Kind: "constant" } form
        && scenario.Slots[form.ArgumentSlots[0]].Distribution is { IsConstant: true, Mean: 1 };

    private static MeanEstimate? MeanOf(float[] column) => MeanEstimate.Of<float>([.. column.Where(float.IsFinite)]);

    private static float[] Subtract(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var difference = new float[Math.Min(a.Length, b.Length)];
        for (var i = 0; i < difference.Length; i++)
        {
            difference[i] = a[i] - b[i];
        }

        return difference;
    }
}
