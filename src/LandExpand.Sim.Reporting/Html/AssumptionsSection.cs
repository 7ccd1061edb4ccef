namespace LandExpand.Sim.Reporting.Html;

/// <summary>What the scenario states otherwise than the defaults, with where each default comes from; left out where nothing is.</summary>
internal static class AssumptionsSection
{
    private const string Title = "Assumptions that differ from the defaults";

    public static void Write(PageWriter page, RunResults results)
    {
        if (results.Assumptions.Count == 0)
        {
            return;
        }

        page.Write($"<section class=\"card long\"><h2>{Title}</h2><p class=\"sub\">All other parameters have their default; \"landexpand describe\" lists them with sources</p>")
            .WriteTable(Title, ["Assumption", "Value", "Default", "What it is, and where the default comes from"],
                [.. results.Assumptions.Select(assumption => (IReadOnlyList<string>)
                    [assumption.Path, assumption.Value, assumption.Default, $"{WithUnit(assumption.Meaning, assumption.Unit)} Default: {assumption.Source}."])], "words", full: true)
            .WriteTrusted("</section>\n");
    }

    private static string WithUnit(string meaning, string unit) => unit.Length == 0 ? meaning : $"{meaning.TrimEnd('.')} ({unit}).";
}
