using System.Text.RegularExpressions;
using LandExpand.Sim.Tests.Cli;

namespace LandExpand.Sim.Tests.Data.Import;

public sealed class DirtyFileTests : CommandLine
{
    public static TheoryData<DirtyFile> Refused => [.. RefusedFiles.All];

    public static TheoryData<DirtyFile> Repaired => [.. RepairedFiles.All];

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_file_that_cannot_be_read_says_everything_that_is_wrong_and_writes_nothing(DirtyFile file)
    {
        var (code, output, error) = Import(file);
        Assert.All(file.Said, said => Assert.Contains(said, error, StringComparison.Ordinal));
        Assert.Equal((2, ""), (code, output));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("panel.csv")));
    }

    [Theory]
    [MemberData(nameof(Repaired), DisableDiscoveryEnumeration = true)]
    public void A_file_that_can_be_read_says_what_was_done_to_read_it(DirtyFile file)
    {
        var (code, output, error) = Import(file);
        Assert.Equal((0, ""), (code, error));
        var words = Regex.Replace(output, @"\s+", " ");
        Assert.All(file.Said, said => Assert.Contains(said, words, StringComparison.Ordinal));
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_dirt_is_read_without_a_word_of_repair()
    {
        var (code, output, _) = Import(DirtyFile.OfText("clean", "customer,month,mrr,currency\nA,2024-01,100,USD\nA,2024-02,120,USD\n", ""));
        Assert.Equal(0, code);
        Assert.DoesNotContain("\n- ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_that_swallows_the_file_is_told_in_a_line()
    {
        var rows = string.Concat(Enumerable.Range(0, 2000).Select(row => $"C{row},2024-01-01,2024-05-01,10\n"));
        var (code, _, error) = Import(DirtyFile.OfText("swallowed", "\"customer,start,end,mrr\n" + rows, ""));
        Assert.Equal(2, code);
        Assert.InRange(error.Length, 1, 500);
        Assert.InRange(Import(DirtyFile.OfText("no mark", string.Join(',', Enumerable.Range(0, 2000).Select(column => $"name{column}")) + "\n1\n", "")).Error.Length, 1, 1000);
    }

    [Fact]
    public void A_folder_is_no_file_and_an_option_that_does_not_exist_neither()
    {
        var (code, _, error) = Run("import", At("."), "--skip-bad-row");
        Assert.Equal(2, code);
        Assert.Contains("--skip-bad-row: no such option; expected an option that --help shows; did you mean --skip-bad-rows?", error, StringComparison.Ordinal);
        Assert.Contains("a folder; expected a CSV file", Run("import", At(".")).Error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Import(DirtyFile file)
    {
        if (file.Bytes is not null)
        {
            File.WriteAllBytes(At("record.csv"), file.Bytes);
        }

        return Run(["import", At("record.csv"), "--out", At("panel.csv"), .. file.Options]);
    }
}
