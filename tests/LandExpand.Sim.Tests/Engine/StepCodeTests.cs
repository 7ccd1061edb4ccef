using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Tests.Engine;

public sealed class StepCodeTests
{
    [Fact]
    public void Whatever_is_compiled_at_first_use_can_be_compiled_before()
    {
        var holders = typeof(StepCode).Assembly.GetTypes().Where(type => StepCode.MethodsOf(type).Any()).Select(type => type.Name).Order();
        Assert.Equal(holders, StepCode.Holders.Select(type => type.Name).Order());
    }
}
