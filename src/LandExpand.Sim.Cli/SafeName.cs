namespace LandExpand.Sim.Cli;

/// <summary>A file name made of what a user calls a thing.</summary>
internal static class SafeName
{
    private const int Longest = 80;

    /// <summary>Letters, digits, dot, dash and underscore stay; everything else becomes a dash. Never empty, never hidden, never a path.</summary>
    public static string Of(string name)
    {
        var safe = string.Concat(name.Trim().Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-'))
            .Trim('.', '-');
        return safe.Length == 0 ? "scenario" : safe[..Math.Min(safe.Length, Longest)];
    }
}
