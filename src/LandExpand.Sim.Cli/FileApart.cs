namespace LandExpand.Sim.Cli;

/// <summary>Writes a file under a temporary name and renames it: it is there whole or not at all.</summary>
internal static class FileApart
{
    public static void Write(string file, Action<Stream> write)
    {
        var apart = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = File.Create(apart))
            {
                write(stream);
            }

            File.Move(apart, file, overwrite: true);
        }
        finally
        {
            File.Delete(apart);
        }
    }
}
