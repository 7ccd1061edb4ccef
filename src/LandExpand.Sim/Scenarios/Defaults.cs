namespace LandExpand.Sim.Scenarios;

internal static class Defaults
{
    public static GivenValue? Of(Parameter parameter) => throw new NotImplementedException();
}
