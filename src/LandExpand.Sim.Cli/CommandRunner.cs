using System.CommandLine;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Sweeps.Cluster;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>Exit codes.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The machine failed: no memory, no disk.</summary>
    public const int Failed = 1;

    /// <summary>The input cannot be used; every problem is on the error stream.</summary>
    public const int BadInput = 2;

    /// <summary>Something is left to do: points failed, or shards are missing.</summary>
    public const int Incomplete = 3;

    /// <summary>Stopped by Ctrl-C or a termination signal; what was done is written.</summary>
    public const int Stopped = 130;
}

/// <summary>Runs a command line; turns whatever goes wrong into words and an exit code.</summary>
internal static class CommandRunner
{
    public static int Run(RootCommand root, string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine($"See: landexpand {string.Join(' ', parsed.CommandResult.Command.Parents.Any() ? [parsed.CommandResult.Command.Name, "--help"] : ["--help"])}");
            return ExitCode.BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (InputException input)
        {
            foreach (var problem in input.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            return ExitCode.BadInput;
        }
        catch (RunException run)
        {
            Console.Error.WriteLine(run.Message);
            return ExitCode.BadInput;
        }
        catch (OutOfMemoryException)
        {
            Console.Error.WriteLine("There is not enough memory; ask for fewer --replications. Nothing that was there before has been changed.");
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure is StoreException or ClusterException ? failure.Message : $"{failure.Message} Nothing that was there before has been changed.");
            return ExitCode.Failed;
        }
    }
}
