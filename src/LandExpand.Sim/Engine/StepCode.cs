using System.Reflection;
using System.Runtime.CompilerServices;
using LandExpand.Sim.Engine.Mechanisms;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The code of the step, which the runtime compiles at first use and never ahead of time: as long as a hundred replications take. Beside the reading of a
/// scenario, on another processor, it costs nobody anything.
/// </summary>
internal static class StepCode
{
    /// <summary>Where it is, in the order in which a run comes to it.</summary>
    public static IReadOnlyList<Type> Holders { get; } =
    [
        typeof(OpeningBook), typeof(LandingHold), typeof(LanePhilox), typeof(LaneQuantile), typeof(LaneNormal), typeof(Landing), typeof(LandFootprint), typeof(LaneList), typeof(MonthlyStep), typeof(TeamExpansion),
        typeof(Champion), typeof(Health), typeof(Churn), typeof(Contraction), typeof(SeatFill), typeof(EnterpriseGate), typeof(CrossSell), typeof(Usage), typeof(Billing),
        typeof(PricePlan), typeof(Renewal), typeof(HandOver), typeof(BlockSimulator), typeof(NewLands), typeof(Tally), typeof(RevenueTally), typeof(Bridge), typeof(LandingTally), typeof(FindingTally),
        typeof(MonthSums), typeof(LargestAmounts), typeof(CohortLedger), typeof(FreeLanding), typeof(PriceMigration),
    ];

    /// <summary>Compiles it on a thread of its own; returns at once.</summary>
    public static void Prepare() => new Thread(() =>
    {
        LaneNormal.Load();
        foreach (var method in Holders.SelectMany(MethodsOf).Where(method => !method.ContainsGenericParameters))
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }
    })
    { IsBackground = true }.Start();

    /// <summary>Those of a type that the runtime compiles at first use.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization));
}
