namespace LandExpand.Sim.Statistics;

/// <summary>What Morris screening says of an input. Effects are changes of the output per unit of the input's probability: half of an effect is what half of its range does.</summary>
/// <param name="Mu">Mean effect (Morris 1991); effects of both signs cancel in it.</param>
/// <param name="MuStar">Mean of the absolute effects (Campolongo, Cariboni and Saltelli 2007): how much the input matters.</param>
/// <param name="Sigma">Standard deviation of the effects: over 0 where the input is not linear or interacts; absent with one trajectory.</param>
public sealed record ElementaryEffect(MeanEstimate Mu, MeanEstimate MuStar, double? Sigma);

/// <summary>Elementary effects along the trajectories of a <see cref="MorrisDesign"/>.</summary>
public static class ElementaryEffects
{
    /// <summary>By input, in order.</summary>
    /// <param name="outputs">By step 0 … inputs: the model at that point of every trajectory, under one luck per trajectory. Finite.</param>
    public static IReadOnlyList<ElementaryEffect> Of(MorrisDesign design, IReadOnlyList<double[]> outputs)
    {
        double[][] effects = [.. Enumerable.Range(0, design.Inputs).Select(_ => new double[design.Trajectories])];
        for (int trajectory = 0; trajectory < design.Trajectories; trajectory++)
        {
            for (int step = 0; step < design.Inputs; step++)
            {
                int input = design.Moved(trajectory, step);
                effects[input][trajectory] = (outputs[step + 1][trajectory] - outputs[step][trajectory]) / design.Move(trajectory, input);
            }
        }

        return [.. effects.Select(own =>
        {
            MeanEstimate mu = MeanEstimate.Of<double>(own)!;
            return new ElementaryEffect(mu, MeanEstimate.Of<double>(own.Select(Math.Abs).ToArray())!, mu.StandardDeviation);
        })];
    }
}
