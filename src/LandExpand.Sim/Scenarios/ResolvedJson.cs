namespace LandExpand.Sim.Scenarios;

internal static class ResolvedJson
{
    public static string Write(Scenario scenario) => throw new NotImplementedException();
}
