using LandExpand.Sim.Cli.Commands;

namespace LandExpand.Sim.Tests.Cli;

public sealed class CommandsTests
{
    [Fact]
    public void A_command_is_made_alone_under_the_name_that_it_has_among_all()
    {
        var all = Commands.Root().Subcommands.Select(command => command.Name).ToArray();
        Assert.Contains("simulate", all);
        Assert.Distinct(all);
        Assert.All(all, name => Assert.Equal([name], Commands.Root(name).Subcommands.Select(command => command.Name)));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("simulte")]
    [InlineData("Simulate")]
    public void Whatever_names_no_command_meets_them_all(string first) =>
        Assert.Equal(Commands.Root().Subcommands.Select(command => command.Name), Commands.Root(first).Subcommands.Select(command => command.Name));
}
