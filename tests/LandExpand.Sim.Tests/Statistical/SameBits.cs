using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Equality of outcomes to the last bit, absent values included.</summary>
internal static class SameBits
{
    public static void Assert(Outcomes expected, Outcomes actual)
    {
        foreach (var metric in MetricCatalogue.All)
        {
            Xunit.Assert.Equal(expected.Points(metric), actual.Points(metric));
            foreach (var point in expected.Points(metric))
            {
                AssertColumn($"{metric.Key} at {point}", expected.Column(metric, point).ToArray(), actual.Column(metric, point).ToArray());
            }
        }

        foreach (var table in new Func<Outcomes, float[][]>[] { o => o.ExpandedByTenure, o => o.FirstExpansions, o => o.Censored, o => o.ConcentrationCurve })
        {
            Xunit.Assert.All(table(expected).Zip(table(actual)), pair => AssertColumn("a table by tenure", pair.First, pair.Second));
        }

        Xunit.Assert.Equal(expected.ParameterDraws.Keys.Order(), actual.ParameterDraws.Keys.Order());
        Xunit.Assert.All(expected.ParameterDraws, draw => AssertColumn(draw.Key, draw.Value, actual.ParameterDraws[draw.Key]));
        Xunit.Assert.Equal(expected.AccountMonths, actual.AccountMonths);
        Xunit.Assert.Equal(expected.CohortMrr, actual.CohortMrr);
    }

    private static void AssertColumn(string name, float[] expected, float[] actual) =>
        Xunit.Assert.True(expected.Select(BitConverter.SingleToInt32Bits).SequenceEqual(actual.Select(BitConverter.SingleToInt32Bits)), $"{name} differs.");
}
