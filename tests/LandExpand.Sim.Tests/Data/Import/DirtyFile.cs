using System.Text;

namespace LandExpand.Sim.Tests.Data.Import;

/// <summary>A file as people send it, how it is asked for, and what must be said of it.</summary>
/// <param name="Name">What is dirty about it.</param>
/// <param name="Bytes">What it holds; null where it is not there.</param>
/// <param name="Options">On the command line beside the file.</param>
/// <param name="Said">Parts of what must be said.</param>
public sealed record DirtyFile(string Name, byte[]? Bytes, string[] Options, string[] Said)
{
    public static DirtyFile OfText(string name, string text, string options, params string[] said) =>
        new(name, Encoding.UTF8.GetBytes(text), options.Split(' ', StringSplitOptions.RemoveEmptyEntries), said);

    public override string ToString() => Name;
}
