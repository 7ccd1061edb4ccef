using LandExpand.Sim.Text;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>Estimates as people read them.</summary>
public static class FitText
{
    /// <summary>A value in its unit, with as many digits as it takes to see it.</summary>
    public static string Of(FittedUnit unit, double value, string currency) => unit switch
    {
        FittedUnit.Share => NumberText.Share(value, Math.Abs(value) < 0.0995 ? Math.Abs(value) is < 0.00095 and > 0 ? 3 : 2 : 1),
        FittedUnit.Money => NumberText.Money(value, currency),
        FittedUnit.Months => NumberText.Months(value),
        _ => NumberText.Fixed(value, Math.Abs(value) < 0.0995 ? 4 : Math.Abs(value) < 9.995 ? 2 : 1),
    };

    /// <summary>Both ends of an interval.</summary>
    public static string Interval(FittedValue value, string currency) => $"{Of(value.Unit, value.Low, currency)} to {Of(value.Unit, value.High, currency)}";
}
