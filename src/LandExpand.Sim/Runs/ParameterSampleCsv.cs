using System.Globalization;
using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Runs;

/// <summary>The drawn inputs of a scenario as CSV: a row per replication, a column per uncertain parameter. Numbers read back to the same bits.</summary>
public static class ParameterSampleCsv
{
    /// <summary>Writes to a name beside and renames, so that a file is there whole or not at all.</summary>
    public static void Write(ParameterSample sample, string path)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary) { NewLine = "\n" })
            {
                writer.WriteLine(string.Join(',', sample.Slots.Select(slot => slot.Name).Prepend("replication")));
                for (var replication = 0; replication < sample.Columns[0].Length; replication++)
                {
                    var values = sample.Columns.Select(column => column[replication].ToString("R", CultureInfo.InvariantCulture));
                    writer.WriteLine(string.Join(',', values.Prepend(replication.ToString(CultureInfo.InvariantCulture))));
                }
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
