namespace LandExpand.Sim.Statistics;

/// <summary>A figure that a simulator is held against.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Tolerance">How far from it the simulator's own answer may be and still count as a match, over 0: three standard deviations of what separates
/// model and world.</param>
/// <param name="HeldOut">True where it is looked at afterwards and rules out nothing.</param>
public sealed record MatchTarget(double Value, double Tolerance, bool HeldOut = false)
{
    private const double Deviations = 3;

    /// <summary>
    /// How implausible an answer is (Craig, Goldstein, Seheult and Smith 1997): its distance from the figure in standard deviations of all that may separate
    /// them. Over 3 is ruled out, whatever
    /// the shape of the errors, so long as they have one peak (Pukelsheim 1994: at most one in twenty is further off).
    /// </summary>
    /// <param name="answer">The simulator's answer, or the emulator's guess of it.</param>
    /// <param name="variance">Of the answer: Monte Carlo, emulator.</param>
    public double Implausibility(double answer, double variance) => Math.Abs(answer - Value) / Math.Sqrt(Square(Tolerance / Deviations) + variance);

    private static double Square(double value) => value * value;
}

/// <summary>What a simulator answers for a target.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Variance">Its Monte Carlo variance, at least 0.</param>
public sealed record MatchAnswer(double Value, double Variance);
