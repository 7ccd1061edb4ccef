using LandExpand.Sim.Cli;
using LandExpand.Sim.Cli.Commands;

namespace LandExpand.Sim.Tests.Cli;

/// <summary>Runs command lines in process, in a folder of their own, and keeps what they say.</summary>
[Collection("console")]
public abstract class CommandLine : IDisposable
{
    protected CommandLine()
    {
        Folder = Path.Combine(Path.GetTempPath(), $"landexpand-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Folder);
    }

    protected string Folder { get; }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static string Shipped(string name) => Path.Combine(Repository.Root, "scenarios", name);

    protected string At(params string[] names) => Path.Combine([Folder, .. names]);

    /// <summary>Simulates into a folder below <see cref="Folder"/>.</summary>
    protected (int Code, string Output, string Error) Simulate(string scenario, string folder, params string[] options) =>
        Run(["simulate", scenario, "--out", At(folder), .. options]);

    protected static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            var code = CommandRunner.Run(Commands.Root(arguments.FirstOrDefault()), arguments);
            return (code, said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
