using LandExpand.Sim.Reporting.Text;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>How sure the numbers are: Monte Carlo error against forecast error, and what the spread does not contain.</summary>
internal static class LimitsSection
{
    public static void Write(PageWriter page, RunResults results)
    {
        page.WriteTrusted("<section class=\"card\"><h2>How sure these numbers are</h2><div class=\"plain\">\n");
        foreach (var paragraph in UncertaintyText.Paragraphs(results.Summary))
        {
            page.Write($"<p>{paragraph}</p>");
        }

        page.WriteTrusted("<h3>What the spread does not contain</h3><ul>\n");
        foreach (var limit in results.Summary.Notes.Concat(UncertaintyText.NotInTheSpread))
        {
            page.Write($"<li>{limit}</li>");
        }

        page.WriteTrusted("</ul></div></section>\n");
    }
}
