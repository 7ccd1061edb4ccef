using LandExpand.Sim.Reporting.Pictures;

namespace LandExpand.Sim.Tests.Reporting.Browser;

/// <summary>As <see cref="Pictures.BrowserFactAttribute"/>, for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (InstalledProgram.Browser() is null)
        {
            Skip = $"NOT TESTED: no Chrome, Edge or Chromium is installed. {InstalledProgram.BrowserInstallLine}";
        }
    }
}
