using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class DistributionFormTests
{
    [Theory]
    [InlineData("uniform", "min,max", new double[] { 3, 3 }, "min must be below max")]
    [InlineData("pert", "min,mode,max", new double[] { 1, 9, 3, 4 }, "mode must lie between min and max")]
    [InlineData("normal", "mean,sd", new double[] { 1, -1 }, "sd must be 0 or above")]
    [InlineData("logNormal", "low,high", new double[] { 0, 5 }, "low must be above 0 (where 0 is possible, use uniform or pert)")]
    [InlineData("beta", "mean,sd", new double[] { 0.2, 0.5 }, "sd must be above 4.4E-05 and well below 0.4, the most that this mean allows")]
    [InlineData("gamma", "mean,sd", new double[] { 2, 0 }, "sd must be from 0.0001 to 30 times the mean")]
    [InlineData("truncatedNormal", "mean,sd,min,max", new double[] { 0, 1, 9, 10 }, "almost nothing of this normal lies between min and max; move the range to the mean, or raise sd")]
    [InlineData("discrete", "values,weights", new double[] { 1, 2, 0 }, "values and weights must have the same length")]
    [InlineData("discrete", "values,weights", new double[] { 1, 2, 0, 0 }, "the sum of the weights must be above 0")]
    [InlineData("empirical", "values", new double[] { }, "at least one value is needed")]
    [InlineData("uniform", "min,max", new double[] { 0, double.NaN }, "every argument must be a finite number")]
    [InlineData("logNormal", "mean,sd", new double[] { 1e307, 1e308 }, "the arguments lead to values beyond 1e308; use smaller numbers")]
    [InlineData("metalog", "p10,p50,p90", new double[] { 4, 3, 20 }, "p10 must be below p50, and p50 below p90")]
    [InlineData("metalog", "p10,p50,p90,min", new double[] { 4, 10, 20, 5 }, "min must be below p10")]
    [InlineData("metalog", "p10,p50,p90,min", new double[] { 1, 10, 100, 0 }, "the upper tail is so heavy that the mean is infinite; give max too, or bring p90 nearer to p50")]
    [InlineData("metalog", "p10,p50,p90", new double[] { 1, 2, 20 }, "the percentiles are too skewed for a metalog; with this p10 and p90, p50 must lie between 4.165 and 16.83")]
    public void A_wrong_argument_is_answered_by_a_sentence(string kind, string names, double[] arguments, string sentence)
    {
        DistributionForm form = DistributionKinds.Find(kind, names.Split(','))!;
        Assert.Equal(sentence, form.Validate(arguments));
        Assert.Contains(sentence, Assert.Throws<ArgumentException>(() => form.Create(arguments)).Message);
    }

    [Fact]
    public void The_range_offered_for_p50_is_accepted_inside_and_refused_outside()
    {
        DistributionForm form = DistributionKinds.Find("metalog", ["p10", "p50", "p90", "min"])!;
        string? error = form.Validate([1, 1.05, 3, 0]);
        Assert.EndsWith("p50 must lie between 1.201 and 2.498", error);
        Assert.Null(form.Validate([1, 1.21, 3, 0]));
        Assert.NotNull(form.Validate([1, 1.19, 3, 0]));
    }

    [Fact]
    public void Forms_are_found_by_kind_and_argument_names_in_any_order()
    {
        Assert.Equal("pert(min, mode, max[, lambda = 4])", DistributionKinds.Find("pert", ["max", "min", "mode"])!.ToString());
        Assert.Same(DistributionKinds.Find("pert", ["max", "min", "mode", "lambda"]), DistributionKinds.Find("pert", ["min", "mode", "max"]));
        Assert.NotSame(DistributionKinds.Find("logNormal", ["low", "high"]), DistributionKinds.Find("logNormal", ["mean", "sd"]));
        Assert.Null(DistributionKinds.Find("logNormal", ["mean", "high"]));
        Assert.Null(DistributionKinds.Find("lognormal", ["mean", "sd"]));
    }

    [Fact]
    public void No_two_forms_of_a_kind_share_their_arguments()
    {
        IEnumerable<string> written = DistributionKinds.All.Select(f => f.Kind + string.Concat(f.Arguments.Where(a => a.Default is null).Select(a => "," + a.Name).Order()));
        Assert.Equal(DistributionKinds.All.Count, written.Distinct().Count());
        Assert.Equal(13, DistributionKinds.All.Select(f => f.Kind).Distinct().Count());
    }
}
