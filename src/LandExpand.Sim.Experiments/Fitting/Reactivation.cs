namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>What a customer is that pays nothing for a while and then again.</summary>
public enum Reactivation
{
    /// <summary>One that left, and a new account later.</summary>
    New,

    /// <summary>The same account all along; the months without a payment tell nothing.</summary>
    Pause,
}
