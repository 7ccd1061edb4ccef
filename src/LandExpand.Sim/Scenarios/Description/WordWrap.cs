using System.Text;

namespace LandExpand.Sim.Scenarios.Description;

/// <summary>Breaks a sentence into lines.</summary>
internal static class WordWrap
{
    /// <summary>
    /// Appends the words in lines of at most <paramref name="width"/> where words allow: the first after one indent, the others after another.
    /// </summary>
    public static void Append(StringBuilder text, string sentence, string first, string following, int width)
    {
        var line = first;
        var isEmpty = true;
        foreach (var word in sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                text.Append(line).Append('\n');
                (line, isEmpty) = (following, true);
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        text.Append(line.TrimEnd()).Append('\n');
    }
}
