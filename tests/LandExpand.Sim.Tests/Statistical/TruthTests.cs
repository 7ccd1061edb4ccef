using Xunit.Sdk;

namespace LandExpand.Sim.Tests.Statistical;

public sealed class TruthTests
{
    private static readonly double[] Sample = [0.9, 1.1, 1.0, 0.8, 1.2];

    [Fact]
    public void A_sample_around_the_truth_passes() => Truth.Check(Sample, 1.05, 2);

    [Fact]
    public void A_sample_away_from_the_truth_fails() => Assert.ThrowsAny<XunitException>(() => Truth.Check(Sample, 1.5, 2));

    [Fact]
    public void A_check_that_cannot_reject_its_wrong_twin_fails() => Assert.ThrowsAny<XunitException>(() => Truth.Check(Sample, 1.05, 1.1));

    [Fact]
    public void A_sample_without_spread_must_hit_the_truth() => Assert.ThrowsAny<XunitException>(() => Truth.Check([1, 1, 1], 1.0001, 2));
}
