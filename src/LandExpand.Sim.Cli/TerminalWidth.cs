namespace LandExpand.Sim.Cli;

/// <summary>How wide a text is set.</summary>
internal static class TerminalWidth
{
    private const int WithoutTerminal = 100;
    private const int Narrowest = 60;
    private const int Widest = 140;

    /// <summary>The terminal's width, within what reads well; a fixed one where the output goes to a file or another program.</summary>
    public static int Now => Console.IsOutputRedirected ? WithoutTerminal : Math.Clamp(Console.WindowWidth, Narrowest, Widest);
}
