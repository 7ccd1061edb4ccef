namespace LandExpand.Sim.Engine;

/// <summary>
/// Sees every tile after every month: traces for tests, panels for fitting, comparisons with a plain twin. Costs nothing where there is none.
/// </summary>
internal abstract unsafe class AccountObserver
{
    /// <summary>Called at month 0 for opening accounts, and after every month. Lanes that have not landed are neither paying nor free.</summary>
    public abstract void Observe(Tile tile, in StepContext context, uint firstReplication);
}
