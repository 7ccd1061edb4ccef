using System.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>HTML in the making. Markup is written as constants of this assembly; every other text goes through <see cref="HtmlText.Escape"/> by interpolation.</summary>
internal sealed class PageWriter
{
    private readonly StringBuilder _page = new(1 << 20);

    /// <summary>Writes markup; each interpolated value is escaped.</summary>
    public PageWriter Write(FormattableString markup)
    {
        var values = markup.GetArguments().Select(value => (object)HtmlText.Escape(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "")).ToArray();
        _page.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, markup.Format, values).Append('\n');
        return this;
    }

    /// <summary>Writes what is safe already: a script or style of this assembly, or JSON that is escaped for a script element.</summary>
    public PageWriter WriteTrusted(string markup)
    {
        _page.Append(markup);
        return this;
    }

    /// <summary>Writes a table whose first column names the rows.</summary>
    public PageWriter WriteTable(string caption, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, string className = "", bool full = false)
    {
        WriteTrusted($"<div class=\"{(full ? "scroll full" : "scroll")}\" tabindex=\"0\" role=\"region\"").Write($" aria-label=\"{caption}\">");
        Write($"<table class=\"{className}\"><thead><tr>");
        foreach (var column in columns)
        {
            Write($"<th scope=\"col\">{column}</th>");
        }

        WriteTrusted("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            Write($"<tr><th scope=\"row\">{row[0]}</th>");
            foreach (var cell in row.Skip(1))
            {
                Write($"<td>{cell}</td>");
            }

            WriteTrusted("</tr>\n");
        }

        return WriteTrusted("</tbody></table></div>\n");
    }

    public override string ToString() => _page.ToString();
}
