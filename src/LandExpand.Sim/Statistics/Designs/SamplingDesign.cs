namespace LandExpand.Sim.Statistics;

/// <summary>How the uniforms of uncertain parameters are laid out over replications.</summary>
public enum SamplingDesign
{
    /// <summary>Independent draws.</summary>
    Random,

    /// <summary>Each parameter's range in as many equal strata as points, each hit once (McKay, Beckman and Conover 1979).</summary>
    LatinHypercube,

    /// <summary>Sobol' points under nested uniform scrambling (Sobol' 1967; Owen 1995).</summary>
    Sobol,

    /// <summary>Pairs of replications, u and 1 − u (Hammersley and Morton 1956).</summary>
    Antithetic,
}
