using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Workbook;

namespace LandExpand.Sim.Tests.Reporting;

public sealed class StablePackageTests
{
    [Fact]
    public void Equal_results_give_slides_of_the_same_bytes() => SameBytes(stream => DeckFile.Write(SampleResults.Create(), new DeckOptions(), stream));

    [Fact]
    public void Equal_results_give_a_workbook_of_the_same_bytes() => SameBytes(stream => WorkbookFile.Write(SampleResults.Create(), stream));

    [Fact]
    public void The_writing_library_alone_does_not_promise_it()
    {
        byte[] Write()
        {
            using var memory = new MemoryStream();
            SheetWriter.Write([new Sheet("Only", [10], 1, [[SheetCell.Of("text")]])], memory);
            return memory.ToArray();
        }

        Assert.NotEqual(Write(), Write());
    }

    private static void SameBytes(Action<Stream> write)
    {
        byte[] Written()
        {
            using var memory = new MemoryStream();
            write(memory);
            return memory.ToArray();
        }

        Assert.Equal(Written(), Written());
    }
}
