using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sensitivity;

public class MorrisTests
{
    [Fact]
    public void A_trajectory_moves_every_input_once_by_half_the_range_and_stays_inside()
    {
        var design = new MorrisDesign(5, 8, 1);
        double[] before = new double[5], after = new double[5];
        for (int trajectory = 0; trajectory < 8; trajectory++)
        {
            var moved = new HashSet<int>();
            for (int step = 0; step < 5; step++)
            {
                design.Fill(trajectory, step, before);
                design.Fill(trajectory, step + 1, after);
                int input = Assert.Single(Enumerable.Range(0, 5), i => before[i] != after[i]);
                Assert.Equal(design.Moved(trajectory, step), input);
                Assert.Equal(design.Move(trajectory, input), after[input] - before[input]);
                Assert.Equal(0.5, Math.Abs(after[input] - before[input]));
                Assert.True(moved.Add(input));
                Assert.All(after, u => Assert.Contains(u, new[] { 0.125, 0.375, 0.625, 0.875 }));
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new MorrisDesign(2, 2, 1, levels: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MorrisDesign(0, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MorrisDesign(2, 0, 1));
    }

    [Fact]
    public void A_line_has_its_slopes_as_effects_without_spread_and_an_interaction_shows_as_spread()
    {
        IReadOnlyList<ElementaryEffect> line = Effects(u => 3 * u[0] - 2 * u[1], 2, 20);
        Assert.Equal((3, 3, 0), (Rounded(line[0].Mu.Mean), Rounded(line[0].MuStar.Mean), Rounded(line[0].Sigma!.Value)));
        Assert.Equal((-2, 2, 0), (Rounded(line[1].Mu.Mean), Rounded(line[1].MuStar.Mean), Rounded(line[1].Sigma!.Value)));
        IReadOnlyList<ElementaryEffect> product = Effects(u => u[0] * u[1], 2, 20);
        Assert.True(product[0].Sigma > 0.1);
        Assert.Null(Effects(u => u[0], 1, 1)[0].Sigma);
    }

    [Fact]
    public void The_function_of_Morris_gives_his_groups_and_a_model_that_ignores_the_design_s_order_does_not()
    {
        // Morris (1991), section 4: inputs 1–10 matter, 11–20 do not; 8–10 are linear, 1–7 are not.
        IReadOnlyList<ElementaryEffect> effects = Effects(MorrisFunction, 20, 50);
        double weakest = effects.Take(10).Min(e => e.MuStar.Mean), strongest = effects.Skip(10).Max(e => e.MuStar.Mean);
        Assert.True(weakest > 2 * strongest, $"{weakest} against {strongest}");
        Assert.True(effects.Take(7).Min(e => e.Sigma!.Value) > 2 * effects.Skip(7).Take(3).Max(e => e.Sigma!.Value));

        IReadOnlyList<ElementaryEffect> twin = Effects(u => MorrisFunction([.. u.Reverse()]), 20, 50);
        Assert.False(twin.Take(10).Min(e => e.MuStar.Mean) > 2 * twin.Skip(10).Max(e => e.MuStar.Mean));
    }

    [Fact]
    public void Effects_of_the_G_function_have_the_order_of_its_weights()
    {
        IReadOnlyList<ElementaryEffect> effects = Effects(u => KnownModels.SobolG(u), 6, 200);
        double[] ordered = [.. effects.Take(5).Select(e => e.MuStar.Mean)];
        Assert.Equal(ordered.OrderDescending(), ordered);
    }

    private static IReadOnlyList<ElementaryEffect> Effects(Func<double[], double> model, int inputs, int trajectories)
    {
        // Six levels: the G function is symmetric, and half a range from any of four levels would be its mirror image.
        var design = new MorrisDesign(inputs, trajectories, 3, levels: 6);
        double[] At(int step) => [.. Enumerable.Range(0, trajectories).Select(trajectory =>
        {
            double[] point = new double[inputs];
            design.Fill(trajectory, step, point);
            return model(point);
        })];
        return ElementaryEffects.Of(design, [.. Enumerable.Range(0, inputs + 1).Select(At)]);
    }

    private static double MorrisFunction(double[] u)
    {
        double[] w = [.. u.Select((x, i) => i is 2 or 4 or 6 ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5))];
        double y = 0;
        for (int i = 0; i < 20; i++)
        {
            y += (i < 10 ? 20 : i % 2 == 0 ? 1 : -1) * w[i];
            for (int j = i + 1; j < 20; j++)
            {
                y += (j < 6 ? -15 : (i + j) % 2 == 0 ? 1 : -1) * w[i] * w[j];
                for (int l = j + 1; l < 5; l++)
                {
                    y -= 10 * w[i] * w[j] * w[l];
                }
            }
        }

        return y + 5 * w[0] * w[1] * w[2] * w[3];
    }

    private static double Rounded(double x) => Math.Round(x, 12);
}
