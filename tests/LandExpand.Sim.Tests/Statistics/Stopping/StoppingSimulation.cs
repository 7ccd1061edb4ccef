using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Stopping;

/// <summary>A quantity to be known to a precision: how it is drawn, its interval at a confidence, and the truth.</summary>
internal sealed record StoppingCase(string Name, Func<Random, double> Draw, Func<float[], double, (double Low, double High)> Interval, double Truth)
{
    public static StoppingCase Normal { get; } = new("mean of a normal", random => NormalQuantile.Of(Open(random)), OfMean, 0);

    public static StoppingCase LogNormal { get; } = new("mean of a log-normal, σ = 1", random => Math.Exp(NormalQuantile.Of(Open(random))), OfMean, Math.Exp(0.5));

    public static StoppingCase Rare { get; } = new("probability of 2 %", random => random.NextDouble() < 0.02 ? 1 : 0, OfProbability, 0.02);

    public static StoppingCase Tenth { get; } = new("P10 of a log-normal, σ = 1", random => Math.Exp(NormalQuantile.Of(Open(random))), OfTenth, Math.Exp(NormalQuantile.Of(0.1)));

    public static IReadOnlyList<StoppingCase> All { get; } = [Normal, LogNormal, Rare, Tenth];

    private static double Open(Random random) => 1 - random.NextDouble() is var u and < 1 ? u : 0.5;

    private static (double Low, double High) OfMean(float[] values, double confidence)
    {
        var mean = MeanEstimate.Of<float>(values)!;
        var half = mean.StandardError!.Value * StudentQuantile.TwoSided(confidence, values.Length - 1);
        return (mean.Mean - half, mean.Mean + half);
    }

    private static (double Low, double High) OfProbability(float[] values, double confidence)
    {
        var interval = RandomisedProbability.Of(values, 1, confidence)!;
        return (interval.Low, interval.High);
    }

    private static (double Low, double High) OfTenth(float[] values, double confidence)
    {
        float[] sorted = [.. values.Order()];
        var (low, high) = QuantileInterval.Of<float>(sorted, 0.1, confidence);
        return (low ?? double.NegativeInfinity, high ?? double.PositiveInfinity);
    }
}

/// <summary>Runs the stopping rule and its wrong twin over and over.</summary>
internal static class StoppingSimulation
{
    private const int Pilot = 1000, NaiveStart = 20;

    /// <summary>The interval at which <see cref="PlannedLooks"/> stops, and how many values and looks it took.</summary>
    public static (double Low, double High, int Size, int Looks) Stop(StoppingCase of, Random random, double wanted)
    {
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)of.Draw(random))];
        var (from, to) = of.Interval(Draw(Pilot), PlannedLooks.Confidence(0));
        var sample = Draw(Math.Max((int)Math.Ceiling(PlannedLooks.First(Pilot, (to - from) / 2, wanted)), Pilot));
        for (var look = 0; ; look++)
        {
            var (low, high) = of.Interval(sample, PlannedLooks.Confidence(look));
            if ((high - low) / 2 <= wanted)
            {
                return (low, high, sample.Length, look + 1);
            }

            sample = [.. sample, .. Draw((int)Math.Ceiling(PlannedLooks.Next(sample.Length)) - sample.Length)];
        }
    }

    /// <summary>The wrong twin: looks at every tenth more values from the twentieth on and takes the ordinary 95 % interval.</summary>
    public static (double Low, double High) StopNaively(StoppingCase of, Random random, double wanted)
    {
        var sample = Enumerable.Range(0, NaiveStart).Select(_ => (float)of.Draw(random)).ToList();
        while (true)
        {
            var (low, high) = of.Interval([.. sample], 0.95);
            if ((high - low) / 2 <= wanted)
            {
                return (low, high);
            }

            sample.AddRange(Enumerable.Range(0, 1 + (sample.Count / 10)).Select(_ => (float)of.Draw(random)));
        }
    }
}
