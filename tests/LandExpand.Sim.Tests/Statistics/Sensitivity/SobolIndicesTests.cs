using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sensitivity;

public class SobolIndicesTests
{
    [Fact]
    public void The_indices_of_Ishigami_are_found_and_those_of_another_input_are_not_taken_for_them()
    {
        SobolRuns runs = KnownModels.Run(u => KnownModels.Ishigami(u), 3, 8_000, 1);
        IReadOnlyList<SobolIndex?> indices = SobolIndices.Of(runs, 1);
        for (int input = 0; input < 3; input++)
        {
            Assert.True(Agrees(indices[input]!.First, KnownModels.IshigamiFirst[input]), $"{input}: {indices[input]}");
            Assert.True(Agrees(indices[input]!.Total, KnownModels.IshigamiTotal[input]), $"{input}: {indices[input]}");
            Assert.False(Agrees(indices[input]!.First, KnownModels.IshigamiFirst[(input + 1) % 3]));
            Assert.False(Agrees(indices[input]!.Total, KnownModels.IshigamiTotal[(input + 1) % 3]));
        }

        Assert.True(Agrees(SobolIndices.Second(runs, 0, 2, 1)!, KnownModels.IshigamiPair));
        Assert.True(Agrees(SobolIndices.Second(runs, 2, 0, 1)!, KnownModels.IshigamiPair));
        Assert.True(Agrees(SobolIndices.Second(runs, 0, 1, 1)!, 0));
        Assert.False(Agrees(SobolIndices.Second(runs, 0, 2, 1)!, 0));
    }

    [Fact]
    public void The_indices_of_the_G_function_are_found_and_an_additive_reading_of_it_is_not()
    {
        SobolRuns runs = KnownModels.Run(u => KnownModels.SobolG(u), KnownModels.SobolWeights.Length, 8_000, 2);
        IReadOnlyList<SobolIndex?> indices = SobolIndices.Of(runs, 1);
        for (int input = 0; input < KnownModels.SobolWeights.Length; input++)
        {
            Assert.True(Agrees(indices[input]!.First, KnownModels.SobolGFirst(input)), $"{input}: {indices[input]}");
            Assert.True(Agrees(indices[input]!.Total, KnownModels.SobolGTotal(input)), $"{input}: {indices[input]}");
        }

        Assert.True(Agrees(SobolIndices.Second(runs, 0, 1, 1)!, KnownModels.SobolGPair(0, 1)));
        Assert.False(Agrees(indices[0]!.Total, KnownModels.SobolGFirst(0)));
        Assert.False(Agrees(indices[1]!.Total, KnownModels.SobolGFirst(1)));
    }

    [Fact]
    public void Luck_of_the_model_s_own_is_an_input_like_any_other_and_running_every_row_under_new_luck_inflates_every_total()
    {
        // y = x0 + 2·x1 + luck with variances 1, 4, 9 (luck's deviation rises with x1 for an interaction: 3·√(½ + ½·z²) has mean square 9).
        static double Model(double[] u) => Normal(u[0]) + 2 * Normal(u[1]) + 3 * Math.Sqrt(0.5 + 0.5 * Square(Normal(u[1]))) * Normal(u[2]);
        SobolRuns runs = KnownModels.Run(Model, 3, 8_000, 3);
        IReadOnlyList<SobolIndex?> indices = SobolIndices.Of(runs, 1);
        Assert.True(Agrees(indices[0]!.First, 1.0 / 14));
        Assert.True(Agrees(indices[0]!.Total, 1.0 / 14));
        Assert.True(Agrees(indices[1]!.First, 4.0 / 14));
        Assert.True(Agrees(indices[2]!.Total, 9.0 / 14));

        var draws = new Gaussian(9);
        double[] Renewed(double[] values) => [.. values.Select(value => value + 3 * draws.Next())];
        SobolRuns twin = new(Renewed(runs.A), Renewed(runs.B), [.. runs.AB.Select(Renewed)], [.. runs.BA.Select(Renewed)]);
        Assert.False(Agrees(SobolIndices.Of(twin, 1)[0]!.Total, 1.0 / 23));
    }

    [Fact]
    public void An_input_that_explains_everything_gets_exactly_one_and_what_does_not_exist_is_absent()
    {
        SobolRuns runs = KnownModels.Run(u => u[0], 2, 10, 4);
        IReadOnlyList<SobolIndex?> indices = SobolIndices.Of(runs, 1);
        Assert.Equal(new Bootstrap(1, 0, 1, 1), indices[0]!.First with { StandardError = 0 });
        Assert.Equal((1, 0, 0), (indices[0]!.Total.Value, indices[1]!.First.Value, indices[1]!.Total.Value));
        Assert.Null(SobolIndices.Of(KnownModels.Run(_ => 7, 1, 10, 4), 1)[0]);
        Assert.Null(SobolIndices.Of(new([], [], [[]], [[]]), 1)[0]);
        Assert.Null(SobolIndices.Of(KnownModels.Run(u => u[0], 1, 1, 4), 1)[0]!.First.Low);
    }

    [Fact]
    public void The_intervals_cover_the_truth_95_times_in_100_and_those_of_half_the_width_do_not()
    {
        const int Samples = 300, Rows = 300;
        int[] covered = new int[4];
        int coveredByTwin = 0;
        for (int i = 0; i < Samples; i++)
        {
            SobolRuns runs = KnownModels.Run(u => KnownModels.Ishigami(u), 3, Rows, (ulong)(100 + i));
            IReadOnlyList<SobolIndex?> indices = SobolIndices.Of(runs, (ulong)i);
            Bootstrap[] found = [indices[0]!.First, indices[1]!.First, indices[0]!.Total, indices[2]!.Total];
            double[] truth = [KnownModels.IshigamiFirst[0], KnownModels.IshigamiFirst[1], KnownModels.IshigamiTotal[0], KnownModels.IshigamiTotal[2]];
            for (int k = 0; k < truth.Length; k++)
            {
                covered[k] += found[k].Low <= truth[k] && truth[k] <= found[k].High ? 1 : 0;
            }

            coveredByTwin += Math.Abs(found[0].Value - truth[0]) <= 0.25 * (found[0].High - found[0].Low) ? 1 : 0;
        }

        Assert.All(covered, c => Assert.True(Coverage.IsNominal(c, Samples, 0.95), $"{c}"));
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }

    private static bool Agrees(Bootstrap found, double truth) => Math.Abs(found.Value - truth) <= 4 * found.StandardError;

    private static double Normal(double u) => NormalQuantile.Of(u);

    private static double Square(double x) => x * x;
}
