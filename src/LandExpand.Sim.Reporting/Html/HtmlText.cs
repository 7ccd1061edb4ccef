using System.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>Text made safe for HTML content and for attribute values in double or single quotes.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                // Control characters are not allowed in HTML text; they would only disturb a reader.
                _ when char.IsControl(character) && character is not ('\n' or '\t') => escaped.Append('\uFFFD'),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
