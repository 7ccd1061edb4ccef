namespace LandExpand.Sim.Experiments.Sweeps.Cluster;

/// <summary>The cluster does not do as it was asked; what its tasks have finished is safe.</summary>
public sealed class ClusterException(string message, Exception? cause = null) : IOException(message, cause);
