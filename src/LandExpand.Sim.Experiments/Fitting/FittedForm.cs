namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>The distribution in which an estimate with its error stands in the scenario.</summary>
public enum FittedForm
{
    /// <summary>Positive: log-normal by its 90 % interval, "0.05 to 0.12".</summary>
    Positive,

    /// <summary>A rate of few events: gamma by mean and standard deviation, near 0 too.</summary>
    Rate,

    /// <summary>Of either sign: normal.</summary>
    Signed,

    /// <summary>Between 0 and 1: truncated normal.</summary>
    Share,

    /// <summary>A number without error.</summary>
    Number,
}

/// <summary>In what people read an estimate.</summary>
public enum FittedUnit
{
    Share,
    Money,
    Number,
    Months,
}
