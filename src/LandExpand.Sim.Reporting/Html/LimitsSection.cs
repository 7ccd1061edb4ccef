using LandExpand.Sim.Reporting.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>How sure the numbers are: Monte Carlo error against forecast error, and what the spread does not contain.</summary>
internal static class LimitsSection
{
    /// <param name="page">The page.</param>
    /// <param name="paragraphs">On Monte Carlo error: see <see cref="UncertaintyText"/>.</param>
    /// <param name="notes">What the runs themselves say about their spread.</param>
    public static void Write(PageWriter page, IReadOnlyList<string> paragraphs, IReadOnlyList<string> notes)
    {
        page.WriteTrusted("<section class=\"card\"><h2>How sure these numbers are</h2><div class=\"plain\">\n");
        foreach (var paragraph in paragraphs)
        {
            page.Write($"<p>{paragraph}</p>");
        }

        page.WriteTrusted("<h3>What the spread does not contain</h3><ul>\n");
        foreach (var limit in notes.Concat(UncertaintyText.NotInTheSpread))
        {
            page.Write($"<li>{limit}</li>");
        }

        page.WriteTrusted("</ul></div></section>\n");
    }
}
