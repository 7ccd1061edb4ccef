namespace LandExpand.Sim.Statistics;

/// <summary>The emulators of one wave: what they rule out stays ruled out.</summary>
internal sealed class EmulatorWave
{
    private readonly (QuadraticEmulator Surface, MatchTarget Target, double Noise)[] _surfaces;

    private EmulatorWave((QuadraticEmulator, MatchTarget, double)[] surfaces, IReadOnlyList<double?> errors, bool isSharp) =>
        (_surfaces, Errors, IsSharp) = (surfaces, errors, isSharp);

    /// <summary>Cross-validated error per target.</summary>
    public IReadOnlyList<double?> Errors { get; }

    /// <summary>Whether the emulators add little to what separates model and figure anyway: another wave would rule out little more.</summary>
    public bool IsSharp { get; }

    public static EmulatorWave Of(IReadOnlyList<MatchedPoint> points, IReadOnlyList<MatchTarget> targets)
    {
        var surfaces = new List<(QuadraticEmulator, MatchTarget, double)>();
        var errors = new double?[targets.Count];
        bool isSharp = true;
        for (int i = 0; i < targets.Count; i++)
        {
            MatchedPoint[] answered = [.. points.Where(point => point.Answers[i] is not null)];
            if (targets[i].HeldOut || QuadraticEmulator.Of([.. answered.Select(point => point.Place)],
                answered.Select(point => point.Answers[i]!.Value).ToArray()) is not { } surface)
            {
                continue;
            }

            // All points share their luck, so the Monte Carlo error is one shift of the whole surface, and no scatter around it.
            double noise = answered.Average(point => point.Answers[i]!.Variance), allowed = Math.Pow(targets[i].Tolerance / 3, 2) + noise;
            surfaces.Add((surface, targets[i], noise));
            errors[i] = surface.CrossValidatedError;
            isSharp &= surface.CrossValidatedError * surface.CrossValidatedError <= allowed / 4;
        }

        return new([.. surfaces], errors, isSharp);
    }

    /// <summary>The greatest implausibility over the targets; the search stops where it is over <paramref name="enough"/>.</summary>
    public double Implausibility(double[] place, double enough = double.PositiveInfinity)
    {
        double worst = 0;
        foreach (var (surface, target, noise) in _surfaces)
        {
            var (value, variance) = surface.At(place);
            worst = Math.Max(worst, target.Implausibility(value, variance + noise));
            if (worst > enough)
            {
                break;
            }
        }

        return worst;
    }

    /// <summary>The greatest implausibility over some of the targets; those without an emulator count as met.</summary>
    public double ImplausibilityOf(double[] place, params ReadOnlySpan<MatchTarget> chosen)
    {
        double worst = 0;
        foreach (var (surface, target, noise) in _surfaces)
        {
            foreach (var one in chosen)
            {
                if (ReferenceEquals(one, target))
                {
                    var (value, variance) = surface.At(place);
                    worst = Math.Max(worst, target.Implausibility(value, variance + noise));
                }
            }
        }

        return worst;
    }

    /// <summary>Of the emulators' predictions at points that they have not seen, the share within three standard deviations; null without a point.</summary>
    public double? Held(IReadOnlyList<MatchedPoint> fresh, IReadOnlyList<MatchTarget> targets)
    {
        var within = new List<bool>();
        foreach (var (surface, target, noise) in _surfaces)
        {
            int i = Enumerable.Range(0, targets.Count).First(k => ReferenceEquals(targets[k], target));
            foreach (var point in fresh.Where(point => point.Answers[i] is not null))
            {
                var (value, variance) = surface.At(point.Place);
                within.Add(Math.Abs(value - point.Answers[i]!.Value) <= 3 * Math.Sqrt(variance + noise + point.Answers[i]!.Variance));
            }
        }

        return within.Count == 0 ? null : within.Count(held => held) / (double)within.Count;
    }
}
