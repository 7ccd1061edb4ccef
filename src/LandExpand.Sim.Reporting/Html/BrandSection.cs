using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>The line above the title: logo, date, confidentiality; nothing where the theme has none of them.</summary>
internal static class BrandSection
{
    public static void Write(PageWriter page, Theme theme)
    {
        if (theme is { Logo: null, Date: null, Confidentiality: null })
        {
            return;
        }

        page.WriteTrusted("<div class=\"brand\">\n");
        if (theme.Logo is { } logo)
        {
            // In an image element a picture runs no script and loads nothing.
            page.Write($"<img alt=\"Company logo\" src=\"{logo.DataUri}\">");
        }

        if (theme.Date is { } date)
        {
            page.Write($"<span>{date}</span>");
        }

        if (theme.Confidentiality is { } confidentiality)
        {
            page.Write($"<span class=\"confidential\">{confidentiality}</span>");
        }

        page.WriteTrusted("</div>\n");
    }
}
