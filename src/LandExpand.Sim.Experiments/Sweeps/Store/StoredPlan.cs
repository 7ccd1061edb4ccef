using LandExpand.Sim.Experiments.Sweeps.Plans;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>The complete plan inside a store, with its books: a store goes on where its plan's files are long gone.</summary>
internal static class StoredPlan
{
    public static void Write(StoreConnection connection, SweepPlan plan)
    {
        using var text = connection.Command("INSERT INTO plan VALUES ($text)");
        text.Parameters.AddWithValue("$text", PlanText.Write(plan));
        text.ExecuteNonQuery();
        foreach (var (name, book) in plan.Bases.Where(given => given.Book is not null).Select(given => (SweepPlan.BookName(given)!, given.Book!)).DistinctBy(book => book.Item1))
        {
            using var insert = connection.Command("INSERT INTO book VALUES ($name, $content)");
            insert.Parameters.AddWithValue("$name", name);
            insert.Parameters.AddWithValue("$content", book);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>The plan as JSON.</summary>
    public static string Text(StoreConnection connection) => (string)connection.Scalar("SELECT text FROM plan")!;

    /// <summary>The plan, its books laid into <paramref name="folder"/>, where they have to stay as long as it is used.</summary>
    public static SweepPlan Read(StoreConnection connection, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in connection.Rows("SELECT name, content FROM book", row => (row.GetString(0), (byte[])row[1])))
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }

        var path = Path.Combine(folder, "plan.json");
        File.WriteAllText(path, Text(connection));
        return PlanReader.Read(path);
    }
}
