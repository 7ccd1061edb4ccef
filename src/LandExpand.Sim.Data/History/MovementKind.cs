namespace LandExpand.Sim.Data.History;

/// <summary>What a change of a customer's MRR from one month to the next is.</summary>
public enum MovementKind
{
    /// <summary>The first MRR of a customer.</summary>
    New,

    /// <summary>More from a customer that pays already.</summary>
    Expansion,

    /// <summary>Less from a customer that stays.</summary>
    Contraction,

    /// <summary>All that a customer paid, where it pays nothing any more.</summary>
    Churn,

    /// <summary>The MRR of a customer that had left and pays again.</summary>
    Reactivation,
}

/// <summary>One movement.</summary>
/// <param name="Customer">As the record names it.</param>
/// <param name="Index">The month of the panel.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Before">MRR of the month before.</param>
/// <param name="After">MRR of the month.</param>
public sealed record Movement(string Customer, int Index, MovementKind Kind, double Before, double After)
{
    /// <summary>How much moved, over 0.</summary>
    public double Amount => Math.Abs(After - Before);
}
