using LandExpand.Sim.Cli;
using LandExpand.Sim.Cli.Commands;

return CommandRunner.Run(Commands.Root(args.FirstOrDefault()), args);
