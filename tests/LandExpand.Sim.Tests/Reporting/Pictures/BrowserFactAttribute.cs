using LandExpand.Sim.Reporting.Pictures;

namespace LandExpand.Sim.Tests.Reporting.Pictures;

/// <summary>A test that needs a browser: skipped, with the reason in the list of results, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (InstalledProgram.Browser() is null)
        {
            Skip = $"NOT TESTED: no Chrome, Edge or Chromium is installed. {InstalledProgram.BrowserInstallLine}";
        }
    }
}
