using System.Reflection;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Scenarios;

public class CatalogueTests
{
    private static readonly PropertyInfo[] Handles =
        [.. typeof(Parameters).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(Parameter))];

    [Fact]
    public void Every_handle_is_the_pascal_case_of_its_path()
    {
        foreach (var handle in Handles)
        {
            var parameter = (Parameter)handle.GetValue(null)!;
            var name = string.Concat(parameter.Path.TrimStart('$').Split('.').Where(part => part != "NAME").Select(Pascal));
            Assert.Equal(name, handle.Name);
        }

        foreach (var property in typeof(PricingParameters).GetProperties())
        {
            foreach (var (pricing, prefix) in Parameters.Pricing.Zip(["pricing.", "migration.pricing."]))
            {
                var path = ((Parameter)property.GetValue(pricing)!).Path;
                Assert.Equal(property.Name, string.Concat(path[prefix.Length..].Split('.').Select(Pascal)));
            }
        }
    }

    [Fact]
    public void Every_parameter_is_listed_once_and_has_a_handle()
    {
        Assert.Equal(Parameters.All.Count, Parameters.All.Select(p => p.Path).Distinct().Count());
        Assert.Equal(Parameters.All.Count, Handles.Length + (2 * typeof(PricingParameters).GetProperties().Length));
        Assert.All(Parameters.All, p => Assert.Same(p, Parameters.Find(p.Path)));
    }

    [Fact]
    public void Every_parameter_has_a_sentence_a_unit_and_a_source()
    {
        Assert.All(Parameters.All, p =>
        {
            Assert.EndsWith(".", p.Meaning, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(p.Unit), p.Path);
            Assert.False(string.IsNullOrWhiteSpace(p.Source), p.Path);
        });
    }

    [Fact]
    public void Every_default_is_legal()
    {
        Assert.All(Parameters.All.Where(p => p.Default is not null && p.Kind != ParameterKind.Choice), p => Assert.True(p.Allows(p.Default!.Value), p.Path));

        // Distributions and choices too: the reader refuses what is not legal.
        Assert.All(
            Parameters.All.Where(p => p.DefaultJson is not null && p.Kind is not (ParameterKind.Text or ParameterKind.MonthTable)),
            p => Assert.NotNull(Defaults.Of(p)));
    }

    [Fact]
    public void Every_choice_has_a_word_in_its_enum()
    {
        Assert.All(Parameters.ChurnShape.Choices, w => Assert.True(Enum.TryParse<ChurnShape>(w, true, out _)));
        Assert.All(Parameters.MigrationOffer.Choices, w => Assert.True(Enum.TryParse<MigrationOffer>(w, true, out _)));
        Assert.All(Parameters.MigrationNewLands.Choices, w => Assert.True(Enum.TryParse<MigrationNewLands>(w, true, out _)));
        Assert.All(Parameters.Pricing[0].Model.Choices, w => Assert.True(Enum.TryParse<PricingModel>(w, true, out _)));
        Assert.All(Parameters.Pricing[0].MrrSmoothingMonths.Choices, w => Assert.True(Enum.IsDefined(Enum.Parse<MrrSmoothing>(w))));
    }

    private static string Pascal(string part) => char.ToUpperInvariant(part[0]) + part[1..];
}
