using LandExpand.Sim.Metrics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Tests.Reporting;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(31214562.3, "USD", "$31.2M")]
    [InlineData(940_000, "USD", "$940K")]
    [InlineData(999_499, "USD", "$999K")]
    [InlineData(999_600, "USD", "$1.00M")]
    [InlineData(9_996_000, "USD", "$10.0M")]
    [InlineData(-1.25e9, "EUR", "−€1.25B")]
    [InlineData(87.4, "GBP", "£87")]
    [InlineData(-0.2, "USD", "$0")]
    [InlineData(0, "USD", "$0")]
    [InlineData(31.2e6, "CHF", "CHF\u00A031.2M")]
    public void Money_has_three_digits_and_a_symbol(double amount, string currency, string expected) => Assert.Equal(expected, NumberText.Money(amount, currency));

    [Theory]
    [InlineData(30e6, "$30M")]
    [InlineData(2.5e6, "$2.5M")]
    [InlineData(100e3, "$100K")]
    [InlineData(0, "$0")]
    [InlineData(-1e6, "−$1M")]
    public void Ticks_of_money_drop_needless_zeros(double amount, string expected) => Assert.Equal(expected, NumberText.MoneyTick(amount, "USD"));

    [Theory]
    [InlineData(1.176, 0, "118\u00A0%")]
    [InlineData(1.176, 1, "117.6\u00A0%")]
    [InlineData(-0.00001, 1, "0.0\u00A0%")]
    [InlineData(-0.2, 0, "−20\u00A0%")]
    public void Shares_stand_before_a_non_breaking_space(double share, int decimals, string expected) => Assert.Equal(expected, NumberText.Share(share, decimals));

    [Theory]
    [InlineData(0.0241, 1, "+2.4\u00A0points")]
    [InlineData(-0.003, 1, "−0.3\u00A0points")]
    [InlineData(0.0001, 1, "0.0\u00A0points")]
    [InlineData(null, 1, "–")]
    public void Differences_of_shares_are_in_points(double? difference, int decimals, string expected) => Assert.Equal(expected, NumberText.Points(difference, decimals));

    [Theory]
    [InlineData(0, "0\u00A0%")]
    [InlineData(0.0001, "<1\u00A0%")]
    [InlineData(0.27, "27\u00A0%")]
    [InlineData(0.9999, ">99\u00A0%")]
    [InlineData(1, "100\u00A0%")]
    public void Probabilities_never_round_to_certainty(double probability, string expected) => Assert.Equal(expected, NumberText.Probability(probability));

    [Theory]
    [InlineData(1.083, 1.081, 1.085, "108.3\u00A0%\u00A0±\u00A00.2")]
    [InlineData(0.843, 0.84277, 0.84323, "84.30\u00A0%\u00A0±\u00A00.02")]
    [InlineData(1, 1, 1, "100.0\u00A0%\u00A0±\u00A00.0")]
    public void An_error_has_the_decimals_that_show_it(double share, double low, double high, string expected) =>
        Assert.Equal(expected, NumberText.ShareWithError(share, low, high));

    [Theory]
    [InlineData(MetricUnit.Multiple, 2.4, "2.40\u00A0×")]
    [InlineData(MetricUnit.Months, 14.0, "14\u00A0months")]
    [InlineData(MetricUnit.Months, 1.0, "1\u00A0month")]
    [InlineData(MetricUnit.Months, 7.5, "7.5\u00A0months")]
    [InlineData(MetricUnit.Count, 1240.3, "1,240")]
    [InlineData(MetricUnit.Count, 20.5, "20.5")]
    public void Units_are_written_out(MetricUnit unit, double value, string expected) => Assert.Equal(expected, NumberText.Of(unit, value, "USD"));

    [Fact]
    public void An_absent_value_is_a_dash() => Assert.All(Enum.GetValues<MetricUnit>(), unit => Assert.Equal("–", NumberText.Of(unit, null, "USD")));

    [Fact]
    public void Gains_carry_a_sign()
    {
        Assert.Equal("+$4.20M", NumberText.SignedMoney(4.2e6, "USD"));
        Assert.Equal("−$4.20M", NumberText.SignedMoney(-4.2e6, "USD"));
        Assert.Equal("$0", NumberText.SignedMoney(0.1, "USD"));
        Assert.Equal("+29\u00A0%", NumberText.SignedShare(0.29));
    }
}
