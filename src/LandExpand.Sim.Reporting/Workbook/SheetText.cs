using System.Text;
using System.Text.RegularExpressions;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>Text made safe for a cell.</summary>
internal static partial class SheetText
{
    private const int Longest = 32_000; // a cell holds 32,767 characters

    /// <summary>
    /// Text that stays text when the sheet is saved as CSV or rewritten by a program that guesses types: one that a spreadsheet would take for a
    /// formula starts with an apostrophe. Characters that XML does not know become U+FFFD.
    /// </summary>
    public static string Safe(string text)
    {
        var legal = Legal(text.Length > Longest ? text[..Longest] : text);
        return legal.TrimStart(' ', '\u00A0') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] start && !IsAmount(start) ? "'" + legal : legal;
    }

    // "+$4.20M" and "+2.1 points to +2.4 points" are formatted numbers: nothing in them can run.
    private static bool IsAmount(string text) => text.Length < 60 && Amount().IsMatch(text);

    /// <summary>The text with every character that XML 1.0 does not know, lone surrogates included, replaced by U+FFFD.</summary>
    public static string Legal(string text)
    {
        if (text.All(character => character >= ' ' && !char.IsSurrogate(character) && character < '\uFFFE'))
        {
            return text;
        }

        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate comes out as U+FFFD
        {
            legal.Append(rune.Value is < ' ' and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        }

        return legal.ToString();
    }

    [GeneratedRegex("^[+-][ .,0-9$€£¥₹₩₪₺]*[0-9][.,0-9]*[KMBT]?(\u00A0(%|×|points))?( to [+\u2212-]?[.,0-9$€£¥₹₩₪₺]*[0-9][KMBT]?(\u00A0(%|×|points))?)?\\z")]
    private static partial Regex Amount();
}
